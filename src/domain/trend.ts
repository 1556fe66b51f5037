export type Trend =
  | 'same'
  | 'almostSame'
  | 'slightlyUp'
  | 'up'
  | 'stronglyUp'
  | 'slightlyDown'
  | 'down'
  | 'stronglyDown';

/** Below the first limit almost the same, then slightly, then plainly, from the last on strongly. */
export interface TrendLimits {
  share: [number, number, number];
  count: [number, number, number];
}

/** Percentage points for shares, per cent for counts: a proposal (rule DT-06), no published standard was found. */
export const TREND_LIMITS: TrendLimits = { share: [0.5, 2, 5], count: [1, 5, 15] };

/**
 * How a number moved, from the unrounded numbers, but never against what is shown: when both are shown alike,
 * or the shown ones move the other way, it is almost the same (rule DT-07).
 */
export function trendOf(
  move: { kind: keyof TrendLimits; from: number; to: number; shownFrom: number; shownTo: number },
  limits: TrendLimits = TREND_LIMITS,
): Trend {
  const { kind, from, to, shownFrom, shownTo } = move;
  if (from === to) return 'same';
  const difference =
    kind === 'share' ? to - from : from === 0 ? Infinity : ((to - from) / Math.abs(from)) * 100;
  const size = Math.abs(difference);
  const [almost, slightly, strongly] = limits[kind];
  if (size < almost || shownFrom === shownTo || shownTo > shownFrom !== to > from) return 'almostSame';
  const up = to > from;
  if (size < slightly) return up ? 'slightlyUp' : 'slightlyDown';
  if (size < strongly) return up ? 'up' : 'down';
  return up ? 'stronglyUp' : 'stronglyDown';
}
