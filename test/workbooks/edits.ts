import { person } from '../../src/emulator/excel/person';
import { maxColumns, maxRows } from '../../src/emulator/excel/model/area';
import type { Book } from '../../src/emulator/excel/model/book';
import { moveCells } from '../../src/emulator/excel/model/moving';
import { deleteCells, insertCells } from '../../src/emulator/excel/model/shifting';
import type { Sheet } from '../../src/emulator/excel/model/sheet';
import { addColumn, removeColumn } from '../../src/emulator/excel/model/table-width';
import type { SheetTable } from '../../src/emulator/excel/model/sheet-table';

/** Where an edit happens; numbers wrap around. */
export interface Target {
  row: number;
  column: number;
  seed: number;
}

/** What people call a table of ours; the first of a workbook alone, whose copies get digits from Excel. */
export const RENAMED = 'Sozialdaten';

export interface SheetEdit {
  name: string;
  apply(book: Book, sheet: Sheet, target: Target): void;
}

const columnAt = (at: number) => ({ row: 0, column: at, rows: maxRows, columns: 1 });
const rowAt = (at: number) => ({ row: at, column: 0, rows: 1, columns: maxColumns });
const bodyRow = ({ area }: SheetTable, number: number) => area.row + 1 + (number % (area.rows - 1));
/** A column of the table, the one of keys left out: without it nothing is known. */
const numberColumn = ({ area }: SheetTable, number: number) =>
  area.column + 2 + (number % (area.columns - 2));

function onTable(
  name: string,
  change: (book: Book, sheet: Sheet, table: SheetTable, target: Target) => void,
) {
  return {
    name,
    apply(book: Book, sheet: Sheet, target: Target) {
      const [table] = sheet.tables;
      if (table && table.area.rows > 3 && table.area.columns > 3) change(book, sheet, table, target);
    },
  };
}

function exchange(sheet: Sheet, one: [number, number], other: [number, number]): void {
  const [a, b] = [sheet.ensureCell(...one), sheet.ensureCell(...other)];
  [a.value, b.value] = [b.value, a.value];
  const [formula, another] = [a.formula, b.formula];
  delete a.formula;
  delete b.formula;
  if (another !== undefined) a.formula = another;
  if (formula !== undefined) b.formula = formula;
}

/** Exchanges the contents of cells until a column is in order, whole rows or only its own. */
function sorted(sheet: Sheet, { area }: SheetTable, by: number, columns: number[]): void {
  const first = area.row + 1;
  const last = area.row + area.rows - 1;
  const key = (row: number) => String(sheet.cell(row, by)?.value ?? '').padStart(24, '0');
  for (let end = last; end > first; end--)
    for (let row = first; row < end; row++)
      if (key(row) > key(row + 1))
        for (const column of columns) exchange(sheet, [row, column], [row + 1, column]);
}

