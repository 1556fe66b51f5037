import { removed } from '../package/xml';
import { onFigure } from './edit';
import { areaRows, isPlain, nameOf } from './grid';

export const deleteRow = onFigure('deletes a row', ['table'], ({ anchor: table }, { row }) => {
  const rows = isPlain(table) ? areaRows(table) : [];
  const place = rows[row % rows.length];
  if (!place || rows.length < 3) return undefined;
  const name = nameOf(table, place);
  removed(place);
  return { expects: 'renewed', gone: [name] };
});
