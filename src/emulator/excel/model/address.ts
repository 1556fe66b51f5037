import { isUnbounded, isWholeColumns, isWholeRows, lastColumn, lastRow, maxColumns, maxRows } from './area';
import type { Area } from './area';

/** Column letters of a column counted from 0: 0 is A, 27 is AB. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

export const columnIndex = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A1 address without the sheet: "B2", "A1:C9", "A:C" or "1:3". */
export function addressOf(area: Area): string {
  if (isUnbounded(area)) return unboundedAddress(area);
  const first = columnName(area.column) + (area.row + 1);
  const last = columnName(lastColumn(area)) + (lastRow(area) + 1);
  return area.rows * area.columns === 1 ? first : `${first}:${last}`;
}

function unboundedAddress(area: Area) {
  if (isWholeColumns(area) && isWholeRows(area)) return `1:${maxRows}`;
  return isWholeColumns(area)
    ? `${columnName(area.column)}:${columnName(lastColumn(area))}`
    : `${area.row + 1}:${lastRow(area) + 1}`;
}

/** "$A$1:$B$2". */
export function absoluteAddress(area: Area): string {
  if (isUnbounded(area)) return addressOf(area).replace(/([A-Z]+|\d+)/g, '$$$1');
  const first = `$${columnName(area.column)}$${area.row + 1}`;
  const last = `$${columnName(lastColumn(area))}$${lastRow(area) + 1}`;
  return first === last ? first : `${first}:${last}`;
}

/** "Sheet!A1" with the sheet's name quoted where Excel quotes it. */
export const qualifiedAddress = (sheetName: string, area: Area) =>
  `${quotedSheetName(sheetName)}!${addressOf(area)}`;

export const quotedSheetName = (name: string) =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

/** Takes "'Blatt 1'!A1:B2" apart; the sheet is missing where the text names none. */
export function splitAddress(text: string): { sheet?: string; address: string } {
  const [, quoted, plain, address] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?(.*)$/.exec(text) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  return { ...(sheet === undefined ? {} : { sheet }), address: address ?? '' };
}

/** Reads an A1 address (with or without $); undefined where it is none. */
export function parseAddress(text: string): Area | undefined {
  const plain = text.replaceAll('$', '').trim();
  const cells = /^([A-Za-z]{1,3})(\d+)(?::([A-Za-z]{1,3})(\d+))?$/.exec(plain);
  if (cells) {
    const [, column = '', row = '', endColumn = column, endRow = row] = cells;
    return between(+row - 1, columnIndex(column), +endRow - 1, columnIndex(endColumn));
  }
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(plain);
  if (columns) return between(0, columnIndex(columns[1] ?? ''), maxRows - 1, columnIndex(columns[2] ?? ''));
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return between(+(rows[1] ?? 1) - 1, 0, +(rows[2] ?? 1) - 1, maxColumns - 1);
  return undefined;
}

const between = (row: number, column: number, endRow: number, endColumn: number): Area => ({
  row: Math.min(row, endRow),
  column: Math.min(column, endColumn),
  rows: Math.abs(endRow - row) + 1,
  columns: Math.abs(endColumn - column) + 1,
});
