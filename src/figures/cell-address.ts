import type { Block } from './sheet';

/** Zero-based row and column as `C7`. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** A block as `A1:H105`. */
export function blockAddress({ row, column, rows, columns }: Block): string {
  const last = cellAddress(row + rows - 1, column + columns - 1);
  return rows * columns === 1 ? last : `${cellAddress(row, column)}:${last}`;
}

/** With the worksheet in front, quoted where Excel wants it: `'Bevölkerung 2018'!A1:H105`. */
export function sheetAddress(worksheet: string, block: Block): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(worksheet) && !/^[a-z]{1,3}\d+$/i.test(worksheet);
  return `${plain ? worksheet : `'${worksheet.replaceAll("'", "''")}'`}!${blockAddress(block)}`;
}

/** Reads `Tabelle1!A1:H105`, `'Mein Blatt'!C7` or `$C$7`; the worksheet is empty when none is named. */
export function blockAt(address: string): { worksheet: string; block: Block } {
  const bang = address.lastIndexOf('!');
  const [first = '', last = first] = address
    .slice(bang + 1)
    .replaceAll('$', '')
    .split(':');
  const from = corner(first);
  const to = corner(last);
  return {
    worksheet: bang < 0 ? '' : address.slice(0, bang).replace(/^'|'$/g, '').replaceAll("''", "'"),
    block: { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 },
  };
}

function corner(address: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/i.exec(address) ?? [];
  return { row: Number(digits) - 1, column: columnAt(letters) };
}

/** `A` is 0, `BQ` is 68; nothing is -1. */
export function columnAt(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** 0 is `A`, 68 is `BQ`. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest >= 0 ? columnLetters(rest) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
