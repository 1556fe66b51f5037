import { numbersOf } from './numbers';

/** Where a column of values lies and how far it spreads. */
export interface Spread {
  mean: number;
  deviation: number;
}

/**
 * Mean and standard deviation, over n (population) or n - 1 (sample), weighted where there are weights (NIST Dataplot
 * Reference Manual, Weighted Standard Deviation). Does not depend on the order of the values, to the last digit.
 */
export function spreadOf(
  values: ArrayLike<number>,
  over: 'population' | 'sample',
  weights?: ArrayLike<number>,
): Spread {
  const { length } = values;
  const weightOf = (i: number) => weights?.[i] ?? 1;
  const whole = weights ? orderedSum(length, weightOf) : length;
  const mean = orderedSum(length, (i) => weightOf(i) * values[i]!) / whole;
  // Of the largest distance, so that the square of an extreme value is still a number.
  const largest = largestOf(length, (i) => Math.abs(values[i]! - mean));
  if (largest === 0) return { mean, deviation: 0 };
  const squares = orderedSum(length, (i) => weightOf(i) * ((values[i]! - mean) / largest) ** 2);
  const share = over === 'population' ? 1 : (length - 1) / length;
  return { mean, deviation: largest * Math.sqrt(squares / (whole * share)) };
}

/** How many deviations a value lies above the mean. */
export function zScore(value: number, { mean, deviation }: Spread): number {
  return (value - mean) / deviation;
}

const SAME = 1e-12;

/** Whether values differ by no more than what computing with fractions of a size leaves behind: theirs when missing. */
export function isConstant(values: ArrayLike<number>, size = 0): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    least = Math.min(least, values[i]!);
    most = Math.max(most, values[i]!);
  }
  return values.length === 0 || most - least <= SAME * Math.max(size, Math.abs(least), Math.abs(most));
}

/** Sums from the smallest to the largest. */
function orderedSum(length: number, term: (i: number) => number): number {
  const terms = numbersOf(length, term).sort();
  let total = 0;
  for (let i = 0; i < length; i++) total += terms[i]!;
  return total;
}

function largestOf(length: number, term: (i: number) => number): number {
  let largest = 0;
  for (let i = 0; i < length; i++) largest = Math.max(largest, term(i));
  return largest;
}
