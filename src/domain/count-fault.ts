/** So many people live in no city of ours. */
const HIGHEST = 100_000_000;

/** Why a number cannot be a count of people or things. */
export function countFault(
  value: number,
): 'count-negative' | 'count-not-whole' | 'count-too-large' | undefined {
  if (value < 0) return 'count-negative';
  if (!Number.isInteger(value)) return 'count-not-whole';
  return value > HIGHEST ? 'count-too-large' : undefined;
}
