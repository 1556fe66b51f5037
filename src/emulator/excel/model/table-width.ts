import type { Book } from './book';
import { deleteCells, insertCells } from './shifting';
import type { Sheet } from './sheet';
import { headerArea, type SheetTable } from './sheet-table';
import { headersOf } from './table-references';
import { write } from './writing';

/** A table gets a column: the cells of its rows alone make room, what stands below or above stays. Unnamed, it gets a free name. */
export function addColumn(book: Book, sheet: Sheet, table: SheetTable, at: number, name?: string): void {
  const { area } = table;
  const fresh = name ?? freeName(headersOf(sheet, table));
  insertCells(book, sheet, { ...area, column: area.column + at, columns: 1 }, 'Right');
  table.area = { ...area, columns: area.columns + 1 };
  table.filters = table.filters.map(({ column, criteria }) => ({
    column: column >= at ? column + 1 : column,
    criteria,
  }));
  const header = { ...headerArea(table), column: area.column + at, columns: 1 };
  write(book, sheet, header, fresh, { language: 'en' });
}

/** A table loses a column, in its own rows alone. */
export function removeColumn(book: Book, sheet: Sheet, table: SheetTable, at: number): void {
  const { area } = table;
  deleteCells(book, sheet, { ...area, column: area.column + at, columns: 1 }, 'Left');
  table.area = { ...area, columns: area.columns - 1 };
  table.filters = table.filters.flatMap(({ column, criteria }) =>
    column === at ? [] : [{ column: column > at ? column - 1 : column, criteria }],
  );
}

function freeName(taken: string[]): string {
  const known = new Set(taken.map((each) => each.toLowerCase()));
  const names = Array.from({ length: taken.length + 1 }, (_, number) => `Column${number + 1}`);
  return names.find((each) => !known.has(each.toLowerCase())) ?? '';
}
