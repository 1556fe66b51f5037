import type { Book } from './book';
import type { Sheet } from './sheet';
import type { SheetTable } from './sheet-table';

/** The tables go, their cells stay. */
export function removeTables(book: Book, sheet: Sheet, isGoing: (table: SheetTable) => boolean): void {
  const going = sheet.tables.filter(isGoing);
  sheet.tables = sheet.tables.filter((table) => !going.includes(table));
  for (const table of going) book.report({ kind: 'tableDeleted', sheet, table });
}
