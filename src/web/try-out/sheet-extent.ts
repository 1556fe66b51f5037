import { lastColumn, lastRow } from '../../emulator/excel/model/area';
import type { Sheet } from '../../emulator/excel/model/sheet';

const LEAST_ROWS = 50;
const LEAST_COLUMNS = 20;
const MOST_ROWS = 600;
const MOST_COLUMNS = 80;

/** Rows and columns the page draws: all that is used and some room around, within bounds. */
export function extentOf(sheet: Sheet): { rows: number; columns: number } {
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    rows: Math.min(MOST_ROWS, Math.max(LEAST_ROWS, Math.max(lastRow(used), lastRow(sheet.selection)) + 15)),
    columns: Math.min(
      MOST_COLUMNS,
      Math.max(LEAST_COLUMNS, Math.max(lastColumn(used), lastColumn(sheet.selection)) + 4),
    ),
  };
}
