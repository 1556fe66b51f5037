import { sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Sheet } from '../../figures/sheet';
import { numberedSheetName } from '../../figures/sheet-name';
import { pack, type Parts } from '../../ooxml/package/archive';
import type { PackageLimits } from '../../ooxml/package/limits';
import { addCustomXml } from '../../ooxml/package/custom-xml';
import { memoryOf, WORKBOOK_NAMESPACE, workbookPart } from '../../ooxml/sheet/workbook-part';
import type { TableUpdate, Workbook } from '../../ports/workbook';
import { storedTables, updatedTables } from './xlsx-editing';
import { orderFonts } from './xlsx-fonts';
import { openXlsx, workbookPartOf } from './xlsx-package';
import { writeXlsx } from './xlsx-writing';

/** A workbook that can be saved. */
export interface WorkbookFile extends Workbook {
  /** The .xlsx as it stands now. */
  bytes(): Uint8Array;
}

/** A new .xlsx: sheets are placed one after another. A file has no selection; every target is a new worksheet. */
export function newWorkbook(): WorkbookFile {
  const sheets: { name: string; sheet: Sheet }[] = [];
  let parts: Parts = new Map();
  let edited = false;
  return {
    ...editing(
      () => parts,
      (next) => {
        parts = next;
        edited = true;
      },
    ),
    place: async (sheet) => {
      if (edited) throw new ReportingError('workbook-exists');
      const name = freeName(
        sheet.name,
        sheets.map((placed) => placed.name),
      );
      const next = openXlsx(await writeXlsx([...sheets, { name, sheet }]));
      orderFonts(next);
      sheets.push({ name, sheet });
      for (const placed of sheets) remember(next, placed.sheet);
      parts = next;
      return sheetAddress(name, {
        row: 0,
        column: 0,
        rows: sheet.cells.length,
        columns: sheet.table.columns,
      });
    },
  };
}

/** Opens an .xlsx for bringing its tables up to date; nothing but their cells is rewritten. Fails like `openXlsx`. */
export function openWorkbook(bytes: Uint8Array, limits?: PackageLimits): WorkbookFile {
  let parts = openXlsx(bytes, limits);
  return {
    ...editing(
      () => parts,
      (next) => {
        parts = next;
      },
    ),
    place: async () => {
      throw new ReportingError('workbook-exists');
    },
  };
}

function editing(current: () => Parts, change: (parts: Parts) => void): Omit<WorkbookFile, 'place'> {
  return {
    tables: async () => storedTables(current()),
    update: async (updates: TableUpdate[]) => change(updatedTables(current(), updates)),
    bytes: () => pack(current()),
  };
}

function freeName(wished: string, taken: string[]): string {
  let number = 1;
  const isTaken = () =>
    taken.some((name) => name.toLowerCase() === numberedSheetName(wished, number).toLowerCase());
  while (isTaken()) number += 1;
  return numberedSheetName(wished, number);
}

function remember(parts: Parts, sheet: Sheet): void {
  addCustomXml(parts, workbookPartOf(parts), WORKBOOK_NAMESPACE, workbookPart(memoryOf(sheet)));
}
