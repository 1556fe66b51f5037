import { accessDenied, invalidArgument } from '../../protocol/host-error';
import { intersection, isUnbounded } from './area';
import type { Area } from './area';
import type { CellValue } from './cell';
import { plainStyle } from './cell-style';
import type { Misbehaviours } from '../misbehaviours';
import { valueOf } from './formula';
import { englishFormula } from './formula-language';
import type { Sheet } from './sheet';
import { shownText } from './shown-text';
import { headerArea, uniqueHeaders } from './sheet-table';
import type { SheetTable } from './sheet-table';
import { followHeader, headersOf } from './table-references';
import { typedInput } from './typed-input';
import type { InputLanguage } from './typed-input';
import type { Book } from './book';

export type Grid<T> = (T | null | undefined)[][];

/** Fails as Excel does on a protected sheet, unless every cell of the area is unlocked. */
export function ensureWritable(sheet: Sheet, area: Area, location: string) {
  if (!sheet.isProtected) return;
  const cells = isUnbounded(area) ? 0 : area.rows * area.columns;
  const unlocked = [...sheet.existing(area)].filter(({ cell }) => !cell.style.locked).length;
  if (cells === 0 || unlocked < cells) throw accessDenied(location);
}

/** A single value for every cell, or a grid of exactly the area's size; null leaves a cell as it is. */
export function gridFor<T>(input: unknown, area: Area, location: string): Grid<T> {
  if (isUnbounded(area)) throw invalidArgument(location);
  if (!Array.isArray(input))
    return Array.from({ length: area.rows }, () => Array<T>(area.columns).fill(input as T));
  const grid = input as Grid<T>;
  if (grid.length !== area.rows || grid.some((row) => row.length !== area.columns))
    throw invalidArgument(
      location,
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  return grid;
}

/** office-js#224, as xlwings#747 saw it; a row or a column written by itself arrives (NetOffice#2). */
function misplaced<T>(grid: Grid<T>, { hiddenRows, hiddenColumns }: Sheet, area: Area): Grid<T> {
  const isHidden = (row: number, column: number) =>
    (area.rows > 1 && hiddenRows.has(area.row + row)) ||
    (area.columns > 1 && hiddenColumns.has(area.column + column));
  if (!grid.some((cells, row) => cells.some((_, column) => isHidden(row, column)))) return grid;
  return grid.map((cells, row) => cells.map((_, column) => (isHidden(row, column) ? null : grid[0]?.[0])));
}

export interface Typing {
  language: InputLanguage;
  misbehaviours?: Misbehaviours;
}

/** Puts inputs into an area as if typed cell by cell: numbers, texts that look like numbers, formulas. */
export function write(book: Book, sheet: Sheet, area: Area, input: unknown, typing: Typing) {
  ensureWritable(sheet, area, 'Range.values');
  const asked = gridFor<CellValue>(input, area, 'Range.values');
  const { issue224MisplacesValuesInHiddenRows: misplaces } = typing.misbehaviours ?? {};
  const grid = misplaces ? misplaced(asked, sheet, area) : asked;
  grid.forEach((values, rowOffset) =>
    values.forEach((value, columnOffset) => {
      if (value === null || value === undefined) return;
      const at = { row: area.row + rowOffset, column: area.column + columnOffset, rows: 1, columns: 1 };
      const table = sheet.tables.find((each) => each.showHeaders && intersection(headerArea(each), at));
      if (table) typeHeader(book, sheet, table, at, () => writeCell(sheet, at.row, at.column, value, typing));
      else writeCell(sheet, at.row, at.column, value, typing);
    }),
  );
  book.report({ kind: 'content', sheet, area, changeType: 'RangeEdited' });
}

/** A header is settled at once: while another column still has its name it gets a number, and formulas follow it. */
function typeHeader(book: Book, sheet: Sheet, table: SheetTable, at: Area, type: () => void): void {
  const offset = at.column - table.area.column;
  const before = headersOf(sheet, table)[offset] ?? '';
  type();
  settleHeaders(book, sheet, table, offset);
  const after = headersOf(sheet, table)[offset] ?? '';
  if (after !== before) followHeader(book, table, before, after);
}

function writeCell(sheet: Sheet, row: number, column: number, input: CellValue, typing: Typing) {
  if (input === '' && !sheet.cell(row, column)) return;
  const cell = sheet.ensureCell(row, column);
  const language = typing.misbehaviours?.issue1724ParsesTextInDisplayLanguage ? 'de' : typing.language;
  const typed = typedInput(input, { numberFormat: cell.style.numberFormat, language });
  cell.value = typed.value;
  if (typed.formula === undefined) delete cell.formula;
  else cell.formula = typing.language === 'de' ? englishFormula(typed.formula) : typed.formula;
  if (typed.numberFormat && cell.style.numberFormat === 'General')
    cell.style = { ...cell.style, numberFormat: typed.numberFormat };
}

/** Sets number formats; values that are there keep their kind, as in Excel. */
export function writeNumberFormat(book: Book, sheet: Sheet, area: Area, input: unknown) {
  ensureWritable(sheet, area, 'Range.numberFormat');
  gridFor<string>(input, area, 'Range.numberFormat').forEach((formats, rowOffset) =>
    formats.forEach((numberFormat, columnOffset) => {
      if (numberFormat === null || numberFormat === undefined) return;
      const cell = sheet.ensureCell(area.row + rowOffset, area.column + columnOffset);
      cell.style = { ...cell.style, numberFormat: numberFormat || 'General' };
    }),
  );
  book.report({ kind: 'look' });
}

/** Empties an area: contents, looks or both. */
export function clear(book: Book, sheet: Sheet, area: Area, applyTo: string) {
  ensureWritable(sheet, area, 'Range.clear');
  for (const { row, column, cell } of [...sheet.existing(area)]) {
    if (applyTo === 'All') sheet.removeCell(row, column);
    if (applyTo === 'Formats') cell.style = plainStyle;
    if (applyTo === 'Contents') {
      cell.value = '';
      delete cell.formula;
    }
  }
  if (applyTo !== 'Contents') sheet.merges = sheet.merges.filter((merge) => !intersection(merge, area));
  keepTableHeaders(book, sheet, area);
  book.report({ kind: 'content', sheet, area, changeType: 'RangeEdited' });
}

/** Header cells of a table are text and differ from one another. */
export function keepTableHeaders(book: Book, sheet: Sheet, area: Area) {
  for (const table of sheet.tables)
    if (table.showHeaders && intersection(headerArea(table), area)) settleHeaders(book, sheet, table);
}

/** Makes the header cells of a table what Excel makes of them; one typed just now gives way to those that stand. */
export function settleHeaders(book: Book, sheet: Sheet, { area }: SheetTable, typed?: number) {
  const columns = Array.from({ length: area.columns }, (_, offset) => area.column + offset);
  const shown = columns.map((column) => {
    const cell = sheet.cell(area.row, column);
    return cell ? shownText(valueOf(book, sheet, cell), cell.style.numberFormat) : '';
  });
  uniqueHeaders(shown, typed).forEach((header, offset) => {
    const cell = sheet.ensureCell(area.row, area.column + offset);
    cell.value = header;
    delete cell.formula;
  });
}
