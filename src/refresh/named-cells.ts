/** More than these are not named. */
const NAMED = 5;

/** Cells for a person to find: `C7, C9, D3 …` */
export function namedCells(cells: string[]): string {
  return cells.slice(0, NAMED).join(', ') + (cells.length > NAMED ? ' …' : '');
}
