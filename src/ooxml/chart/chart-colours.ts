import type { ChartBody } from '../../figures/figure';
import { THEME } from '../../figures/palette';

/** The colour of each series: one blue for one, lighter to darker for several years, a colour each for lines. */
export function seriesColours({ type, series }: ChartBody): string[] {
  if (type === 'line' || series.length > 3)
    return series.map((_, s) => THEME.lines[s % THEME.lines.length] ?? THEME.accent);
  const shades = [
    [THEME.accentMiddle],
    [THEME.accentLight, THEME.accent],
    [THEME.accentLight, THEME.accentMiddle, THEME.accent],
  ];
  return shades[series.length - 1] ?? [];
}

/** The number format of labels and axis, in the notation of the file. */
export function numberFormatOf({ decimals }: ChartBody): string {
  return decimals ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
}

/** Bars and columns start at nothing; only numbers below nothing open the axis downwards. */
export function hasNegative({ series }: ChartBody): boolean {
  return series.some(({ values }) => values.some((value) => value !== null && value < 0));
}

/** Width and height in centimetres: bars grow with their number and fit on a page. */
export function chartSize({ type, categories, series }: ChartBody): { width: number; height: number } {
  if (type !== 'bar') return { width: 16, height: 8.5 };
  const perCategory = 0.25 + 0.4 * Math.max(1, series.length);
  return { width: 16, height: Math.min(21, Math.max(4.5, 1.4 + categories.length * perCategory)) };
}
