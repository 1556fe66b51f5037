import { removed, putAfter } from '../package/xml';
import { onFigure } from './edit';
import { bodyRows, columnsOf, isPlain, nameOf, singleCell } from './grid';
import { textIn } from './typing';

/** Word's "Sortieren": by the names or by a column of numbers, up or down; the city's row joins in or stays last. */
export const sortRows = onFigure('sorts the rows of a table', ['table'], ({ anchor: table }, target) => {
  if (!isPlain(table)) return undefined;
  const column = target.column % columnsOf(table).length;
  const [down, cityStays] = [target.seed % 2 === 1, target.seed % 3 > 0];
  const rows = bodyRows(table);
  const [first] = rows;
  const last = rows.filter((row) => cityStays && nameOf(table, row).endsWith('insgesamt'));
  const shown = (row: (typeof rows)[number]) => textIn(singleCell(row, column) ?? row);
  const sorted = rows
    .filter((row) => !last.includes(row))
    .sort((a, b) => compared(shown(a), shown(b)) * (down ? -1 : 1));
  if (!first?.previousSibling) return undefined;
  const head = first.previousSibling as typeof first;
  for (const row of rows) removed(row);
  putAfter(head, ...sorted, ...last);
  return { expects: 'renewed' };
});

/** Numbers as numbers, everything else by the alphabet. */
function compared(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => Number(text.replace(/\./g, '').replace(',', '.')));
  return Number.isFinite(x) && Number.isFinite(y) ? (x ?? 0) - (y ?? 0) : a.localeCompare(b, 'de');
}
