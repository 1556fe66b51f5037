import { newWorkbook } from '../adapters/files/workbook';
import type { Sheet } from '../figures/sheet';
import { csvOf, type CsvValue } from './csv';
import { formatOf } from './figure-options';
import { writeWhole } from './write-file';

/** What goes into a file for other programs: one record a line. */
export interface Records {
  columns: string[];
  records: Record<string, CsvValue>[];
}

/**
 * The worksheet or its records, as the file name asks for; the other one is not made. Fails with `unknown-format`,
 * `file-not-written`.
 */
export async function writeSheet(file: string, sheet: () => Sheet, records: () => Records): Promise<void> {
  if (formatOf(file) === '.xlsx') await writeWhole(file, await workbookOf(sheet()));
  else await writeRecords(file, records());
}

/** Fails with `file-not-written`. */
export async function writeRecords(file: string, { columns, records }: Records): Promise<void> {
  const text = formatOf(file) === '.csv' ? csvOf(columns, records) : `${JSON.stringify(records, null, 1)}\n`;
  await writeWhole(file, text);
}

/** Records whose columns are the fields of the first. */
export function asRecords(records: Record<string, CsvValue>[]): Records {
  return { columns: Object.keys(records[0] ?? {}), records };
}

async function workbookOf(sheet: Sheet): Promise<Uint8Array> {
  const workbook = newWorkbook();
  await workbook.place(sheet, { kind: 'new-sheet' });
  return workbook.bytes();
}
