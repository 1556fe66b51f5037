import ExcelJS from 'exceljs';
import { openReport } from '../../../src/adapters/files/report-document';
import { WordModel } from '../../../src/emulator/word/model';
import type { ChartBody } from '../../../src/figures/figure';
import { makeFigure } from '../../../src/figures/make-figure';
import { chartPart } from '../../../src/ooxml/chart/chart';
import { chartPicture } from '../../../src/ooxml/chart/chart-picture';
import { chartWorkbook } from '../../../src/ooxml/chart/chart-sheet';
import { renewedWorkbook, workbookState } from '../../../src/ooxml/chart/chart-workbook';
import { renewChart } from '../../../src/ooxml/chart/renew-chart';
import { standingChart } from '../../../src/ooxml/chart/standing-chart';
import { PANE } from '../../../src/ooxml/chart/picture/format';
import { bytesOf, pack, textOf, unpack } from '../../../src/ooxml/package/archive';
import { indexXml } from '../../../src/ooxml/package/xml-index';
import { answerOf, CHILDREN } from '../../domain/answers';
import { sdkErrors } from '../validate';

const lineOver = (years: number[], type: ChartBody['type'] = 'line'): ChartBody => ({
  kind: 'chart',
  type,
  categories: years.map(String),
  series: ['Altstadt', 'Hamburg insgesamt'].map((name, s) => ({
    name,
    values: years.map((_, y) => (s === 0 && y === 1 ? null : 10 * s + y)),
  })),
  unit: '%',
  decimals: 1,
});

const BEFORE = lineOver([2013, 2017, 2018]);
const AFTER = lineOver([2017, 2018, 2024]);

/** Lines made before had the years as names; columns still have. */
const NAMED = { ...BEFORE, type: 'column' as const };

const written = (part: Uint8Array) => new TextDecoder().decode(part);

const pointsOf = (xml: string) =>
  [.../<c:cat>.*?<\/c:cat>/.exec(xml)![0].matchAll(/<c:v>([^<]*)/g)].map(([, text]) => text);

it('puts years along a line as dates whose unit is a year, and leaves a missing number a gap', () => {
  const xml = chartPart(lineOver([2013, 2017, 2018, 2024]), 'de');
  // =DATUM(2013;1;1) in Excel is 41275.
  expect(pointsOf(xml)).toEqual(['41275', '42736', '43101', '45292']);
  expect(xml).toMatch(/<c:dateAx>.*formatCode="yyyy".*<c:baseTimeUnit val="years"\/><\/c:dateAx>/);
  expect(xml).not.toContain('<c:catAx>');
  expect(/<c:val>.*?<\/c:val>/.exec(xml)?.[0]).not.toContain('<c:pt idx="1">');
});

it('keeps the names of columns and of lines over anything but years', () => {
  expect(chartPart(NAMED, 'de')).toContain('<c:catAx>');
  expect(chartPart({ ...BEFORE, categories: ['A', 'B', 'C'] }, 'de')).toContain('<c:catAx>');
});

it.each([
  ['as dates', BEFORE],
  ['as names', NAMED],
])(
  'knows the years of a chart that holds them %s, renews them so, and comes back to the start',
  (_, made) => {
    const first = chartPart(made, 'de');
    const standing = standingChart(indexXml(first));
    expect(standing).toMatchObject({ categories: ['2013', '2017', '2018'], series: BEFORE.series });
    const there = written(renewChart(indexXml(first), AFTER, standing.categories, [0, 1]));
    expect(standingChart(indexXml(there))).toEqual({ ...standing, categories: AFTER.categories });
    const axis = (xml: string) => /<c:(?:cat|date)Ax>.*<\/c:(?:cat|date)Ax>/.exec(xml)?.[0];
    expect(axis(there)).toBe(axis(chartPart(made, 'de')));
    expect(written(renewChart(indexXml(there), BEFORE, AFTER.categories, [0, 1]))).toBe(first);
  },
);

