import { sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Sheet } from '../../figures/sheet';
import { freeSheetName } from '../../figures/sheet-name';
import { pack, type Parts } from '../../ooxml/package/archive';
import type { PackageLimits } from '../../ooxml/package/limits';
import { addCustomXml } from '../../ooxml/package/custom-xml';
import { blankWorkbook } from '../../ooxml/sheet/blank-workbook';
import { placeSheet } from '../../ooxml/sheet/place-sheet';
import { memoryOf, WORKBOOK_NAMESPACE, workbookPart } from '../../ooxml/sheet/workbook-part';
import { sheetsOf } from '../../ooxml/sheet/worksheets';
import type { TableUpdate, Workbook } from '../../ports/workbook';
import { storedTables, updatedTables } from './xlsx-editing';
import { formulasIn } from './xlsx-formulas';
import { openXlsx, workbookPartOf } from './xlsx-package';

/** A workbook that can be saved. */
export interface WorkbookFile extends Workbook {
  /** The .xlsx as it stands now. */
  bytes(): Uint8Array;
}

/** A new .xlsx: sheets are placed one after another. A file has no selection; every target is a new worksheet. */
export function newWorkbook(): WorkbookFile {
  return workbookOf(new Map());
}

/** Opens an .xlsx; nothing but what is written is changed in it. Fails like `openXlsx`. */
export function openWorkbook(bytes: Uint8Array, limits?: PackageLimits): WorkbookFile {
  return workbookOf(openXlsx(bytes, limits));
}

function workbookOf(opened: Parts): WorkbookFile {
  let parts = opened;
  return {
    place: async (sheet) => {
      const next = parts.size ? new Map(parts) : blankWorkbook(sheet.provenance.release.date);
      const taken = new Set(sheetsOf(next).map((placed) => placed.name.toLowerCase()));
      const name = freeSheetName(sheet.name, (tried) => taken.has(tried.toLowerCase()));
      placeSheet(next, workbookPartOf(next), name, sheet);
      remember(next, sheet);
      parts = next;
      return sheetAddress(name, {
        row: 0,
        column: 0,
        rows: sheet.cells.length,
        columns: sheet.table.columns,
      });
    },
    tables: async () => (parts.size ? storedTables(parts) : []),
    withFormulas: async () =>
      parts.size
        ? { tables: storedTables(parts), formulas: formulasIn(parts) }
        : { tables: [], formulas: [] },
    update: async (updates: TableUpdate[]) => {
      const before = parts;
      const after = updatedTables(parts, updates);
      parts = after;
      return async () => {
        if (parts !== after) throw new ReportingError('undo-refused', { sheet: '–', cells: '–' });
        parts = before;
      };
    },
    bytes: () => pack(parts),
  };
}

function remember(parts: Parts, sheet: Sheet): void {
  addCustomXml(parts, workbookPartOf(parts), WORKBOOK_NAMESPACE, workbookPart(memoryOf(sheet)));
}
