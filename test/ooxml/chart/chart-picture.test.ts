import type { ChartBody } from '../../../src/figures/figure';
import { chartPicture } from '../../../src/ooxml/chart/chart-picture';

const BODY: ChartBody = {
  kind: 'chart',
  type: 'bar',
  categories: ['A & B', 'C'],
  series: [{ name: '2013', values: [20, null] }],
  unit: '%',
  decimals: 1,
};

const bars = (svg: string) =>
  [...svg.matchAll(/<rect x="[\d.]+" y="[\d.]+" width="([\d.]+)"/g)].map(([, width]) => Number(width));

it('draws a bar a number, none for a gap, with German labels', () => {
  const svg = chartPicture(BODY, 'de');
  expect(bars(svg)).toHaveLength(1);
  expect(svg).toContain('>20,0</text>');
  expect(svg).toContain('A &amp; B');
});

it('draws lengths in proportion from 0', () => {
  const [long = 0, short = 0] = bars(
    chartPicture({ ...BODY, series: [{ name: '', values: [20, 5] }] }, 'de'),
  );
  expect(long / short).toBeCloseTo(4, 1);
});

it('breaks a line at a gap', () => {
  const line: ChartBody = {
    ...BODY,
    type: 'line',
    categories: ['2013', '2017', '2018'],
    series: [{ name: 'A', values: [1, null, 3] }],
  };
  expect(chartPicture(line, 'de')).toMatch(/<path d="M[\d.]+ [\d.]+M[\d.]+ [\d.]+" fill="none"/);
});
