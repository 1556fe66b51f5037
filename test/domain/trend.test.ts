import { trendOf, type TrendLimits } from '../../src/domain/trend';

const trend = (kind: keyof TrendLimits, from: number, to: number, shownFrom = from, shownTo = to) =>
  trendOf({ kind, from, to, shownFrom, shownTo });

/** Rule DT-06: shares by percentage points, 0.5, 2 and 5. */
it.each([
  [20, 20, 'same'],
  [20, 20.25, 'almostSame'],
  [20, 20.5, 'slightlyUp'],
  [20, 21.75, 'slightlyUp'],
  [20, 22, 'up'],
  [20, 24.75, 'up'],
  [20, 25, 'stronglyUp'],
  [20, 19.75, 'almostSame'],
  [20, 19.5, 'slightlyDown'],
  [20, 18, 'down'],
  [20, 15, 'stronglyDown'],
])('says how a share moved from %d to %d %%: %s', (from, to, expected) => {
  expect(trend('share', from, to)).toBe(expected);
});

/** Rule DT-06: counts by per cent of the first, 1, 5 and 15. */
it.each([
  [200, 201, 'almostSame'],
  [200, 202, 'slightlyUp'],
  [200, 210, 'up'],
  [200, 230, 'stronglyUp'],
  [200, 198, 'slightlyDown'],
  [200, 190, 'down'],
  [200, 170, 'stronglyDown'],
  [-200, -198, 'slightlyUp'],
  [0, 1, 'stronglyUp'],
  [0, -1, 'stronglyDown'],
  [0, 0, 'same'],
])('says how a count moved from %d to %d: %s', (from, to, expected) => {
  expect(trend('count', from, to)).toBe(expected);
});

it('never says more than the numbers show (rule DT-07)', () => {
  // 20.4 and 21.4 are both shown as about a fifth; 20.6 and 23.4 the wrong way round.
  expect(trend('share', 20.4, 21.4, 21, 21)).toBe('almostSame');
  expect(trend('share', 20.6, 23.4, 21, 20)).toBe('almostSame');
  expect(trend('share', 23.4, 20.6, 20, 21)).toBe('almostSame');
  expect(trend('share', 23.4, 20.6, 23, 21)).toBe('down');
});

it('takes other limits', () => {
  const limits: TrendLimits = { share: [1, 2, 3], count: [1, 2, 3] };
  const move = { kind: 'share' as const, from: 0, to: 2.5, shownFrom: 0, shownTo: 2.5 };
  expect(trendOf(move, limits)).toBe('up');
});
