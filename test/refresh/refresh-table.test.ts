import { compareTable } from '../../src/refresh/refresh-table';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { answerOf, UNEMPLOYMENT, type Value } from '../domain/answers';

const sheet = (year: number, ...numbers: [Value, Value, Value]) => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [year],
    rows: [
      ['0101', 'Altstadt', numbers[0]],
      ['0102', 'HafenCity', numbers[1]],
      ['00', 'Hamburg', numbers[2]],
    ],
  });
  return sheetOfTable(
    answer,
    { id: 'a', kind: 'table', query: answer.query, language: 'de', options: {} },
    [],
  );
};

const OLD = sheet(2013, 5.4, 0.9, 5.8);
const NEW = sheet(2018, 4.5, 1.1, 5.5);
const standing = () => OLD.cells.map((row) => row.map(({ value }) => value ?? ''));
const compared = (values: (string | number)[][]) => compareTable(OLD.provenance.rendered, values, NEW);
const numbers = (values: (string | number)[][]) =>
  compared(values)
    ?.outdated.filter(({ cell }) => cell.role === 'number')
    .map(({ place, old, new: fresh }) => [place?.row, old, fresh]);

it('finds a value outdated that nobody touched', () => {
  expect(numbers(standing())).toEqual([
    [6, '5.4', '4.5'],
    [7, '0.9', '1.1'],
    [8, '5.8', '5.5'],
  ]);
});

it('finds rows by their keys after a person sorted the table', () => {
  const values = standing();
  [values[6], values[7]] = [values[7] ?? [], values[6] ?? []];
  expect(numbers(values)).toEqual([
    [7, '5.4', '4.5'],
    [6, '0.9', '1.1'],
    [8, '5.8', '5.5'],
  ]);
  expect(compared(values)?.edited).toEqual([]);
});

it('finds rows and notes after a person put a row into the table', () => {
  const values = standing().toSpliced(7, 0, ['eigene Zeile', '', '']);
  expect(numbers(values)).toEqual([
    [6, '5.4', '4.5'],
    [8, '0.9', '1.1'],
    [9, '5.8', '5.5'],
  ]);
  expect(compared(values)?.edited).toEqual([]);
});

it('lists the cells of a row a person deleted without a place to write to', () => {
  const values = standing().toSpliced(6, 1);
  expect(compared(values)?.edited.map(({ place, new: fresh }) => [place, fresh])).toEqual([
    [undefined, '0101'],
    [undefined, 'Altstadt'],
    [undefined, '4.5'],
  ]);
  expect(compared(values)?.state).toBe('edited');
});

it('does not call a cell edited that a person already set to the new value', () => {
  const values = standing();
  values[6] = ['0101', 'Altstadt', 4.5];
  expect(compared(values)?.edited).toEqual([]);
});

it('takes a number that a workbook stored with all its binary digits for the same number', () => {
  const values = standing();
  values[6] = ['0101', 'Altstadt', 5.4000000000000004];
  values[7] = ['0102', 'HafenCity', 0.90000000000000013];
  expect(compared(values)?.edited).toEqual([]);
});

it('gives up on a sheet of another shape', () => {
  expect(compareTable({ 'r0.c0': 'x' }, standing(), NEW)).toBeUndefined();
});

const insertedColumn = (at: number, texts: string[]) =>
  standing().map((row, r) => (r < 3 || r > 8 ? row : row.toSpliced(at, 0, texts[r - 3] ?? 'Bemerkung')));

it.each([0, 1, 2, 3])('finds columns by their heads after a person put one in at %i', (at) => {
  const values = insertedColumn(at, ['', '', 'Bemerkung']);
  const found = compared(values);
  expect(numbers(values)).toEqual([
    [6, '5.4', '4.5'],
    [7, '0.9', '1.1'],
    [8, '5.8', '5.5'],
  ]);
  expect(found?.edited).toEqual([]);
  const column = at <= 2 ? 3 : 2;
  expect(
    found?.outdated.filter(({ cell }) => cell.role === 'number').map(({ place }) => place?.column),
  ).toEqual([column, column, column]);
  expect(found?.outdated.find(({ cell }) => cell.role === 'head')?.place).toEqual({ row: 5, column });
});

it('finds a column by its numbers where its head was typed over without a year', () => {
  const values = standing();
  values[5] = ['Schlüssel', 'Stadtteil', 'Arbeitslose'].map((text, c) =>
    c < 2 ? (values[5]?.[c] ?? '') : text,
  );
  expect(numbers(values)).toEqual([
    [6, '5.4', '4.5'],
    [7, '0.9', '1.1'],
    [8, '5.8', '5.5'],
  ]);
  expect(compared(values)?.edited.map(({ old }) => old)).toEqual(['Arbeitslose']);
});

it('leaves a column out that a person took out, and renews nothing in its place', () => {
  const values = standing().map((row, r) => (r < 3 || r > 8 ? row : [...row.slice(0, 2), '']));
  const found = compared(values);
  expect(found?.outdated.filter(({ cell }) => cell.role === 'number' || cell.role === 'head')).toEqual([]);
  expect(found?.edited).toEqual([]);
});

it('notices a column that was sorted alone', () => {
  const values = standing();
  [6, 7].forEach((r, i) => (values[r] = [...(values[r] ?? []).slice(0, 2), [0.9, 5.4][i] ?? '']));
  expect(compared(values)?.reason).toMatchObject({
    code: 'column-sorted-alone',
    facts: { head: values[5]?.[2] },
  });
});

it('leaves a table whose names are gone', () => {
  const values = standing().map((row, r) => (r > 5 && r < 9 ? ['', ...row.slice(1)] : row));
  expect(compared(values)?.reason).toEqual({ code: 'names-gone' });
});
