import type { ChartBody } from '../../../src/figures/figure';
import { chartPicture, pictureAddress } from '../../../src/ooxml/chart/chart-picture';
import { PAGE, PANE } from '../../../src/ooxml/chart/picture/format';

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

it.each([
  ['bar', 'y', 'height'],
  ['column', 'x', 'width'],
] as const)('lets the bars of a category touch, those of two not (%s)', (type, from, across) => {
  const years = ['2013', '2018'].map((name) => ({ name, values: [20, 5] }));
  const side = (mark: string, name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(mark)?.[1]);
  const drawn = [
    ...chartPicture({ ...BODY, type, series: years }, 'de').matchAll(/<rect [^>]+ stroke=[^>]+>/g),
  ]
    .map(([mark]) => ({ start: side(mark, from), end: side(mark, from) + side(mark, across) }))
    .slice(0, 4);
  const [first, second, third, fourth] = drawn;
  expect(second?.start).toBeCloseTo(first?.end ?? 0, 0);
  expect(fourth?.start).toBeCloseTo(third?.end ?? 0, 0);
  expect((third?.start ?? 0) - (second?.end ?? 0)).toBeGreaterThan(1);
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

it('draws what is below nothing to the other side of the line', () => {
  const svg = chartPicture({ ...BODY, series: [{ name: '', values: [10, -10] }] }, 'de');
  const [above, below] = [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(
    ([, x, width]) => ({ from: Number(x), to: Number(x) + Number(width) }),
  );
  expect(below?.to).toBeCloseTo(above?.from ?? 0, 0);
  expect(svg).toContain('>−10,0</text>');
});

it('gives columns too narrow for their numbers a scale, and slants names that would touch', () => {
  const many = Array.from({ length: 25 }, (_, i) => `Stadtteil ${i}`);
  const crowded: ChartBody = {
    ...BODY,
    type: 'column',
    categories: many,
    series: [{ name: '', values: many.map((_, i) => i + 0.5) }],
  };
  const svg = chartPicture(crowded, 'de');
  expect(numbersIn(svg)).toEqual(['0,0', '5,0', '10,0', '15,0', '20,0', '25,0']);
  expect(svg.match(/rotate\(-60 /g)).toHaveLength(25);
  const few = chartPicture(
    { ...crowded, categories: many.slice(0, 2), series: [{ name: '', values: [1, 2] }] },
    'de',
  );
  expect(numbersIn(few)).toEqual(['1,0', '2,0']);
  expect(few).not.toContain('rotate');
});

it('keeps the size of its writing in a pane 320 pixels wide and grows downwards instead', () => {
  const districts = (count: number): ChartBody => ({
    ...BODY,
    categories: Array.from({ length: count }, (_, i) => `Stadtteil ${i}`),
    series: [{ name: '', values: Array.from({ length: count }, (_, i) => i) }],
  });
  expect(sizeOf(chartPicture(districts(2), 'de', PANE)).width).toBeLessThan(320);
  expect(chartPicture(districts(25), 'de', PANE)).toContain('font-size="11" ');
  const heights = [5, 10, 15].map((count) => sizeOf(chartPicture(districts(count), 'de', PANE)).height);
  expect((heights[2] ?? 0) - (heights[1] ?? 0)).toBe((heights[1] ?? 0) - (heights[0] ?? 0));
});

it.each([PAGE, PANE])('keeps every mark and name inside the picture (%j)', (format) => {
  const names = ['Hamburg insgesamt', 'Neugraben-Fischbek am äußersten Rand', 'Veddel'];
  for (const type of ['bar', 'column', 'line'] as const) {
    const series = names.map((name) => ({ name, values: [1892122, 12, -3] }));
    const svg = chartPicture({ ...BODY, type, categories: names, series, decimals: 0 }, 'de', format);
    const { width, height } = sizeOf(svg);
    for (const [, x, y, anchor, text = ''] of svg.matchAll(
      /<text x="([-\d.]+)" y="([-\d.]+)" text-anchor="(\w+)"[^>]*>([^<]*)</g,
    )) {
      const length = text.length * format.em * 0.52;
      const slanted = svg.includes(`rotate(-60 ${x} ${y})`);
      const start =
        Number(x) - { start: 0, middle: length / 2, end: slanted ? length / 2 : length }[anchor as 'end'];
      expect(start).toBeGreaterThanOrEqual(0);
      expect(slanted ? Number(x) : start + length).toBeLessThanOrEqual(width);
      expect(Number(y) + (slanted ? length * 0.87 : 0)).toBeLessThanOrEqual(height);
    }
  }
});

it('marks the scale in steps the decimals can show', () => {
  const counts: ChartBody = { ...BODY, type: 'line', decimals: 0, series: [{ name: '', values: [0, 2] }] };
  expect(numbersIn(chartPicture(counts, 'de'))).toEqual(['0', '1', '2']);
});

it('names every series in the legend, as many beside each other as there is room for', () => {
  const years = ['2013', '2018', '2024'].map((name) => ({ name, values: [1, 2] }));
  const rows = (body: ChartBody) =>
    new Set(
      [...chartPicture(body, 'de', PANE).matchAll(/<rect x="[\d.]+" y="([\d.]+)" width="11"/g)].map(
        ([, y]) => y,
      ),
    );
  expect(rows({ ...BODY, series: years }).size).toBe(1);
  const long = years.map(({ name, values }) => ({ name: `Unter 15-Jährige ${name}`, values }));
  expect(rows({ ...BODY, series: long }).size).toBe(3);
});

it('carries no markup from names into the address of the picture', () => {
  const svg = chartPicture({ ...BODY, categories: ['<script>"', "'&"] }, 'de');
  expect(svg).toContain('&lt;script&gt;');
  expect(pictureAddress(svg)).toMatch(/^data:image\/svg\+xml;charset=utf-8,[^<>"&\s]+$/);
});

const sizeOf = (svg: string) => {
  const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
  return { width: Number(width), height: Number(height) };
};

const numbersIn = (svg: string) => [...svg.matchAll(/>([−\d][\d.,]*)<\/text>/g)].map(([, number]) => number);
