import { declare, mainPart, relate, relationshipsOf, type Docx } from '../package/docx';
import { made, NAMESPACES, putAfter, putBefore, type Element } from '../package/xml';
import { chosen, onFigure } from './edit';
import { paragraphsOf } from './edited-report';
import { areaRows, columnsOfNumbers, singleCell } from './grid';
import { runsIn, runOf } from './typing';

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml';

/** A colleague's comment on a number, or on a sentence of a box. */
export const addComment = onFigure(
  'comments on a number',
  ['table', 'box'],
  (figure, { row, column }, report) => {
    const { anchor } = figure;
    const place =
      figure.kind === 'box'
        ? chosen(paragraphsOf(figure), row)
        : singleCell(chosen(areaRows(anchor), row), chosen(columnsOfNumbers(anchor), column) ?? -1);
    const run = place && runsIn(place)[0];
    if (!run || figure.part !== mainPart(report.docx)) return undefined;
    const id = report.number();
    const text = report.word();
    putComment(report.docx, id, text);
    putBefore(run, ...made(run, `<w:commentRangeStart w:id="${id}"/>`));
    putAfter(
      run,
      ...made(run, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`),
    );
    return { expects: 'renewed', wrote: [text] };
  },
);

function putComment(docx: Docx, id: number, text: string): void {
  const main = mainPart(docx);
  const part =
    relationshipsOf(docx, main).find(({ kind }) => kind === 'comments')?.target ??
    main.replace(/[^/]*$/, 'comments.xml');
  if (!docx.has(part)) {
    docx.put(part, `<w:comments xmlns:w="${NAMESPACES.w[0]}"></w:comments>`);
    declare(docx, part, TYPE);
    relate(docx, main, 'comments', part);
  }
  const root = docx.change(part);
  const comment = `<w:comment w:id="${id}" w:author="Kollegin" w:initials="K"><w:p>${runOf(text)}</w:p></w:comment>`;
  root?.appendChild(made(root, comment)[0] as Element);
}
