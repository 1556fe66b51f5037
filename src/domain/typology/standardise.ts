/** Where a column of values lies and how far it spreads. */
export interface Spread {
  mean: number;
  deviation: number;
}

/** Unweighted mean and standard deviation, over n (population) or n - 1 (sample). */
export function spreadOf(values: number[], over: 'population' | 'sample'): Spread {
  const mean = sum(values) / values.length;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return {
    mean,
    deviation: Math.sqrt(squares / (over === 'population' ? values.length : values.length - 1)),
  };
}

/** How many deviations a value lies above the mean. */
export function zScore(value: number, { mean, deviation }: Spread): number {
  return (value - mean) / deviation;
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
