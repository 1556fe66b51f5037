import type { Area } from './area';
import type { Book } from './book';
import type { Cell, CellValue } from './cell';
import { valueOf } from './formula';
import type { Sheet } from './sheet';

/** A condition as `Excel.SortField` has it: `key` counts columns from the left of what is sorted. */
export interface SortField {
  key: number;
  ascending?: boolean;
}

/** Sorts the rows of an area by their values; cells move with their looks, and a formula keeps its references. */
export function sortRows(book: Book, sheet: Sheet, area: Area, fields: SortField[], matchCase = false) {
  const columns = Array.from({ length: area.columns }, (_, c) => area.column + c);
  const rows = Array.from({ length: area.rows }, (_, r) => area.row + r).map((row) => {
    const cells = columns.map((column) => sheet.cell(row, column));
    return { cells, keys: fields.map(({ key }) => valueOf(book, sheet, cells[key])) };
  });
  const text = (value: CellValue) => (matchCase ? String(value) : String(value).toLowerCase());
  const sorted = rows.toSorted((one, other) => {
    for (const [i, { ascending = true }] of fields.entries()) {
      const order = ordered(one.keys[i]!, other.keys[i]!, ascending, text);
      if (order) return order;
    }
    return 0;
  });
  sorted.forEach(({ cells }, r) => cells.forEach((cell, c) => put(sheet, area.row + r, columns[c]!, cell)));
  book.report({ kind: 'content', sheet, area, changeType: 'RangeEdited' });
}

/** Numbers, then texts, then truth values, the other way round when descending; what is empty comes last in either. */
function ordered(
  one: CellValue,
  other: CellValue,
  ascending: boolean,
  text: (value: CellValue) => string,
): number {
  const [first, second] = [kindOf(one), kindOf(other)];
  if (first === EMPTY || second === EMPTY) return first - second;
  const byKind = first - second;
  const order =
    byKind || (typeof one === 'number' ? one - Number(other) : text(one).localeCompare(text(other)));
  return ascending ? order : -order;
}

const EMPTY = 3;

function kindOf(value: CellValue): number {
  return value === '' ? EMPTY : ['number', 'string', 'boolean'].indexOf(typeof value);
}

function put(sheet: Sheet, row: number, column: number, cell: Cell | undefined) {
  sheet.removeCell(row, column);
  if (cell) Object.assign(sheet.ensureCell(row, column), cell);
}
