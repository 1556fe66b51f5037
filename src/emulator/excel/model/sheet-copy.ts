import type { Book } from './book';
import type { Sheet } from './sheet';

const LONGEST = 31;

/** Copies a sheet as "Verschieben oder kopieren" does: the copy is called "Arbeit 2018 (2)", its tables get digits behind their names. */
export function copySheet(book: Book, sheet: Sheet): Sheet {
  const copy = book.addSheet(freeNameFor(book, sheet.name));
  for (const [place, cell] of sheet.cells) copy.cells.set(place, { ...cell, style: { ...cell.style } });
  for (const [column, width] of sheet.columnWidths) copy.columnWidths.set(column, width);
  for (const [row, height] of sheet.rowHeights) copy.rowHeights.set(row, height);
  for (const column of sheet.hiddenColumns) copy.hiddenColumns.add(column);
  for (const row of sheet.hiddenRows) copy.hiddenRows.add(row);
  for (const [column, style] of sheet.columnStyles) copy.columnStyles.set(column, { ...style });
  for (const [row, style] of sheet.rowStyles) copy.rowStyles.set(row, { ...style });
  copy.merges = sheet.merges.map((merge) => ({ ...merge }));
  copy.frozen = { ...sheet.frozen };
  copy.pageLayout = { ...sheet.pageLayout };
  for (const table of sheet.tables)
    copy.tables.push({
      ...table,
      area: { ...table.area },
      id: book.nextId(),
      name: freeTableName(book, table.name),
    });
  return copy;
}

function freeNameFor(book: Book, name: string): string {
  let number = 2;
  const named = () => `${name.slice(0, LONGEST - ` (${number})`.length)} (${number})`;
  while (book.sheet(named())) number += 1;
  return named();
}

function freeTableName(book: Book, name: string): string {
  let number = 2;
  while (book.tables.some((table) => table.name.toLowerCase() === `${name}${number}`.toLowerCase()))
    number += 1;
  return `${name}${number}`;
}
