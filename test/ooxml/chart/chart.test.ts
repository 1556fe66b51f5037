import type { ChartBody } from '../../../src/figures/figure';
import { THEME } from '../../../src/figures/palette';
import { chartPart } from '../../../src/ooxml/chart/chart';

const chart = (type: ChartBody['type'], count: number, more: Partial<ChartBody> = {}) =>
  chartPart(
    {
      kind: 'chart',
      type,
      categories: ['Altstadt', 'Hamburg'],
      series: Array.from({ length: count }, (_, s) => ({ name: `${2013 + s}`, values: [1, 2] })),
      unit: '%',
      decimals: 1,
      ...more,
    },
    'de',
  );

/** The colour each series is filled or drawn with. */
const colours = (xml: string) =>
  [...xml.matchAll(/<\/c:tx><c:spPr>(?:<a:ln [^>]*>)?<a:solidFill><a:srgbClr val="(\w+)"/g)].map(
    ([, c]) => c,
  );

it('grows darker from year to year, and takes the middle blue for one', () => {
  expect(colours(chart('bar', 1))).toEqual([THEME.accentMiddle]);
  expect(colours(chart('bar', 2))).toEqual([THEME.accentLight, THEME.accent]);
  expect(colours(chart('column', 3))).toEqual([THEME.accentLight, THEME.accentMiddle, THEME.accent]);
});

it('gives each of many series and each line a colour of its own', () => {
  expect(colours(chart('line', 2))).toEqual(THEME.lines.slice(0, 2));
  expect(colours(chart('column', 4))).toEqual(THEME.lines.slice(0, 4));
});

it('tells lines apart by their markers, too', () => {
  const markers = [...chart('line', 3).matchAll(/<c:symbol val="(\w+)"/g)].map(([, marker]) => marker);
  expect(new Set(markers).size).toBe(3);
});

it('sets the whole city apart among single bars only', () => {
  const apart = (xml: string) => /<c:dPt><c:idx val="1"\/>/.test(xml);
  expect([1, 2].map((count) => apart(chart('bar', count, { reference: 1 })))).toEqual([true, false]);
  expect(apart(chart('bar', 1))).toBe(false);
});

it('has a legend where there are several series, and a scale where numbers do not stand at the bars', () => {
  expect([1, 2].map((count) => chart('bar', count).includes('<c:legend>'))).toEqual([false, true]);
  const scale = (xml: string) => /<c:valAx>.*<c:delete val="0"\/>.*<c:majorGridlines>/.test(xml);
  expect((['bar', 'column', 'line'] as const).map((type) => scale(chart(type, 1)))).toEqual([
    false,
    false,
    true,
  ]);
});

it('opens the axis below nothing only for numbers below nothing', () => {
  expect(chart('bar', 1)).toContain('<c:min val="0"/>');
  const negative = chart('bar', 1, { series: [{ name: '2013', values: [null, -0.5] }] });
  expect(negative).not.toContain('<c:min ');
});
