import { chosen, onFigure } from './edit';
import { areaRows, columnsOfNumbers, isPlain, singleCell, stubOf } from './grid';
import { textIn, typeOver } from './typing';

/** The classic mistake: one column is marked and sorted alone, the names or the numbers, and the others stay. */
export const sortOneColumn = onFigure(
  'sorts one column alone',
  ['table'],
  ({ anchor: table }, { column, seed }) => {
    const place = seed % 2 ? stubOf(table) : chosen(columnsOfNumbers(table), column);
    const cells = isPlain(table) ? areaRows(table).flatMap((row) => singleCell(row, place ?? -1) ?? []) : [];
    const texts = cells.map(textIn);
    const sorted = [...texts].sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
    if (sorted.every((text, i) => text === texts[i])) return undefined;
    cells.forEach((cell, i) => typeOver(cell, sorted[i] ?? ''));
    return { expects: 'either', obscures: true };
  },
);
