import { chosen, onFigure } from './edit';
import { cellsOf, headRows, isOwn } from './grid';
import { textIn, typeOver } from './typing';
import { yearsIn } from './years';

/** The head of a column retyped: an indicator or a year in one's own words, now and then with the old year in them. */
export const typeOverHead = onFigure(
  'types over a head',
  ['table'],
  ({ anchor: table, caption }, { column, seed }, report) => {
    const heads = headRows(table).slice(0, -1);
    const cells = heads.flatMap((row) => cellsOf(row).slice(1)).filter(({ cell }) => isNaming(textIn(cell)));
    const place = chosen(cells, column);
    const [year] = yearsIn(caption ?? table);
    if (!place) return undefined;
    const old = textIn(place.cell);
    const dated = seed % 4 === 0 && year !== undefined;
    const text = `${/^\d/.test(old) ? 'Jahr' : old.slice(0, 6)} ${report.word()}${dated ? ` ${year}` : ''}`;
    typeOver(place.cell, text);
    return {
      expects: dated ? 'untouched' : 'renewed',
      mark: text,
      wrote: [text],
      names: { [text]: old },
      obscures: true,
    };
  },
);

function isNaming(text: string): boolean {
  return text.trim() !== '' && !isOwn(text);
}
