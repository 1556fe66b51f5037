import { Workbook } from 'exceljs';
import { newWorkbook, openWorkbook } from '../../src/adapters/files/workbook';
import type { Sheet } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { answerOf, INHABITANTS, type Value } from '../domain/answers';

const INDICATORS = Array.from({ length: 10 }, (_, i) => ({ ...INHABITANTS, id: `bench-${i}` }));

/** A sheet of made-up areas × 10 indicators. */
export function largeSheet(areas: number): Sheet {
  const rows = Array.from({ length: areas }, (_, a): [string, string, ...Value[]] => [
    String(a + 1).padStart(6, '0'),
    `Baublock ${a + 1}`,
    ...INDICATORS.map((__, i) => ((a * 7919 + i * 104_729) % 100_003) / 7),
  ]);
  const answer = answerOf({ indicators: INDICATORS, years: [2024], rows });
  return sheetOfTable(
    answer,
    { id: 'bench', kind: 'table', query: answer.query, language: 'de', options: {} },
    [],
  );
}

export async function ourFile(sheet: Sheet): Promise<Uint8Array> {
  const file = newWorkbook();
  await file.place(sheet, { kind: 'new-sheet' });
  return file.bytes();
}

export async function ourTables(bytes: Uint8Array) {
  return openWorkbook(bytes).tables();
}

/** The same cells and one look a column. */
export async function peerFile(sheet: Sheet): Promise<Uint8Array> {
  const workbook = new Workbook();
  const worksheet = workbook.addWorksheet(sheet.name);
  for (const cells of sheet.cells) worksheet.addRow(cells.map(({ value }) => value));
  sheet.columns.forEach((_, c) => {
    worksheet.getColumn(c + 1).numFmt = sheet.cells[sheet.table.row + 1]?.[c]?.format ?? '@';
  });
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export async function peerCells(bytes: Uint8Array) {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  const values: unknown[] = [];
  workbook.worksheets[0]?.eachRow((row) => values.push(row.values));
  return values;
}
