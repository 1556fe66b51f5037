import { childrenOf, removed, type Element } from '../package/xml';
import { onFigure } from './edit';
import { areaRows, columnsOfNumbers, isPlain, joinDown, singleCell, spread } from './grid';
import { textIn } from './typing';

/** Word's "Zellen verbinden" side by side: one cell over two columns with both paragraphs. */
export const mergeAcross = onFigure(
  'merges two cells of a row',
  ['table'],
  ({ anchor: table }, { row, column }) => {
    const [rows, columns] = [areaRows(table), columnsOfNumbers(table)];
    const pairs = columns.filter((at) => columns.includes(at + 1));
    const at = pairs[column % pairs.length] ?? -1;
    const place = rows[row % rows.length];
    const [first, second] = [singleCell(place, at), singleCell(place, at + 1)];
    if (!first || !second || !isPlain(table)) return undefined;
    takeOver(first, second);
    spread(first, 2);
    removed(second);
    return { expects: 'either', handCells: [paragraphs(first)], obscures: true };
  },
);

/** The same downwards: the lower cell stays, empty. */
export const mergeDown = onFigure(
  'merges two cells of a column',
  ['table'],
  ({ anchor: table }, { row, column }) => {
    const [rows, columns] = [areaRows(table), columnsOfNumbers(table)];
    const at = columns[column % columns.length] ?? -1;
    const place = rows[row % Math.max(1, rows.length - 1)];
    const next = place && rows.find((candidate) => candidate === place.nextSibling);
    const [first, second] = [singleCell(place, at), singleCell(next, at)];
    if (!first || !second || !isPlain(table)) return undefined;
    takeOver(first, second);
    for (const paragraph of childrenOf(second, 'w', 'p'))
      for (const run of childrenOf(paragraph, 'w', 'r')) removed(run);
    joinDown(first, true);
    joinDown(second, false);
    return { expects: 'either', handCells: [paragraphs(first), ''], obscures: true };
  },
);

function takeOver(first: Element, second: Element): void {
  const [kept] = childrenOf(second, 'w', 'p');
  for (const paragraph of childrenOf(second, 'w', 'p'))
    if (paragraph !== kept) first.appendChild(removed(paragraph));
  if (kept) first.appendChild(kept.cloneNode(true) as Element);
}

function paragraphs(cell: Element): string {
  return childrenOf(cell, 'w', 'p').map(textIn).join('\n');
}
