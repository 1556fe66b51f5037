import { layOut } from '../../src/figures/sheet-layout';
import { excelTableOf, type SheetCell } from '../../src/figures/sheet';

const column = (head: string, more: { group?: string; unit?: string; width?: number } = {}) => ({
  head,
  group: '',
  unit: '',
  width: 10,
  ...more,
});

const COLUMNS = [
  column('Kürzel'),
  column('Stadtteil', { width: 20 }),
  column('Anteil', { group: 'Armut', unit: '%' }),
  column('anteil', { group: 'Armut' }),
  column('Anteil', { group: 'Arbeit', unit: '%' }),
];

const row = (...values: (string | number)[]): SheetCell[] =>
  values.map((value) => ({ value, role: 'number' }));

const sheetOf = (more: Partial<Parameters<typeof layOut>[0]> = {}) =>
  layOut({
    name: 'Blatt',
    title: 'Titel',
    subtitle: 'Untertitel',
    columns: COLUMNS,
    body: [row('01', 'Nord', 1, 2, 3), row('02', 'Süd', 4, 5, 6)],
    below: ['Quelle', '', 'Hinweis'],
    ...more,
  });

const values = (more = {}) => sheetOf(more).cells.map((cells) => cells.map(({ value }) => value));
const blanks = [null, null, null, null];

it('puts title, groups and units above the table and the lines below it, every row equally long', () => {
  expect(values()).toEqual([
    ['Titel', ...blanks],
    ['Untertitel', ...blanks],
    [null, ...blanks],
    [null, null, 'Armut', null, 'Arbeit'],
    [null, null, '%', null, '%'],
    ['Kürzel', 'Stadtteil', 'Anteil', 'anteil (2)', 'Anteil (3)'],
    ['01', 'Nord', 1, 2, 3],
    ['02', 'Süd', 4, 5, 6],
    [null, ...blanks],
    ['Quelle', ...blanks],
    [null, ...blanks],
    ['Hinweis', ...blanks],
  ]);
});

it('says where the table stands, what is merged and what stays in view', () => {
  const { table, merges, freeze, widths } = sheetOf();
  expect(table).toEqual({ row: 5, column: 0, rows: 3, columns: 5 });
  expect(merges).toEqual([
    { row: 3, column: 2, rows: 1, columns: 2 },
    { row: 9, column: 0, rows: 1, columns: 5 },
    { row: 10, column: 0, rows: 1, columns: 5 },
    { row: 11, column: 0, rows: 1, columns: 5 },
  ]);
  expect(freeze).toEqual({ rows: 6, columns: 2 });
  expect(widths).toEqual([10, 20, 10, 10, 10]);
});

it('lets the city stand below the Excel table, unless it is all there is', () => {
  const marked = (emphasis: 'city' | 'unassigned', ...texts: (string | number)[]) =>
    row(...texts).map((cell) => ({ ...cell, emphasis }));
  const part = row('01', 'Nord', 1, 2, 3);
  const city = marked('city', '00', 'Stadt', 5, 7, 9);
  const none = marked('unassigned', '99', 'ohne', 1, 1, 1);
  const rowsOf = (...body: SheetCell[][]) => excelTableOf(sheetOf({ body })).rows;
  expect(rowsOf(part, none, city)).toBe(3);
  expect(rowsOf(part, part)).toBe(3);
  expect(rowsOf(city)).toBe(2);
  expect(rowsOf(none, city)).toBe(3);
  expect(rowsOf(city, part)).toBe(3);
});

it('gives the cells above and below the table their roles', () => {
  const roles = sheetOf().cells.map(([first, , third]) => [first?.role, third?.role]);
  expect(roles).toEqual([
    ['title', 'empty'],
    ['subtitle', 'empty'],
    ['empty', 'empty'],
    ['empty', 'group'],
    ['empty', 'unit'],
    ['head', 'head'],
    ['number', 'number'],
    ['number', 'number'],
    ['empty', 'empty'],
    ['note', 'empty'],
    ['empty', 'empty'],
    ['note', 'empty'],
  ]);
});

it('makes a group of neighbours only', () => {
  const columns = ['A', 'B', 'A'].map((group) => column('Kopf', { group }));
  const { cells, merges } = sheetOf({ columns, body: [], below: [] });
  expect(cells[3]?.map(({ value }) => value)).toEqual(['A', 'B', 'A']);
  expect(merges).toEqual([]);
});

it('makes rows as high as their words need, breaking between words', () => {
  const lines = (more: Parameters<typeof sheetOf>[0]) => sheetOf({ below: [], ...more }).lines;
  expect(lines({})).toEqual({});
  // Three characters beside the words are the filter button's: seven are left of ten.
  expect(lines({ columns: [column('Kinder'), column('Anteil')] })).toEqual({});
  expect(lines({ columns: [column('Kinder unter drei')] })).toEqual({ 5: 3 });
  // "aa bb" is five, "aa bb cc" eight characters long.
  expect(lines({ columns: [column('aa bb cc', { width: 11 })] })).toEqual({});
  expect(lines({ columns: [column('aa bb cc', { width: 10 })] })).toEqual({ 5: 2 });
  // A word longer than the column breaks inside: 16 characters in lines of seven.
  expect(lines({ columns: [column('Mindestsicherung')] })).toEqual({ 5: 3 });
});

it('gives a group the width of all its columns', () => {
  const group = 'Soziale Leistungen';
  const lines = (count: number) =>
    sheetOf({ columns: Array.from({ length: count }, () => column('K', { group })), body: [], below: [] })
      .lines;
  expect([1, 2].map(lines)).toEqual([{ 3: 2 }, {}]);
});

it('gives a line below the width of the table, in small print', () => {
  // 60 characters of the usual size are 69 of the small one.
  const lines = (length: number) => sheetOf({ below: ['x'.repeat(length)] }).lines;
  expect([69, 70].map(lines)).toEqual([{}, { 9: 2 }]);
});

it('knows of heads and units whether numbers or texts stand below them', () => {
  const type: SheetCell = { value: '1 niedrig', role: 'text' };
  const sign: SheetCell = { value: '.', role: 'sign' };
  const body: SheetCell[][] = [
    [{ value: '01', role: 'key' }, { value: 'Nord', role: 'name' }, ...row(1), type, sign],
    [{ value: '02', role: 'key' }, { value: 'Süd', role: 'name' }, sign, sign, sign],
  ];
  const { cells } = sheetOf({ body });
  expect(cells[5]?.map(({ over }) => over)).toEqual(['texts', 'texts', 'numbers', 'texts', 'numbers']);
  expect(cells[4]?.map(({ over }) => over)).toEqual(cells[5]?.map(({ over }) => over));
});
