import { isWholeColumns, isWholeRows, lastColumn, lastRow } from './area';
import type { Area } from './area';
import type { BorderLine, BorderSide, CellStyle } from './cell-style';
import { noBorder } from './cell-style';
import type { Sheet } from './sheet';
import type { Book } from './book';
import { ensureWritable } from './writing';

/** Gives every cell of an area a piece of look; whole columns and rows remember it for cells to come. */
export function restyle(book: Book, sheet: Sheet, area: Area, style: Partial<CellStyle>) {
  ensureWritable(sheet, area, 'Range.format');
  if (isWholeColumns(area) && isWholeRows(area)) sheet.sheetStyle = { ...sheet.sheetStyle, ...style };
  else if (isWholeColumns(area)) remember(sheet.columnStyles, area.column, lastColumn(area), style);
  else if (isWholeRows(area)) remember(sheet.rowStyles, area.row, lastRow(area), style);
  if (isWholeColumns(area) || isWholeRows(area))
    for (const { cell } of sheet.existing(area)) cell.style = { ...cell.style, ...style };
  else eachPlace(area, (row, column) => restyleCell(sheet, row, column, style));
  book.report({ kind: 'look' });
}

function remember(
  styles: Map<number, Partial<CellStyle>>,
  first: number,
  last: number,
  style: Partial<CellStyle>,
) {
  for (let index = first; index <= last; index += 1) styles.set(index, { ...styles.get(index), ...style });
}

function restyleCell(sheet: Sheet, row: number, column: number, style: Partial<CellStyle>) {
  const cell = sheet.ensureCell(row, column);
  cell.style = { ...cell.style, ...style };
}

/** The look all cells of an area share; null where they differ, as Excel answers. */
export function commonLook<K extends keyof CellStyle>(
  sheet: Sheet,
  area: Area,
  name: K,
): CellStyle[K] | null {
  const looks = new Set<CellStyle[K]>();
  if (isWholeColumns(area) || isWholeRows(area)) {
    looks.add(sheet.defaultStyle(area.row, area.column)[name]);
    for (const { cell } of sheet.existing(area)) looks.add(cell.style[name]);
  } else eachPlace(area, (row, column) => looks.add(sheet.style(row, column)[name]));
  return looks.size === 1 ? ([...looks][0] ?? null) : null;
}

export type BorderIndex =
  | 'EdgeTop'
  | 'EdgeBottom'
  | 'EdgeLeft'
  | 'EdgeRight'
  | 'InsideHorizontal'
  | 'InsideVertical'
  | 'DiagonalDown'
  | 'DiagonalUp';

interface BorderPlace {
  side: BorderSide;
  area: (area: Area) => Area;
}

const whole = (area: Area) => area;

/** Which sides of which cells a border of a range is. */
const borderPlaces: Record<BorderIndex, BorderPlace[]> = {
  EdgeTop: [{ side: 'top', area: (area) => ({ ...area, rows: 1 }) }],
  EdgeBottom: [{ side: 'bottom', area: (area) => ({ ...area, row: lastRow(area), rows: 1 }) }],
  EdgeLeft: [{ side: 'left', area: (area) => ({ ...area, columns: 1 }) }],
  EdgeRight: [{ side: 'right', area: (area) => ({ ...area, column: lastColumn(area), columns: 1 }) }],
  InsideHorizontal: [
    { side: 'bottom', area: (area) => ({ ...area, rows: area.rows - 1 }) },
    { side: 'top', area: (area) => ({ ...area, row: area.row + 1, rows: area.rows - 1 }) },
  ],
  InsideVertical: [
    { side: 'right', area: (area) => ({ ...area, columns: area.columns - 1 }) },
    { side: 'left', area: (area) => ({ ...area, column: area.column + 1, columns: area.columns - 1 }) },
  ],
  DiagonalDown: [{ side: 'diagonalDown', area: whole }],
  DiagonalUp: [{ side: 'diagonalUp', area: whole }],
};

export const borderIndexes = Object.keys(borderPlaces) as BorderIndex[];

/** Draws (or, with style None, removes) one border of an area. */
export function drawBorder(
  book: Book,
  sheet: Sheet,
  area: Area,
  index: BorderIndex,
  change: Partial<BorderLine>,
) {
  ensureWritable(sheet, area, 'RangeBorder');
  for (const { side, area: placed } of borderPlaces[index])
    eachPlace(placed(area), (row, column) => {
      const { borders } = sheet.style(row, column);
      const known = borders[side] ?? noBorder;
      const style = change.style ?? (known.style === 'None' ? 'Continuous' : known.style);
      restyleCell(sheet, row, column, { borders: { ...borders, [side]: { ...known, ...change, style } } });
    });
  book.report({ kind: 'look' });
}

/** The line of one border where all its cells agree. */
export function commonBorder(sheet: Sheet, area: Area, index: BorderIndex): BorderLine | null {
  const lines = new Map<string, BorderLine>();
  for (const { side, area: placed } of borderPlaces[index])
    eachPlace(placed(area), (row, column) => {
      const line = sheet.style(row, column).borders[side] ?? noBorder;
      lines.set(JSON.stringify(line), line);
    });
  if (lines.size === 0) return noBorder;
  return lines.size === 1 ? ([...lines.values()][0] ?? null) : null;
}

function eachPlace(area: Area, visit: (row: number, column: number) => void) {
  for (let row = area.row; row <= lastRow(area); row += 1)
    for (let column = area.column; column <= lastColumn(area); column += 1) visit(row, column);
}