it.each([
  ['dates', BEFORE],
  ['names', NAMED],
])('tells its own workbook of %s, and renews it in kind', (_, made) => {
  const standing = standingChart(indexXml(chartPart(made, 'de')));
  const workbook = chartWorkbook(made);
  expect(workbookState(workbook, standing)).toEqual({ workbook: 'ours' });
  const there = renewedWorkbook(workbook, { ...standing, workbook: 'ours' }, AFTER);
  expect(workbookState(there, { ...standing, categories: AFTER.categories })).toEqual({ workbook: 'ours' });
  const back = { ...standing, categories: AFTER.categories, workbook: 'ours' as const };
  expect(renewedWorkbook(there, back, BEFORE)).toEqual(workbook);
});

it('keeps a remark in the workbook beside its year', async () => {
  const standing = standingChart(indexXml(chartPart(BEFORE, 'de')));
  const parts = unpack(chartWorkbook(BEFORE));
  const sheet = 'xl/worksheets/sheet1.xml';
  const remark = '<c r="F4" t="inlineStr"><is><t>Umzug</t></is></c>';
  parts.set(sheet, bytesOf(textOf(parts, sheet).replace(/(<row r="4">.*?)(<\/row>)/, `$1${remark}$2`)));
  const remarked = pack(parts);
  const state = workbookState(remarked, standing);
  expect(state).toEqual({ workbook: 'changed', remarks: ['2018'] });
  const renewed = await rowsOf(renewedWorkbook(remarked, { ...standing, ...state }, AFTER));
  expect(renewed).toEqual([
    [undefined, 'Altstadt', 'Hamburg insgesamt', undefined],
    [2017, 0, 10, undefined],
    [2018, undefined, 11, 'Umzug'],
    [2024, 2, 12, undefined],
  ]);
});

it('makes a document with such a chart that is valid', async () => {
  const answer = answerOf({
    indicators: [CHILDREN],
    years: [2013, 2017, 2024],
    rows: [['0101', 'Altstadt', 36.8, '.', 25.4]],
  });
  const document = openReport(new WordModel().save(), 'Bericht.docx');
  const options = { chart: 'line' } as const;
  await document.insert(
    makeFigure(answer, { id: 'c', kind: 'chart', query: answer.query, language: 'de', options }),
  );
  expect(sdkErrors(document.bytes())).toEqual([]);
  const workbook = unpack(document.bytes()).get('word/embeddings/Microsoft_Excel_Worksheet1.xlsx');
  expect(sdkErrors(workbook!, 'Daten.xlsx')).toEqual([]);
});

it('draws years in proportion, and names as many as have room', () => {
  const body = lineOver([2013, 2017, 2018, 2024]);
  const svg = chartPicture(body, 'de');
  const [a = 0, b = 0, c = 0, d = 0] = [...svg.matchAll(/<circle cx="([\d.]+)"/g)]
    .map(([, x]) => Number(x))
    .slice(-4);
  expect((b - a) / (c - b)).toBeCloseTo(4, 1);
  expect((d - c) / (c - b)).toBeCloseTo(6, 1);
  const named = (picture: string) => [...picture.matchAll(/>(20\d\d)</g)].map(([, year]) => Number(year));
  expect(named(svg)).toEqual(Array.from({ length: 12 }, (_, i) => 2013 + i));
  expect(named(chartPicture(body, 'de', PANE))).toEqual([2013, 2015, 2017, 2019, 2021, 2023]);
});

/** The rows of a workbook as ExcelJS reads them, dates as their years. */
async function rowsOf(bytes: Uint8Array) {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  const sheet = book.worksheets[0]!;
  return [1, 2, 3, 4].map((r) =>
    [1, 2, 3, 6].map((c) => {
      const { value } = sheet.getCell(r, c);
      return value instanceof Date ? value.getUTCFullYear() : (value ?? undefined);
    }),
  );
}
