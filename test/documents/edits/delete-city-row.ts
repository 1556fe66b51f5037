import { removed } from '../package/xml';
import { onFigure } from './edit';
import { areaRows, isPlain, nameOf } from './grid';

export const deleteCityRow = onFigure('deletes the row of the city', ['table'], ({ anchor: table }) => {
  const cities = areaRows(table).filter((row) => nameOf(table, row).endsWith('insgesamt'));
  const [name = ''] = cities.map((row) => nameOf(table, row));
  if (!cities.length || !isPlain(table)) return undefined;
  for (const row of cities) removed(row);
  return { expects: 'renewed', gone: [name] };
});
