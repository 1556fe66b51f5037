import { accessDenied } from '../../protocol/host-error';
import { contains, isWholeColumns, isWholeRows, lastColumn, lastRow, maxColumns, maxRows } from './area';
import type { Area } from './area';
import { followRows } from './sheet-references';
import type { Sheet } from './sheet';
import type { Book } from './book';
import { removeTables } from './table-removal';

type Direction = 'rows' | 'columns';

/** Inserts empty cells; what was there moves down or right. */
export function insertCells(book: Book, sheet: Sheet, area: Area, shift: string) {
  if (sheet.isProtected) throw accessDenied('Range.insert');
  const direction = shift === 'Down' ? 'rows' : 'columns';
  move(sheet, behind(area, direction), direction, area[direction]);
  if (direction === 'rows' && isWholeRows(area)) followRows(book, sheet, area, 1);
  inheritLooks(sheet, area, direction);
  book.report({
    kind: 'content',
    sheet,
    area,
    changeType: direction === 'rows' ? 'RowInserted' : 'ColumnInserted',
  });
}

/** Cells put in look like those above them, or to their left. */
function inheritLooks(sheet: Sheet, area: Area, direction: Direction) {
  const before =
    direction === 'rows' ? { row: area.row - 1, rows: 1 } : { column: area.column - 1, columns: 1 };
  for (const { row, column, cell } of [...sheet.existing({ ...area, ...before })])
    for (let step = 1; step <= area[direction]; step++) {
      const [down, right] = direction === 'rows' ? [step, 0] : [0, step];
      sheet.ensureCell(row + down, column + right).style = cell.style;
    }
}

/** Removes cells; what lies behind moves up or left. */
export function deleteCells(book: Book, sheet: Sheet, area: Area, shift: string) {
  if (sheet.isProtected) throw accessDenied('Range.delete');
  const direction = shift === 'Up' ? 'rows' : 'columns';
  for (const { row, column } of [...sheet.existing(area)]) sheet.removeCell(row, column);
  sheet.merges = sheet.merges.filter((merge) => !contains(area, merge));
  removeTables(book, sheet, (table) => contains(area, table.area));
  const start = direction === 'rows' ? { row: lastRow(area) + 1 } : { column: lastColumn(area) + 1 };
  move(sheet, behind({ ...area, ...start }, direction), direction, -area[direction]);
  if (direction === 'rows' && isWholeRows(area)) followRows(book, sheet, area, -1);
  book.report({
    kind: 'content',
    sheet,
    area,
    changeType: direction === 'rows' ? 'RowDeleted' : 'ColumnDeleted',
  });
}

const behind = (area: Area, direction: Direction): Area =>
  direction === 'rows'
    ? { ...area, rows: maxRows - area.row }
    : { ...area, columns: maxColumns - area.column };

function move(sheet: Sheet, moved: Area, direction: Direction, by: number) {
  moveCells(sheet, moved, direction === 'rows' ? by : 0, direction === 'columns' ? by : 0);
  const shifted = (area: Area): Area => {
    if (!contains(moved, area)) return isInside(moved, area, by, direction) ? resized(area) : area;
    return direction === 'rows' ? { ...area, row: area.row + by } : { ...area, column: area.column + by };
  };
  const resized = (area: Area): Area => ({ ...area, [direction]: area[direction] + by });
  sheet.merges = sheet.merges.map(shifted);
  for (const table of sheet.tables) table.area = shifted(table.area);
  if (direction === 'rows' && isWholeRows(moved)) {
    moveSizes(sheet.rowHeights, moved.row, by);
    moveHidden(sheet.hiddenRows, moved.row, by);
  }
  if (direction === 'columns' && isWholeColumns(moved)) {
    moveSizes(sheet.columnWidths, moved.column, by);
    moveHidden(sheet.hiddenColumns, moved.column, by);
  }
}

/** Whether cells are put into an area, or taken out of it, over its whole width. */
function isInside(moved: Area, area: Area, by: number, direction: Direction): boolean {
  const start = direction === 'rows' ? 'row' : 'column';
  const across: Area = { ...area, [start]: moved[start], [direction]: 1 };
  const end = area[start] + area[direction] + (by < 0 ? 1 : 0);
  return contains(moved, across) && moved[start] + Math.min(by, -1) >= area[start] && moved[start] < end;
}

function moveSizes(sizes: Map<number, number>, from: number, by: number) {
  const moving = [...sizes].filter(([index]) => index >= from);
  moving.forEach(([index]) => sizes.delete(index));
  moving.forEach(([index, size]) => sizes.set(index + by, size));
}

function moveHidden(hidden: Set<number>, from: number, by: number) {
  const moving = [...hidden].filter((index) => index >= Math.min(from, from + by));
  moving.forEach((index) => hidden.delete(index));
  moving.filter((index) => index >= from).forEach((index) => hidden.add(index + by));
}

function moveCells(sheet: Sheet, area: Area, rows: number, columns: number) {
  const moving = [...sheet.existing(area)];
  moving.forEach(({ row, column }) => sheet.removeCell(row, column));
  for (const { row, column, cell } of moving) {
    sheet.removeCell(row + rows, column + columns);
    Object.assign(sheet.ensureCell(row + rows, column + columns), cell);
  }
}
