import { copied, putAfter } from '../package/xml';
import { onFigure } from './edit';
import { areaRows, bodyRows, isPlain } from './grid';

/** The same area twice: both rows say whose numbers they show. */
export const duplicateRow = onFigure('duplicates a row', ['table'], ({ anchor: table }, { row, seed }) => {
  const rows = isPlain(table) ? areaRows(table) : [];
  const original = rows[row % rows.length];
  const places = bodyRows(table);
  const place = seed % 2 ? original : places[seed % places.length];
  if (!original || !place) return undefined;
  putAfter(place, copied(original));
  return { expects: 'renewed', obscures: true };
});
