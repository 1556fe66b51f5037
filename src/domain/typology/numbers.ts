/** The numbers at some positions. Plain loops here and around it: a function for every number takes several times as long. */
export function pick(column: Float64Array, positions: number[]): Float64Array {
  const picked = new Float64Array(positions.length);
  for (let i = 0; i < positions.length; i++) picked[i] = column[positions[i]!]!;
  return picked;
}

/** For those who read `null`: NaN is a computed number there is none of. */
export function orNull(value: number): number | null {
  return Number.isNaN(value) ? null : value;
}
