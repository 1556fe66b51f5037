/** Where a column of values lies and how far it spreads. */
export interface Spread {
  mean: number;
  deviation: number;
}

/**
 * Mean and standard deviation, over n (population) or n - 1 (sample), weighted where there are weights (NIST Dataplot
 * Reference Manual, Weighted Standard Deviation). Does not depend on the order of the values.
 */
export function spreadOf(
  values: ArrayLike<number>,
  over: 'population' | 'sample',
  weights?: ArrayLike<number>,
): Spread {
  const { length } = values;
  const whole = weights ? exactSum(weights) : length;
  const mean = exactSum(weighted(values, weights)) / whole;
  // Of the largest distance, so that the square of an extreme value is still a number.
  const largest = largestDistance(values, mean);
  if (largest === 0) return { mean, deviation: 0 };
  const squares = new Float64Array(length);
  for (let i = 0; i < length; i++) squares[i] = ((values[i]! - mean) / largest) ** 2;
  const share = over === 'population' ? 1 : (length - 1) / length;
  return { mean, deviation: largest * Math.sqrt(exactSum(weighted(squares, weights)) / (whole * share)) };
}

/** How many deviations a value lies above the mean. */
export function zScore(value: number, { mean, deviation }: Spread): number {
  return (value - mean) / deviation;
}

const SAME = 1e-12;

/**
 * Whether values (NaN is none) differ by no more than what computing with fractions of a size leaves behind: theirs when
 * missing. No value at all is the same everywhere.
 */
export function isConstant(values: ArrayLike<number>, size = 0): boolean {
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return least > most || most - least <= SAME * Math.max(size, Math.abs(least), Math.abs(most));
}

function weighted(values: ArrayLike<number>, weights?: ArrayLike<number>): ArrayLike<number> {
  if (!weights) return values;
  const products = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) products[i] = values[i]! * weights[i]!;
  return products;
}

/** Compensated (Neumaier 1974): what rounding takes away is added at the end, so the order of the terms does not show. */
function exactSum(terms: ArrayLike<number>): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const value = terms[i]!;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

function largestDistance(values: ArrayLike<number>, from: number): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) largest = Math.max(largest, Math.abs(values[i]! - from));
  return largest;
}
