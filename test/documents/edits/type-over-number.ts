import { chosen, onFigure } from './edit';
import { areaRows, columnsOfNumbers, singleCell } from './grid';
import { typeOver } from './typing';

/** A number typed over: with another number, with words, or taken out. */
export const typeOverNumber = onFigure(
  'types over a number',
  ['table'],
  ({ anchor: table }, { row, column, seed }, report) => {
    const cell = singleCell(chosen(areaRows(table), row), chosen(columnsOfNumbers(table), column) ?? -1);
    if (!cell) return undefined;
    const text = [report.handNumber(), report.handNumber(), `etwa ${report.word()}`, ''][seed % 4] ?? '';
    typeOver(cell, text);
    return { expects: 'renewed', handCells: [text], wrote: [text].filter(Boolean), obscures: true };
  },
);
