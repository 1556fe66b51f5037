/** The axis of numbers: what it spans and where it is marked. */
export interface Scale {
  low: number;
  high: number;
  ticks: number[];
}

const STEPS_WANTED = 5;

/** From nothing, or the number farthest below it, to the greatest number: for bars that carry their numbers. */
export function tightScale(values: number[]): Scale {
  return { low: Math.min(0, ...values), high: Math.max(0, ...values), ticks: [] };
}

/** Round steps around nothing and all numbers, none finer than the decimals shown. */
export function roundScale(values: number[], decimals: number): Scale {
  const { low, high } = tightScale(values);
  const step = Math.max(roundStep((high - low) / STEPS_WANTED), 10 ** -decimals);
  const [first, last] = [Math.floor(low / step), Math.ceil(high / step)];
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  return { low: first * step, high: last * step, ticks };
}

/** The next of 1, 2, 5, 10 times a power of ten. */
function roundStep(width: number): number {
  if (width <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(width));
  return ([1, 2, 5].find((step) => step * power >= width) ?? 10) * power;
}
