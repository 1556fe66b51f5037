import { contentHash } from '../../src/figures/content-hash';
import type { Topic } from '../../src/domain/indicator';
import type { FigureRequest } from '../../src/figures/provenance';
import type { Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { answerOf, CHILDREN, HAMBURG_2013, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

const TOPICS: Topic[] = [
  { id: 'benefits', name: { de: 'Soziale Leistungen', en: 'Benefits' } },
  { id: 'work', name: { de: 'Arbeit', en: 'Work' } },
];

const requestFor = (answer: typeof HAMBURG_2013): FigureRequest => ({
  id: 'k3f9',
  kind: 'table',
  query: answer.query,
  language: 'de',
  options: {},
});

const sheetFor = (answer = HAMBURG_2013) => sheetOfTable(answer, requestFor(answer), TOPICS);

const values = ({ cells }: Sheet) => cells.map((row) => row.map(({ value }) => value));

it('puts title, groups and units above the header row of the table', () => {
  expect(values(sheetFor()).slice(0, 6)).toEqual([
    [
      'Kinder in Mindestsicherung und Arbeitslosenquotient nach Stadtteilen, Hamburg 2013 (in %)',
      null,
      null,
      null,
    ],
    ['6 Stadtteile. Gebietsstand: Stadtteile 2013. Datenstand: 22.11.2026 (r1).', null, null, null],
    [null, null, null, null],
    [null, null, 'Soziale Leistungen', 'Arbeit'],
    [null, 'Einheit', '%', '%'],
    ['Schlüssel', 'Stadtteil', 'Kinder in Mindestsicherung 1) 2013', 'Arbeitslosenquotient 2013'],
  ]);
});

it('keeps keys as text and numbers as numbers, with formats that show signs', () => {
  const { cells, table } = sheetFor();
  expect(cells[table.row + 2]).toEqual([
    { value: '0102', role: 'key', format: '@' },
    { value: 'HafenCity', role: 'name', format: '@' },
    { value: 0, role: 'number', format: '#,##0.0;-#,##0.0;"–"' },
    { value: 0.9, role: 'number', format: '#,##0.0;-#,##0.0;"–"' },
  ]);
  expect(cells[table.row + 6]?.slice(2)).toEqual([
    { value: '.', role: 'sign', format: '#,##0.0;-#,##0.0;"–"' },
    { value: 'x', role: 'sign', format: '#,##0.0;-#,##0.0;"–"' },
  ]);
});

it('ends with the city and leaves out a not-assignable row without numbers', () => {
  const { cells, table } = sheetFor();
  expect(table.rows).toBe(8);
  expect(cells[table.row + 7]?.map(({ value, emphasis }) => [value, emphasis])).toEqual([
    ['00', 'city'],
    ['Hamburg insgesamt', 'city'],
    [21.4, 'city'],
    [5.8, 'city'],
  ]);
});

it('says below the table what the marks, the signs and the sources are', () => {
  expect(
    values(sheetFor())
      .slice(14)
      .map(([line]) => line),
  ).toEqual([
    '1) Kinder in Mindestsicherung: Ersatzindikator. Steht für die SGB-II-Quote der nicht Erwerbsfähigen.',
    'Zeichen: – = nichts vorhanden (genau null); . = Zahlenwert unbekannt oder geheim zu halten; x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll.',
    'Quelle: Statistisches Amt für Hamburg und Schleswig-Holstein, Stadtteil-Profile; eigene Berechnung. Berichtsjahr: 2013. Stichtag: 31.12.2013. Gebietsstand: Stadtteile 2013. Datenstand: 22.11.2026 (r1).',
    'Statistikamt Nord',
  ]);
});

it('names the worksheet after subject and year, within what Excel allows', () => {
  expect(sheetFor().name).toBe('Kinder in Mindestsicherun… 2013');
  expect(
    sheetFor(answerOf({ indicators: [INHABITANTS], years: [2013], rows: [['00', 'Hamburg', 1]] })).name,
  ).toBe('Bevölkerung 2013');
});

it('merges a topic over its neighbouring columns and each line below over the width', () => {
  const answer = answerOf({
    indicators: [CHILDREN, UNEMPLOYMENT],
    years: [2013, 2018],
    rows: [['0101', 'Altstadt', 1, 2, 3, 4]],
  });
  const { merges } = sheetFor(answer);
  expect(merges.slice(0, 2)).toEqual([
    { row: 3, column: 2, rows: 1, columns: 2 },
    { row: 3, column: 4, rows: 1, columns: 2 },
  ]);
  expect(merges.at(-1)).toEqual({ row: 11, column: 0, rows: 1, columns: 6 });
});

it('gives every column of the Excel table a name of its own', () => {
  const twin = { ...UNEMPLOYMENT, id: 'twin' };
  const { cells } = sheetFor(
    answerOf({ indicators: [UNEMPLOYMENT, twin], years: [2013], rows: [['0101', 'Altstadt', 1, 2]] }),
  );
  expect(cells[5]?.slice(2).map(({ value }) => value)).toEqual([
    'Arbeitslosenquotient 2013',
    'Arbeitslosenquotient 2013 (2)',
  ]);
});

it('remembers every cell it lays out', () => {
  const { provenance, cells } = sheetFor();
  expect(Object.keys(provenance.rendered)).toHaveLength(cells.length * 4 + 1);
  expect(provenance.rendered['r6.c2']).toBe('36.8');
  expect(provenance.rendered['r2.c0']).toBe('');
  expect(provenance.rendered.worksheet).toBe('Kinder in Mindestsicherun… 2013');
  expect(provenance.hash).toBe(contentHash(provenance.rendered));
  expect(provenance.areas).toEqual(['0101', '0102', '0103', '0104', '0112', '0121', '00']);
  expect(provenance.referenceDates[CHILDREN.id]).toEqual({ '2013': '2013-12-31' });
});

it('remembers the rows of a table of a hundred thousand cells by their seals', () => {
  const indicators = Array.from({ length: 99 }, (_, i) => ({ ...INHABITANTS, id: `i${i}` }));
  const rows = Array.from({ length: 1000 }, (_, a): [string, string, ...number[]] => [
    String(a),
    `Block ${a}`,
    ...indicators.map((__, i) => a * i),
  ]);
  const { provenance, cells } = sheetFor(answerOf({ indicators, years: [2013], rows }));
  expect(Object.keys(provenance.rendered)).toHaveLength((cells.length - 1000) * 101 + 1);
  expect(provenance.rendered['r5.c2']).toBe('Bevölkerung 2013');
  expect(provenance.sealed?.rows).toHaveLength(1000);
  expect(provenance.sealed?.columns).toHaveLength(100);
  expect(sheetFor().provenance.sealed).toBeUndefined();
});

it('keeps the rows asked for, so that another year has the same shape', () => {
  const sheet = sheetOfTable(HAMBURG_2013, requestFor(HAMBURG_2013), TOPICS, ['0101', '99', '00']);
  expect(sheet.cells.slice(6, 9).map((row) => row.map(({ value }) => value))).toEqual([
    ['0101', 'Hamburg-Altstadt', 36.8, 5.4],
    ['99', 'nicht zuordenbar', '.', '.'],
    ['00', 'Hamburg insgesamt', 21.4, 5.8],
  ]);
});

it('shows in a row without numbers the signs of the release, and explains them', () => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [2013],
    rows: [
      ['0101', 'Altstadt', 5, 1000],
      ['99', 'nicht zuordenbar', 'x', '.'],
      ['00', 'Hamburg', 5, 1000],
    ],
  });
  const sheet = sheetOfTable(answer, requestFor(answer), TOPICS, ['0101', '99', '00']);
  expect(values(sheet)[7]).toEqual(['99', 'nicht zuordenbar', 'x', '.']);
  expect(
    values(sheet)
      .slice(10)
      .map(([line]) => line),
  ).toContain(
    'Zeichen: . = Zahlenwert unbekannt oder geheim zu halten; x = Tabellenfach gesperrt, weil Aussage nicht sinnvoll.',
  );
});
