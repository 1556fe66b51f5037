import { cellAddress, columnAt } from '../../figures/cell-address';

/** A row of empty cells that look like those of another row, which it is put in for. */
export function emptyRowLike(
  worksheet: string,
  like: number,
  row: number,
  formatOf: (format: number, column: number) => number,
): string | undefined {
  const element = new RegExp(
    String.raw`<((?:[\w.-]+:)?)row(?=\s)(?=[^>]*\sr\s*=\s*["']${like + 1}["'])([^>]*?)(?:\/>|>([^]*?)<\/\1row>)`,
  ).exec(worksheet);
  if (!element) return undefined;
  const [, prefix = '', attributes = '', cells = ''] = element;
  const made = [...cells.matchAll(/<(?:[\w.-]+:)?c\s([^>]*?)\/?>/g)].flatMap(([, written = '']) => {
    const [, letters = ''] = /\br\s*=\s*["']([A-Z]+)/.exec(written) ?? [];
    const [, format] = /\bs\s*=\s*["'](\d+)/.exec(written) ?? [];
    if (!letters) return [];
    const column = columnAt(letters);
    const look = formatOf(Number(format ?? 0), column);
    return [`<${prefix}c r="${cellAddress(row, column)}"${look ? ` s="${look}"` : ''}/>`];
  });
  const own = attributes.replace(/\sr\s*=\s*["']\d+["']/, '').replace(/\shidden\s*=\s*["'][^"']*["']/, '');
  return `<${prefix}row r="${row + 1}"${own}>${made.join('')}</${prefix}row>`;
}

/** Puts a row into a worksheet that has made room for it. */
export function withRow(worksheet: string, row: number, element: string): string {
  const behind = [...worksheet.matchAll(/<(?:[\w.-]+:)?row(?=\s)[^>]*?\sr\s*=\s*["'](\d+)["']/g)].find(
    ([, number]) => Number(number) > row + 1,
  );
  const at = behind?.index ?? worksheet.search(/<\/(?:[\w.-]+:)?sheetData>/);
  return at < 0 ? worksheet : worksheet.slice(0, at) + element + worksheet.slice(at);
}
