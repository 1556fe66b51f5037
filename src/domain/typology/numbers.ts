/** Numbers one by one; a plain loop, as `Float64Array.from` with a function takes some ten times as long. */
export function numbersOf(length: number, at: (i: number) => number): Float64Array {
  const numbers = new Float64Array(length);
  for (let i = 0; i < length; i++) numbers[i] = at(i);
  return numbers;
}

/** The numbers at some positions. */
export function pick(column: Float64Array, positions: number[]): Float64Array {
  return numbersOf(positions.length, (i) => column[positions[i]!]!);
}

/** For those who read `null`: NaN is a computed number there is none of. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
