import { putBefore, removed } from '../package/xml';
import { onFigure } from './edit';
import { bodyRows, isPlain } from './grid';

export const moveRow = onFigure('moves a row', ['table'], ({ anchor: table }, { row, seed }) => {
  const rows = isPlain(table) ? bodyRows(table) : [];
  const moved = rows[row % rows.length];
  const place = rows[(row + 1 + (seed % Math.max(1, rows.length - 1))) % rows.length];
  if (!moved || !place || moved === place) return undefined;
  putBefore(place, removed(moved));
  return { expects: 'renewed' };
});
