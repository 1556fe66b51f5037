import { invalidArgument } from '../../protocol/host-error';
import { intersection, lastRow } from './area';
import type { Area } from './area';
import type { Book } from './book';
import type { Sheet } from './sheet';
import { ensureWritable } from './writing';

/** Joins an area (or each of its rows) to one cell; only the upper left value stays. */
export function merge(book: Book, sheet: Sheet, area: Area, across: boolean) {
  ensureWritable(sheet, area, 'Range.merge');
  if (sheet.tables.some((table) => intersection(table.area, area))) throw invalidArgument('Range.merge');
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
  const parts = across ? rowsOf(area) : [area];
  for (const part of parts) {
    if (part.rows * part.columns === 1) continue;
    for (const { row, column, cell } of sheet.existing(part)) {
      if (row === part.row && column === part.column) continue;
      cell.value = '';
      delete cell.formula;
    }
    sheet.merges.push(part);
  }
  book.report({ kind: 'look' });
}

export function unmerge(book: Book, sheet: Sheet, area: Area) {
  ensureWritable(sheet, area, 'Range.unmerge');
  sheet.merges = sheet.merges.filter((merged) => !intersection(merged, area));
  book.report({ kind: 'look' });
}

const rowsOf = (area: Area): Area[] =>
  Array.from({ length: lastRow(area) - area.row + 1 }, (_, offset) => ({
    ...area,
    row: area.row + offset,
    rows: 1,
  }));
