import { cellAddress, columnAt } from '../../figures/cell-address';

const OPENING = /<((?:[\w.-]+:)?(row|c))(?=[\s/>])((?:[^<>"']|"[^"]*"|'[^']*')*?)(\/?)>/g;
const PLACE = /\sr\s*=\s*["']([A-Z]*)(\d+)["']/;

/** A worksheet in which every row and cell says where it stands; they may leave it out where they follow the one before. */
export function withPlacesSaid(worksheet: string): string {
  const start = worksheet.search(/<(?:[\w.-]+:)?sheetData[\s>]/);
  const end = worksheet.search(/<\/(?:[\w.-]+:)?sheetData>/);
  if (start < 0 || end < 0) return worksheet;
  let row = -1;
  let column = -1;
  const said = worksheet
    .slice(start, end)
    .replace(OPENING, (all, name: string, kind: string, attributes: string, closes: string) => {
      const [, letters = '', digits = ''] = PLACE.exec(attributes) ?? [];
      if (kind === 'row') {
        row = digits ? Number(digits) - 1 : row + 1;
        column = -1;
        return digits ? all : `<${name} r="${row + 1}"${attributes}${closes}>`;
      }
      column = letters ? columnAt(letters) : column + 1;
      return digits ? all : `<${name} r="${cellAddress(row, column)}"${attributes}${closes}>`;
    });
  return worksheet.slice(0, start) + said + worksheet.slice(end);
}
