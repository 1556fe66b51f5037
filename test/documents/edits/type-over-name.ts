import { chosen, onFigure } from './edit';
import { areaRows, nameOf, singleCell, stubOf } from './grid';
import { typeOver } from './typing';
import { yearsIn } from './years';

/** The name of an area retyped, now and then with the year the numbers are of. */
export const typeOverAreaName = onFigure(
  'types over the name of an area',
  ['table'],
  ({ anchor: table, caption }, { row, seed }, report) => {
    const place = chosen(areaRows(table), row);
    const cell = singleCell(place, stubOf(table));
    const [year] = yearsIn(caption ?? table);
    if (!place || !cell) return undefined;
    const old = nameOf(table, place);
    const dated = seed % 5 === 0 && year !== undefined;
    const text = `${seed % 2 ? old.slice(0, 4) : old} ${report.word()}${dated ? ` (${year})` : ''}`;
    typeOver(cell, text);
    return {
      expects: dated ? 'untouched' : 'renewed',
      mark: text,
      wrote: [text],
      names: { [text]: old },
      obscures: true,
    };
  },
);
