import type { Area } from './area';
import type { Book } from './book';
import type { Cell } from './cell';
import { valueOf } from './formula';
import { shownText } from './shown-text';
import { standardHeight, standardWidth } from './sheet';
import type { Sheet } from './sheet';

/** Points a character of 11 point Calibri takes on average; real Excel measures glyphs, this is an estimate. */
const characterWidth = 5.25;
const padding = 3.75;

/** Widens or narrows the columns of an area to their longest text; merged cells do not count. */
export function autofitColumns(book: Book, sheet: Sheet, area: Area) {
  const widths = new Map<number, number>();
  for (const { row, column, cell } of sheet.existing(area)) {
    if (sheet.mergeAt(row, column)) continue;
    const longest = Math.max(
      ...textOf(book, sheet, cell)
        .split('\n')
        .map((line) => line.length),
    );
    if (longest > 0) widths.set(column, Math.max(widths.get(column) ?? 0, widthOf(longest, cell)));
  }
  for (const [column, width] of widths) sheet.columnWidths.set(column, width);
  book.report({ kind: 'look' });
}

/** Gives rows the height their wrapped texts need. */
export function autofitRows(book: Book, sheet: Sheet, area: Area) {
  const heights = new Map<number, number>();
  for (const { row, column, cell } of sheet.existing(area)) {
    if (sheet.mergeAt(row, column)) continue;
    const height = linesOf(book, sheet, column, cell) * standardHeight * (cell.style.fontSize / 11);
    heights.set(row, Math.max(heights.get(row) ?? standardHeight, height));
  }
  for (const [row, height] of heights) sheet.rowHeights.set(row, height);
  book.report({ kind: 'look' });
}

const widthOf = (characters: number, { style }: Cell) =>
  characters * characterWidth * (style.fontSize / 11) * (style.bold ? 1.07 : 1) +
  padding +
  style.indentLevel * 9;

function linesOf(book: Book, sheet: Sheet, column: number, cell: Cell) {
  const width = sheet.columnWidths.get(column) ?? standardWidth;
  return textOf(book, sheet, cell)
    .split('\n')
    .map((line) => (cell.style.wrapText ? Math.ceil(widthOf(line.length, cell) / width) : 1))
    .reduce((sum, lines) => sum + Math.max(1, lines), 0);
}

const textOf = (book: Book, sheet: Sheet, cell: Cell) =>
  shownText(valueOf(book, sheet, cell), cell.style.numberFormat);
