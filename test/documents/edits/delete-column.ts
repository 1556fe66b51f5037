import { onFigure } from './edit';
import { columnsOfNumbers, deleteColumn } from './grid';

export const deleteOneColumn = onFigure('deletes a column', ['table'], ({ anchor: table }, { column }) => {
  const columns = columnsOfNumbers(table);
  const place = columns[column % columns.length];
  if (place === undefined || columns.length < 2) return undefined;
  deleteColumn(table, place);
  return { expects: 'renewed', obscures: columns.length === 2 };
});
