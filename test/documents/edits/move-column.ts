import { onFigure } from './edit';
import { columnsOf, columnsOfNumbers, isPlain, moveColumn } from './grid';

/** Cuts a column with its heads and pastes it elsewhere; a head it stood under with others is parted. */
export const moveOneColumn = onFigure('moves a column', ['table'], ({ anchor: table }, { column, seed }) => {
  const columns = isPlain(table) ? columnsOfNumbers(table) : [];
  const from = columns[column % columns.length];
  if (from === undefined) return undefined;
  const places = Array.from({ length: columnsOf(table).length + 1 }, (_, at) => at).filter(
    (at) => at > 0 && at !== from && at !== from + 1,
  );
  const at = places[seed % places.length];
  if (at === undefined) return undefined;
  moveColumn(table, from, at);
  return { expects: 'renewed' };
});
