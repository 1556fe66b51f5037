import { flat, squaredDistance, type Matrix } from './matrix';
import { typesIn } from './partition';

/** Sum of squared distances of all areas from the mean of their type (R: `kmeans()$tot.withinss`). */
export function withinSs(matrix: Matrix, partition: readonly number[]): number {
  const values = flat(matrix);
  const width = matrix[0]?.length ?? 0;
  const centres = centresOf(values, width, partition, typesIn(partition));
  return partition.reduce(
    (sum, type, area) => sum + squaredDistance(values, area, centres, type - 1, width),
    0,
  );
}

/** Mean of the rows of each type, `k` × `width`, type 1 first; a type without areas is all 0. */
export function centresOf(
  values: Float64Array,
  width: number,
  partition: ArrayLike<number>,
  k: number,
): Float64Array {
  const sums = new Float64Array(k * width);
  const sizes = new Float64Array(k);
  for (let area = 0; area < partition.length; area++) {
    const type = partition[area]! - 1;
    sizes[type]!++;
    for (let j = 0; j < width; j++) sums[type * width + j]! += values[area * width + j]!;
  }
  return sums.map((sum, i) => sum / Math.max(1, sizes[Math.floor(i / width)]!));
}
