import type { Answer } from '../../src/domain/answer';
import { numberCell } from '../../src/domain/cell';
import { columnMeanings } from '../../src/figures/column-meanings';
import type { TableBody } from '../../src/figures/figure';
import { makeFigure } from '../../src/figures/make-figure';
import type { FigureRequest } from '../../src/figures/provenance';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import type { TableLayout } from '../../src/figures/table-layout';
import { answerOf, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const ONE_YEAR = answerOf({
  indicators: [UNEMPLOYMENT],
  years: [2018],
  rows: [
    ['0101', 'Altstadt', 7.3],
    ['0102', 'HafenCity', 5.2],
    ['0103', 'Neustadt', 5.2],
    ['0104', 'Hafen', '.'],
    ['0105', 'Am Wall', 5.5],
    ['0106', 'Lindenhof', 0.9],
    ['00', 'Hamburg', 5.5],
  ],
});
const TWO_YEARS = answerOf({
  indicators: [UNEMPLOYMENT, INHABITANTS],
  years: [2017, 2018],
  rows: [
    ['0101', 'Altstadt', 7.2, 7.3, 1500, 2000],
    ['0102', 'HafenCity', '.', 5, 900, '/'],
    ['00', 'Hamburg', 6, 5.5, 2400, 2400],
  ],
});

const requestOf = (answer: Answer, table: TableLayout): FigureRequest => ({
  id: 't',
  kind: 'table',
  query: answer.query,
  language: 'de',
  options: { table },
});
const figureOf = (answer: Answer, table: TableLayout) => {
  const figure = makeFigure(answer, requestOf(answer, table));
  return { ...figure, body: figure.body as TableBody };
};
const textsOf = (answer: Answer, table: TableLayout) =>
  figureOf(answer, table).body.rows.map(({ texts }) => texts);
const headsOf = (answer: Answer, table: TableLayout) =>
  figureOf(answer, table).body.head.map((row) => row.map(({ text, span }) => `${text}×${span}`));
const sheetOf = (answer: Answer, table: TableLayout) => sheetOfTable(answer, requestOf(answer, table), []);

it('says how far each value is from the city, in percentage points and with its sign', () => {
  expect(textsOf(ONE_YEAR, { beside: ['to-city'] })).toEqual([
    ['Altstadt', '7,3', '+1,8'],
    ['HafenCity', '5,2', '−0,3'],
    ['Neustadt', '5,2', '−0,3'],
    ['Hafen', '.', '.'],
    ['Am Wall', '5,5', '±0,0'],
    ['Lindenhof', '0,9', '−4,6'],
    ['Hamburg insgesamt', '5,5', 'x'],
  ]);
  expect(headsOf(ONE_YEAR, { beside: ['to-city'] })).toEqual([
    ['Stadtteil×1', 'Arbeitslosenquotient×2'],
    ['×1', 'Wert×1', 'Abstand zu Hamburg×1'],
    ['×1', '%×1', 'Prozentpunkte×1'],
  ]);
});

it('gives equal values one rank, the highest the first, and a sign where there is no number', () => {
  expect(textsOf(ONE_YEAR, { beside: ['rank'] }).map(([name, , rank]) => [name, rank])).toEqual([
    ['Altstadt', '1'],
    ['HafenCity', '3'],
    ['Neustadt', '3'],
    ['Hafen', '.'],
    ['Am Wall', '2'],
    ['Lindenhof', '5'],
    ['Hamburg insgesamt', 'x'],
  ]);
});

it('compares with the year before in the table, from its second year on, and with neither sign', () => {
  expect(headsOf(TWO_YEARS, { beside: ['to-before'] })).toEqual([
    ['Stadtteil×1', 'Arbeitslosenquotient×3', 'Bevölkerung×3'],
    ['×1', '2017×1', '2018×2', '2017×1', '2018×2'],
    ['×1', 'Wert×1', 'Wert×1', 'Veränderung zu 2017×1', 'Wert×1', 'Wert×1', 'Veränderung zu 2017×1'],
    ['×1', '%×2', 'Prozentpunkte×1', 'Anzahl×3'],
  ]);
  expect(textsOf(TWO_YEARS, { beside: ['to-before'] })).toEqual([
    ['Altstadt', '7,2', '7,3', '+0,1', '1.500', '2.000', '+500'],
    ['HafenCity', '.', '5,0', '.', '900', '/', '/'],
    ['Hamburg insgesamt', '6,0', '5,5', '−0,5', '2.400', '2.400', '±0'],
  ]);
  expect(headsOf(ONE_YEAR, { beside: ['to-before'] })[0]).toEqual(['Stadtteil×1', 'Arbeitslosenquotient×1']);
});

it('computes differences from unrounded numbers and rounds once', () => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2018],
    rows: [
      ['0101', 'Altstadt', 7.34],
      ['00', 'Hamburg', 5.26],
    ],
  });
  expect(textsOf(answer, { beside: ['to-city'] })[0]).toEqual(['Altstadt', '7,3', '+2,1']);
});

it('marks what comes of a preliminary number as preliminary', () => {
  const answer = {
    ...ONE_YEAR,
    cells: ONE_YEAR.cells.map((cell, a) => (a === 0 ? numberCell(7.3, 'p') : cell)),
  };
  expect(textsOf(answer, { beside: ['to-city', 'rank'] })[0]).toEqual([
    'Altstadt',
    '7,3\u00a0p',
    '+1,8\u00a0p',
    '1\u00a0p',
  ]);
});

