import { chosen, onFigure } from './edit';
import { cellsOf, headRows, isOwn } from './grid';
import { textIn, typeOver } from './typing';

/** Two heads exchanged, their numbers not. */
export const swapHeads = onFigure('swaps two heads', ['table'], ({ anchor: table }, { column, seed }) => {
  const rows = headRows(table).slice(0, -1);
  const row = chosen(rows, seed);
  const cells = row
    ? cellsOf(row).filter(({ cell }, c) => c > 0 && textIn(cell).trim() !== '' && !isOwn(textIn(cell)))
    : [];
  const [first, second] = [chosen(cells, column)?.cell, chosen(cells, column + 1)?.cell];
  if (!first || !second || textIn(first) === textIn(second)) return undefined;
  const [left, right] = [textIn(first), textIn(second)];
  typeOver(first, right);
  typeOver(second, left);
  return { expects: 'either', obscures: true };
});