/** What people do to worksheets between two years. */
export const SHEET_EDITS: SheetEdit[] = [
  onTable('sorts the table', (_, sheet, table, { column }) => {
    const all = Array.from({ length: table.area.columns }, (__, c) => table.area.column + c);
    sorted(sheet, table, numberColumn(table, column), all);
  }),
  onTable('sorts one column alone', (_, sheet, table, { column }) => {
    const at = numberColumn(table, column);
    sorted(sheet, table, at, [at]);
  }),
  onTable('puts a column in', (book, sheet, table, { column, seed }) => {
    const at = table.area.column + (column % table.area.columns);
    insertCells(book, sheet, columnAt(at), 'Right');
    const [moved] = sheet.tables;
    if (moved && at >= moved.area.column && at < moved.area.column + moved.area.columns)
      person.type(book, sheet, moved.area.row, at, `Bemerkung ${seed}`);
  }),
  onTable('puts a row in', (book, sheet, table, { row, seed }) => {
    const at = bodyRow(table, row);
    insertCells(book, sheet, rowAt(at), 'Down');
    person.type(book, sheet, at, table.area.column + 1, `Viertel ${seed}`);
    person.type(book, sheet, at, table.area.column + 2, String(40_000 + seed));
  }),
  onTable(
    'takes a row out',
    (book, sheet, table, { row }) => void deleteCells(book, sheet, rowAt(bodyRow(table, row)), 'Up'),
  ),
  onTable(
    'takes a column out',
    (book, sheet, table, { column }) =>
      void deleteCells(book, sheet, columnAt(numberColumn(table, column)), 'Left'),
  ),
  onTable('types over a number', (book, sheet, table, { row, column, seed }) =>
    person.type(book, sheet, bodyRow(table, row), numberColumn(table, column), String(70_000 + seed)),
  ),
  onTable('types a formula over a number', (book, sheet, table, { row, column, seed }) =>
    person.type(book, sheet, bodyRow(table, row), numberColumn(table, column), `=SUM(${seed})`),
  ),
  onTable('types over a head', (book, sheet, table, { column, seed }) =>
    person.type(
      book,
      sheet,
      table.area.row,
      numberColumn(table, column),
      seed % 2 ? `Kopf ${seed}` : `Kopf ${seed}, 2018`,
    ),
  ),
  onTable('exchanges two heads', (_, sheet, table, { column }) => {
    const at = table.area.row;
    exchange(sheet, [at, numberColumn(table, column)], [at, numberColumn(table, column + 1)]);
  }),
  onTable('moves a column', (_, sheet, table, { column }) => {
    const [one, other] = [numberColumn(table, column), numberColumn(table, column + 1)];
    for (let row = table.area.row - 2; row < table.area.row + table.area.rows; row++)
      exchange(sheet, [row, one], [row, other]);
  }),
  onTable('types over the title', (book, sheet, table, { seed }) =>
    person.type(
      book,
      sheet,
      table.area.row - 5,
      table.area.column,
      seed % 2 ? `Unser Titel ${seed}` : 'Stand 2018',
    ),
  ),
  onTable('puts a row in between the table and the city', (book, sheet, { area }, { seed }) => {
    const at = area.row + area.rows;
    insertCells(book, sheet, rowAt(at), 'Down');
    if (seed % 2) person.type(book, sheet, at, area.column + 1, `Zwischensumme ${seed}`);
  }),
  onTable(
    'takes the row below the table out',
    (book, sheet, { area }) => void deleteCells(book, sheet, rowAt(area.row + area.rows), 'Up'),
  ),
  onTable('puts a row in among the lines below', (book, sheet, { area }, { row, seed }) => {
    const at = area.row + area.rows + 1 + (row % 6);
    insertCells(book, sheet, rowAt(at), 'Down');
    person.type(book, sheet, at, area.column, `Hinweis ${seed}`);
  }),
  onTable(
    'takes one of the lines below out',
    (book, sheet, { area }, { row }) =>
      void deleteCells(book, sheet, rowAt(area.row + area.rows + 1 + (row % 6)), 'Up'),
  ),
  onTable('puts a column into the table alone', (book, sheet, table, { column, seed }) =>
    addColumn(book, sheet, table, column % (table.area.columns + 1), `Nur hier ${seed}`),
  ),
  onTable('takes a column out of the table alone', (book, sheet, table, { column }) =>
    removeColumn(book, sheet, table, 2 + (column % (table.area.columns - 2))),
  ),
  onTable('moves the table sideways alone', (book, sheet, { area }, { column, seed }) => {
    const withCity = { ...area, rows: area.rows + (seed % 2) };
    moveCells(book, sheet, withCity, { row: area.row, column: area.column + 1 + (column % 8) });
  }),
  onTable('types over a number of the city', (book, sheet, table, { column, seed }) =>
    person.type(
      book,
      sheet,
      table.area.row + table.area.rows,
      numberColumn(table, column),
      String(60_000 + seed),
    ),
  ),
  onTable('puts rows in above', (book, sheet) => void insertCells(book, sheet, rowAt(0), 'Down')),
  onTable('puts a column in before', (book, sheet) => void insertCells(book, sheet, columnAt(0), 'Right')),
  onTable('renames the sheet', (book, sheet, _, { seed }) => person.rename(book, sheet, `Blatt ${seed}`)),
  onTable('renames the table', (book, _, table) => person.renameTable(book, table, RENAMED)),
  onTable('copies the sheet', (book, sheet) => void person.copySheet(book, sheet)),
];
