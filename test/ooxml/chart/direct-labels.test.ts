import { openReport } from '../../../src/adapters/files/report-document';
import { WordModel } from '../../../src/emulator/word/model';
import type { ChartBody } from '../../../src/figures/figure';
import { makeFigure } from '../../../src/figures/make-figure';
import { chartPart } from '../../../src/ooxml/chart/chart';
import { chartPicture } from '../../../src/ooxml/chart/chart-picture';
import { PANE } from '../../../src/ooxml/chart/picture/format';
import { renewChart } from '../../../src/ooxml/chart/renew-chart';
import { indexXml } from '../../../src/ooxml/package/xml-index';
import { answerOf, CHILDREN } from '../../domain/answers';
import { sdkErrors } from '../validate';

/** Lines over two years, of which the ends are told. */
const lines = (ends: Record<string, number | null>, years = [2013, 2018]): ChartBody => ({
  kind: 'chart',
  type: 'line',
  categories: years.map(String),
  series: Object.entries(ends).map(([name, end]) => ({
    name,
    values: [...years.slice(1).map(() => 10), end],
  })),
  unit: '%',
  decimals: 1,
});

const APART = lines({ Altstadt: 40, Veddel: 30, Horn: 20 });
const CLOSE = lines({ Altstadt: 40, Veddel: 39.5, Horn: 20 }, [2018, 2024]);

const namedAt = (xml: string) =>
  [...xml.matchAll(/<c:dLbl><c:idx val="(\d+)"\/>(?:(?!<\/c:dLbl>).)*<c:showSerName val="1"\/>/g)].map(
    ([, at]) => Number(at),
  );
const hasLegend = (xml: string) => xml.includes('<c:legend>');

it('writes the names of few lines behind their last points, beside the plot and instead of a legend', () => {
  const xml = chartPart(APART, 'de');
  expect(namedAt(xml)).toEqual([1, 1, 1]);
  expect(xml).not.toContain('<c:showVal val="1"/>');
  expect(hasLegend(xml)).toBe(false);
  const place = (name: string) => Number(new RegExp(`<c:${name} val="([\\d.]+)"`).exec(xml)?.[1]);
  expect(place('x') + place('w')).toBeLessThan(0.9);
});

it.each([
  ['end too close to each other', CLOSE],
  ['do not all end in the last year', lines({ Altstadt: 40, Veddel: null })],
  ['are many', lines({ A: 50, B: 40, C: 30, D: 20, E: 10 })],
  ['have long names', lines({ Altstadt: 40, 'Neugraben-Fischbek am Rand der Stadt': 20 })],
  ['are columns', { ...APART, type: 'column' as const }],
])('has a legend where lines %s', (_, body) => {
  const xml = chartPart(body, 'de');
  expect([hasLegend(xml), namedAt(xml)]).toEqual([true, []]);
  expect(xml).toContain('<c:plotArea><c:layout/>');
});

it('needs neither for one line', () => {
  const xml = chartPart(lines({ Altstadt: 40 }), 'de');
  expect([hasLegend(xml), namedAt(xml)]).toEqual([false, []]);
});

const renewed = (xml: string, body: ChartBody, before: ChartBody) =>
  new TextDecoder().decode(
    renewChart(
      indexXml(xml),
      body,
      before.categories,
      body.series.map((_, s) => s),
    ),
  );

it.each([
  ['to others that fit', APART, lines({ Altstadt: 12, Veddel: 30, Horn: 20 }, [2018, 2024])],
  ['to a legend', APART, CLOSE],
  ['from a legend', CLOSE, APART],
])('goes with new numbers from names at the lines %s, and comes back to the start', (_, from, to) => {
  const first = chartPart(from, 'de');
  const there = renewed(first, to, from);
  expect(there).toBe(chartPart(to, 'de'));
  expect(renewed(there, from, to)).toBe(first);
});

it('leaves a chart made with years as names its legend', () => {
  const columns = { ...APART, type: 'column' as const };
  const there = renewed(chartPart(columns, 'de'), lines({ Altstadt: 12, Veddel: 30, Horn: 20 }), columns);
  expect([hasLegend(there), namedAt(there)]).toEqual([true, []]);
});

it('leaves a legend, labels and a plot that somebody arranged', () => {
  const right = (xml: string) => xml.replace('<c:legendPos val="b"/>', '<c:legendPos val="r"/>');
  expect(renewed(right(chartPart(CLOSE, 'de')), APART, CLOSE)).toContain('<c:legendPos val="r"/>');
  const moved = chartPart(APART, 'de').replace('<c:h val="0.84"/>', '<c:h val="0.6"/>');
  expect(renewed(moved, lines({ Altstadt: 12, Veddel: 30, Horn: 20 }), APART)).toContain('<c:h val="0.6"/>');
});

it('keeps a name at the end of its line where another line has lost its own', () => {
  const longer = lines({ Altstadt: 40, Veddel: 30, Horn: 20 }, [2013, 2018, 2024]);
  const one = chartPart(APART, 'de').replace(/<c:dLbls>.*?<\/c:dLbls>/, '');
  expect(namedAt(renewed(one, longer, APART))).toEqual([2, 2]);
});

it('makes a document with such a chart that is valid', async () => {
  const answer = answerOf({
    indicators: [CHILDREN],
    years: [2013, 2024],
    rows: [
      ['0101', 'Altstadt', 36.8, 45.4],
      ['0102', 'Veddel', 36.8, 25.4],
    ],
  });
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  const options = { chart: 'line' } as const;
  const figure = makeFigure(answer, { id: 'c', kind: 'chart', query: answer.query, language: 'de', options });
  expect(namedAt(chartPart(figure.body as ChartBody, 'de'))).toHaveLength(2);
  await document.insert(figure);
  expect(sdkErrors(document.bytes())).toEqual([]);
});

it('draws the names level with the ends of their lines, and a legend where there is no room', () => {
  const svg = chartPicture(APART, 'de');
  const ends = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)].filter((_, i) => i % 2);
  const names = APART.series.map(({ name }) =>
    new RegExp(`<text x="([\\d.]+)" y="([\\d.]+)"[^>]*>${name}<`).exec(svg),
  );
  names.forEach((name, s) => {
    expect(Number(name?.[1])).toBeGreaterThan(Number(ends[s]?.[1]));
    expect(Math.abs(Number(name?.[2]) - Number(ends[s]?.[2]))).toBeLessThan(10);
  });
  const squares = (picture: string) => [...picture.matchAll(/<rect [^>]*stroke/g)].length;
  expect(squares(svg)).toBe(0);
  expect(squares(chartPicture(CLOSE, 'de'))).toBe(3);
  const long = lines({ 'Hamburg insgesamt': 40, 'Wilhelmsburg am Wasser': 20 });
  expect([squares(chartPicture(long, 'de')), squares(chartPicture(long, 'de', PANE))]).toEqual([0, 2]);
});
