import { onFigure } from './edit';
import { columnsOf, columnsOfNumbers, duplicateColumn, isPlain } from './grid';

/** The same column twice: both heads say whose numbers they show. */
export const duplicateOneColumn = onFigure(
  'duplicates a column',
  ['table'],
  ({ anchor: table }, { column, seed }) => {
    const columns = isPlain(table) ? columnsOfNumbers(table) : [];
    const original = columns[column % columns.length];
    if (original === undefined) return undefined;
    const at = seed % 2 ? original + 1 : columnsOf(table).length;
    duplicateColumn(table, original, at);
    return { expects: 'renewed', obscures: true };
  },
);