it('knows every column by its indicator, year and measure', () => {
  const { columns, decimals } = figureOf(TWO_YEARS, { beside: ['to-before', 'rank'], codes: true }).body;
  expect(columns.slice(0, 6)).toEqual([
    { measure: 'key' },
    { indicator: UNEMPLOYMENT.id, year: 2017, measure: 'value' },
    { indicator: UNEMPLOYMENT.id, year: 2017, measure: 'rank' },
    { indicator: UNEMPLOYMENT.id, year: 2018, measure: 'value' },
    { indicator: UNEMPLOYMENT.id, year: 2018, measure: 'to-before' },
    { indicator: UNEMPLOYMENT.id, year: 2018, measure: 'rank' },
  ]);
  expect(decimals.slice(0, 6)).toEqual([0, 1, 0, 1, 1, 0]);
});

it('shows keys behind the names, no city, and a title of its own with the years in it', () => {
  const layout: TableLayout = { codes: true, without: ['city'], title: 'Arbeit {years}' };
  const { title, provenance, body } = figureOf(TWO_YEARS, layout);
  expect(title).toBe('Arbeit 2017 und 2018');
  expect(provenance.areas).toEqual(['0101', '0102']);
  expect(body.head[0]?.map(({ text }) => text)).toEqual([
    'Stadtteil',
    'Schlüssel',
    'Arbeitslosenquotient',
    'Bevölkerung',
  ]);
  expect(body.rows.map(({ texts }) => texts.slice(0, 2))).toEqual([
    ['Altstadt', '0101'],
    ['HafenCity', '0102'],
  ]);
});

it('still measures the distance to a city whose row is left out', () => {
  expect(textsOf(ONE_YEAR, { beside: ['to-city'], without: ['city'] })[0]).toEqual([
    'Altstadt',
    '7,3',
    '+1,8',
  ]);
});

it('heads the columns of a worksheet so that each is known by its head', () => {
  const { cells, table } = sheetOf(ONE_YEAR, { beside: ['to-city', 'rank'] });
  expect(cells[table.row]?.map(({ value }) => value)).toEqual([
    'Schlüssel',
    'Stadtteil',
    'Arbeitslosenquotient 2018',
    'Arbeitslosenquotient 2018, Abstand zu Hamburg',
    'Arbeitslosenquotient 2018, Rang',
  ]);
  expect(cells[table.row - 1]?.map(({ value }) => value).slice(2)).toEqual(['%', 'Prozentpunkte', null]);
});

it('has the columns on a worksheet that its question tells', () => {
  const table: TableLayout = { beside: ['to-city', 'to-before', 'rank'] };
  const { columns } = sheetOf(TWO_YEARS, table);
  expect(columns.slice(2)).toEqual(columnMeanings(TWO_YEARS.query, table));
});

it('keeps differences and ranks on a worksheet numbers, shown with their signs', () => {
  const { cells, table } = sheetOf(ONE_YEAR, { beside: ['to-city', 'rank'] });
  const [first, , , fourth] = cells.slice(table.row + 1);
  expect(first?.slice(3)).toMatchObject([
    { value: 1.8, format: '+#,##0.0;-#,##0.0;"±"#,##0.0' },
    { value: 1, format: '#,##0;-#,##0;"–"' },
  ]);
  expect(fourth?.slice(2).map(({ value }) => value)).toEqual(['.', '.', '.']);
});

it.each<[string, Answer, TableLayout, string]>([
  [
    'the parts with a number',
    ONE_YEAR,
    { beside: ['rank'] },
    'Rang 1: höchster Wert unter den 5 Stadtteilen mit einer Zahl.',
  ],
  [
    'both years, where they differ',
    TWO_YEARS,
    { beside: ['rank'] },
    'Rang 1: höchster Wert unter den 1–2 Stadtteilen mit einer Zahl.',
  ],
  [
    'unrounded values',
    TWO_YEARS,
    { beside: ['to-city', 'to-before'] },
    'Abstand zu Hamburg und Veränderung: aus ungerundeten Werten berechnet.',
  ],
])('says below the table how what stands beside the values was computed: %s', (_, answer, layout, note) => {
  expect(figureOf(answer, layout).legend).toContain(note);
  expect(
    sheetOf(answer, layout)
      .cells.flat()
      .map(({ value }) => String(value)),
  ).toContainEqual(expect.stringContaining(note));
});

const withoutAreas = ({ city, indicators, level, years, release }: Answer['query']) => ({
  city,
  indicators,
  level,
  years,
  release,
});

it('says whether all areas are ranked or those chosen', () => {
  const rows: Parameters<typeof answerOf>[0]['rows'] = [
    ['0101', 'Altstadt', 7.3],
    ['0102', 'HafenCity', 5.2],
  ];
  const answer = answerOf({ indicators: [UNEMPLOYMENT], years: [2018], rows });
  const chosen = { ...answer, query: { ...answer.query, areas: ['0101', '0102'] } };
  const all = { ...answer, query: withoutAreas(answer.query) };
  expect(figureOf(all, { beside: ['rank'] }).legend).toBe('Rang 1: höchster Wert unter allen 2 Stadtteilen.');
  expect(figureOf(chosen, { beside: ['rank'] }).legend).toBe(
    'Rang 1: höchster Wert unter den 2 gewählten Stadtteilen.',
  );
  expect(figureOf(all, {}).legend).toBe('');
});
