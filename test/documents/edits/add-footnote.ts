import { mainPart } from '../package/docx';
import { made, putAfter } from '../package/xml';
import { chosen, onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { areaRows, columnsOfNumbers, singleCell } from './grid';
import { putNote } from './notes-part';
import { runOf, runsIn } from './typing';

/** A footnote of one's own behind a number, or behind a sentence of a box. */
export const addFootnote = onFigure(
  'puts a footnote behind a number',
  ['table', 'box'],
  (figure, { row, column }, report) => {
    const { anchor } = figure;
    const place =
      figure.kind === 'box'
        ? chosen(paragraphsOf(figure), row)
        : singleCell(chosen(areaRows(anchor), row), chosen(columnsOfNumbers(anchor), column) ?? -1);
    const run = place && runsIn(place).at(-1);
    if (!run || figure.part !== mainPart(report.docx)) return undefined;
    const id = 100 + (report.number() % 9_000);
    const text = report.word();
    putNote(report.docx, id, `<w:p><w:r><w:footnoteRef/></w:r>${runOf(text)}</w:p>`);
    putAfter(run, ...made(run, `<w:r><w:footnoteReference w:id="${id}"/></w:r>`));
    return { expects: 'renewed', wrote: [text] };
  },
);
