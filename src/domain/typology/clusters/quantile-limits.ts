import { checkAreas, checkTypes } from './partition';

/**
 * The k - 1 limits between `k` classes of as nearly equal size as the values allow, by R's `quantile` type 7 (Hyndman and Fan
 * 1996, definition 7). Equal values are never parted (`cutAt` gives the classes), so limits can coincide: the class between them is then empty.
 * Throws `clusters-too-few-areas`, and `clusters-number-of-types` when there are fewer values than classes.
 */
export function quantileLimits(values: readonly number[], k: number): number[] {
  checkAreas(values.length);
  checkTypes(k, values.length);
  const sorted = [...values].sort((a, b) => a - b);
  return Array.from({ length: k - 1 }, (_, i) => {
    const place = ((sorted.length - 1) * (i + 1)) / k;
    const below = sorted[Math.floor(place)]!;
    const above = sorted[Math.ceil(place)]!;
    return below + (place - Math.floor(place)) * (above - below);
  });
}
