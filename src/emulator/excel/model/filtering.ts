import type { Area } from './area';
import type { Book } from './book';
import { valueOf } from './formula';
import type { Sheet } from './sheet';
import { bodyArea, type SheetTable } from './sheet-table';
import { shownText } from './shown-text';

/** What a column is filtered by, as `Excel.FilterCriteria` has it. */
export interface FilterCriteria {
  filterOn: string;
  criterion1?: string;
  criterion2?: string;
  operator?: string;
  values?: string[];
}

/** Columns are counted from the left of the table. */
export interface ColumnFilter {
  column: number;
  criteria: FilterCriteria;
}

/** Filters a column of a table, or no more without criteria; which of its rows are hidden is settled anew. */
export function filterColumn(
  book: Book,
  sheet: Sheet,
  table: SheetTable,
  column: number,
  criteria?: FilterCriteria,
) {
  const others = table.filters.filter((filter) => filter.column !== column);
  table.filters = criteria ? [...others, { column, criteria }] : others;
  applyFilters(book, sheet, table);
}

export function clearFilters(book: Book, sheet: Sheet, table: SheetTable) {
  table.filters = [];
  applyFilters(book, sheet, table);
}

/** Settles anew which rows of a table are hidden: those alone that its filters hide, whatever else hid them. */
export function applyFilters(book: Book, sheet: Sheet, table: SheetTable) {
  const body = bodyArea(table);
  for (let row = body.row; row < body.row + body.rows; row += 1)
    if (table.filters.every(({ column, criteria }) => passes(at(book, sheet, row, body, column), criteria)))
      sheet.hiddenRows.delete(row);
    else sheet.hiddenRows.add(row);
  book.report({ kind: 'look' });
}

interface Filtered {
  value: unknown;
  text: string;
}

function at(book: Book, sheet: Sheet, row: number, body: Area, column: number): Filtered {
  const cell = sheet.cell(row, body.column + column);
  const value = valueOf(book, sheet, cell);
  return { value, text: cell ? shownText(value, cell.style.numberFormat) : '' };
}

function passes(cell: Filtered, { filterOn, criterion1, criterion2, operator, values = [] }: FilterCriteria) {
  if (filterOn === 'Values') return values.some((value) => isSame(cell.text, value));
  const [first, second] = [criterion1, criterion2].map((each) => each === undefined || meets(cell, each));
  return criterion2 !== undefined && operator === 'Or' ? first || second : first && second;
}

const isSame = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** `>50`, `<>Altona`, `=*nord`; a number is compared as one, a text as it is shown. */
function meets({ value, text }: Filtered, criterion: string): boolean {
  const [, sign = '=', wanted = ''] = /^(<=|>=|<>|<|>|=)?(.*)$/s.exec(criterion) ?? [];
  if (sign === '=' || sign === '<>') return isLike(text, wanted) === (sign === '=');
  if (typeof value !== 'number') return false;
  const limit = Number(wanted);
  if (sign === '<') return value < limit;
  if (sign === '<=') return value <= limit;
  return sign === '>' ? value > limit : value >= limit;
}

function isLike(text: string, wanted: string): boolean {
  const pattern = wanted.replace(/[.+^${}()|[\]\\]/g, String.raw`\$&`).replace(/[*?]/g, '.$&');
  return new RegExp(`^${pattern.replaceAll('.?', '.')}$`, 'i').test(text);
}
