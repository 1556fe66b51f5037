import { made, putAfter, putBefore } from '../package/xml';
import { chosen, onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { areaRows, columnsOfNumbers, singleCell } from './grid';
import { runsIn } from './typing';

/** A bookmark around a number, or around a sentence of a box. */
export const addBookmark = onFigure(
  'puts a bookmark on a number',
  ['table', 'box'],
  (figure, { row, column }, report) => {
    const { anchor } = figure;
    const place =
      figure.kind === 'box'
        ? chosen(paragraphsOf(figure), row)
        : singleCell(chosen(areaRows(anchor), row), chosen(columnsOfNumbers(anchor), column) ?? -1);
    const run = place && runsIn(place)[0];
    if (!run) return undefined;
    const id = report.number();
    const name = report.word();
    putBefore(run, ...made(run, `<w:bookmarkStart w:id="${id}" w:name="${name}"/>`));
    putAfter(run, ...made(run, `<w:bookmarkEnd w:id="${id}"/>`));
    return { expects: 'renewed', looks: [name] };
  },
);
