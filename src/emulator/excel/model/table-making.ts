import { accessDenied, invalidArgument, itemAlreadyExists } from '../../protocol/host-error';
import { intersection } from './area';
import type { Area } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';
import { plainTable } from './sheet-table';
import type { SheetTable } from './sheet-table';
import { insertCells } from './shifting';
import { settleHeaders } from './writing';

/**
 * Makes an area a table. Its first row becomes the header row; without headers one is put in above and everything below
 * moves down. Tables cannot overlap one another or merged cells.
 */
export function makeTable(book: Book, sheet: Sheet, wanted: Area, hasHeaders: boolean): SheetTable {
  if (sheet.isProtected) throw accessDenied('TableCollection.add');
  if (sheet.tables.some(({ area }) => intersection(area, wanted)))
    throw invalidArgument('TableCollection.add', "A table can't overlap another table.");
  if (sheet.merges.some((merge) => intersection(merge, wanted))) throw invalidArgument('TableCollection.add');
  if (!hasHeaders) insertCells(book, sheet, { ...wanted, rows: 1 }, 'Down');
  const area = { ...wanted, rows: Math.max(2, wanted.rows + (hasHeaders ? 0 : 1)) };
  const table: SheetTable = {
    ...plainTable,
    id: book.nextId(),
    name: freeTableName(book),
    area,
    showHeaders: true,
  };
  sheet.tables.push(table);
  settleHeaders(book, sheet, table);
  book.report({ kind: 'tableAdded', sheet, table });
  return table;
}

/** Checks a table name by Excel's rules: a letter or _ first, no spaces, not like a cell, unique among tables and names. */
export function checkedTableName(book: Book, name: string, self?: SheetTable): string {
  const usable = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name);
  if (!usable) throw invalidArgument('Table.name');
  const same = (other: string) => other.toLowerCase() === name.toLowerCase();
  const taken =
    book.tables.some((table) => table !== self && same(table.name)) ||
    book.names.some((item) => same(item.name));
  if (taken) throw itemAlreadyExists('Table.name');
  return name;
}

function freeTableName(book: Book): string {
  let number = book.tables.length + 1;
  while (book.tables.some(({ name }) => name.toLowerCase() === `tabelle${number}`)) number += 1;
  return `Tabelle${number}`;
}
