import { accessDenied } from '../../protocol/host-error';
import { contains, type Area } from './area';
import type { Book } from './book';
import { followCells } from './sheet-references';
import type { Sheet } from './sheet';

/** Cuts cells and pastes them elsewhere on their sheet, with their looks and tables; formulas and names follow, what stood there is gone. */
export function moveCells(book: Book, sheet: Sheet, area: Area, to: { row: number; column: number }) {
  if (sheet.isProtected) throw accessDenied('Range.moveTo');
  const [rows, columns] = [to.row - area.row, to.column - area.column];
  const target = { ...area, ...to };
  const moving = [...sheet.existing(area)];
  for (const { row, column } of [...moving, ...sheet.existing(target)]) sheet.removeCell(row, column);
  for (const { row, column, cell } of moving)
    Object.assign(sheet.ensureCell(row + rows, column + columns), cell);
  for (const table of sheet.tables)
    if (contains(area, table.area))
      table.area = { ...table.area, row: table.area.row + rows, column: table.area.column + columns };
  followCells(book, sheet, area, { rows, columns });
  for (const each of [area, target])
    book.report({ kind: 'content', sheet, area: each, changeType: 'RangeEdited' });
}
