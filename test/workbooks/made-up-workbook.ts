import { pullTable } from '../../src/actions/pull-table';
import { newWorkbook } from '../../src/adapters/files/workbook';
import { MemoryWorkbook } from '../../src/adapters/memory/workbook';
import type { TableLayout } from '../../src/figures/table-layout';
import type { Query } from '../../src/domain/query';
import { openBook } from '../../src/emulator/excel/open';
import type { Book } from '../../src/emulator/excel/model/book';
import type { Sheet } from '../../src/emulator/excel/model/sheet';
import { madeUpCity } from '../documents/made-up-city';

export const source = madeUpCity();
export const query = (years: number[], ...indicators: { id: string }[]): Query => ({
  city: 'hamburg',
  indicators: indicators.map(({ id }) => id),
  level: 'stadtteil',
  years,
});

/** A workbook of somebody's own with a table of ours in a layout of its own. */
export async function bookLaidOut(asked: Query, table: TableLayout): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await pullTable({ source, workbook }, asked, { language: 'de', newId: () => 'quer', table });
  return workbook.bytes();
}

/** A workbook of somebody's own with tables of ours, each on a sheet of its own. */
export async function bookWith(...queries: Query[]): Promise<Uint8Array> {
  const workbook = newWorkbook();
  for (const [i, each] of queries.entries())
    await pullTable({ source, workbook }, each, { language: 'de', newId: () => `tab${'abc'[i]}` });
  return workbook.bytes();
}

export const bookOf = (bytes: Uint8Array): Promise<Book> => openBook(bytes);

/** The rows of a table of ours on a worksheet, the city among them, which stands somewhere below the Excel table. */
export function rowsOfAreas({ tables }: Sheet, textAt: (row: number, column: number) => string): number[] {
  const { row, rows, column, columns } = tables[0]!.area;
  const inside = Array.from({ length: rows - 1 }, (_, r) => row + 1 + r);
  const keys = Array.from({ length: columns }, (_, c) => column + c).find(
    (at) => textAt(row, at) === 'Schlüssel',
  );
  const below = Array.from({ length: 20 }, (_, r) => row + rows + r);
  const city = below.find((at) => textAt(at, keys ?? column) === '00');
  return city === undefined ? inside : [...inside, city];
}

/** What a fresh table says, by name of area or place and head: `0101 Einwohner 2024`. */
export async function freshTable(asked: Query, table?: TableLayout) {
  const workbook = new MemoryWorkbook();
  await pullTable({ source, workbook }, asked, {
    language: 'de',
    newId: () => 'frisch',
    ...(table && { table }),
  });
  const { rows, tables, name } = workbook.worksheets.at(-1)!;
  const { block } = tables[0]!;
  const heads = rows[block.row]!;
  // The city stands right below the Excel table, or is its last column.
  const end = block.row + block.rows + (table?.rows ? 0 : 1);
  const cells = rows
    .slice(block.row + 1, end)
    .flatMap((row) => row.map((value, c) => [`${row[0]} ${heads[c]}`, value] as const));
  return {
    name,
    title: rows[0]![0],
    cells: new Map(cells),
    heads: new Set(heads.slice(table?.rows ? 1 : 2).map(String)),
    small: rows.slice(end + 1).map(([text]) => text),
  };
}
