/** Areas × indicators, standardised: one row an area, every value a number (areas without all values are left out before). */
export type Matrix = readonly (readonly number[])[];

/** One type an area, in the order of the matrix, numbered from 1. */
export type Partition = number[];

/** The rows one after the other in the given order, for arithmetic in tight loops. */
export function flat(matrix: Matrix, order: readonly number[] = [...matrix.keys()]): Float64Array {
  const width = matrix[0]?.length ?? 0;
  const values = new Float64Array(order.length * width);
  order.forEach((row, i) => values.set(matrix[row]!, i * width));
  return values;
}

/**
 * The rows sorted by their values, first column first; equal rows keep their order. Methods that work in this order give
 * the same result to the last bit however the areas come in.
 */
export function canonicalOrder(matrix: Matrix): number[] {
  return [...matrix.keys()].sort((a, b) => compareRows(matrix[a]!, matrix[b]!));
}

/** How many rows differ from one another. */
export function differentRows(matrix: Matrix, order = canonicalOrder(matrix)): number {
  return order.filter((row, i) => i === 0 || compareRows(matrix[order[i - 1]!]!, matrix[row]!) !== 0).length;
}

/** Squared Euclidean distance between row `a` of one flat matrix and row `b` of another. */
export function squaredDistance(
  left: Float64Array,
  a: number,
  right: Float64Array,
  b: number,
  width: number,
): number {
  let sum = 0;
  for (let j = 0, i = a * width, k = b * width; j < width; j++) {
    const difference = left[i + j]! - right[k + j]!;
    sum += difference * difference;
  }
  return sum;
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const column = a.findIndex((value, j) => value !== b[j]);
  return column < 0 ? 0 : a[column]! - b[column]!;
}
