import { declare, mainPart, relate, relationshipsOf, type Docx } from '../package/docx';
import { attributeOf, below, made, NAMESPACES, putBefore, removed, type Element } from '../package/xml';
import { onFigure, type Edit } from './edit';
import { blocksOf, type EditedReport, type Standing } from './edited-report';
import { putNote } from './notes-part';

/** Into a header of its own, for the first pages of the document. */
export const intoHeader = intoMargin('header', 'hdr');
/** Into a footer. */
export const intoFooter = intoMargin('footer', 'ftr');

function intoMargin(kind: 'header' | 'footer', root: 'hdr' | 'ftr'): Edit {
  return onFigure(
    `puts a figure into a ${kind}`,
    ['table', 'chart', 'box'],
    (figure, _, report) => {
      const { docx } = report;
      const main = mainPart(docx);
      const part = main.replace(/[^/]*$/, `${kind}${report.number()}.xml`);
      const section = below(docx.change(main), 'w', 'sectPr').at(-1);
      if (!section || figure.part !== main || !figure.control) return undefined;
      docx.put(part, `<w:${root} xmlns:w="${NAMESPACES.w[0]}"></w:${root}>`);
      declare(docx, part, `application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml`);
      const id = relate(docx, main, kind, part);
      const old = below(section, 'w', `${kind}Reference`).find(
        (each) => attributeOf(each, 'w', 'type') === 'first',
      );
      if (old) removed(old);
      const [reference] = made(section, `<w:${kind}Reference w:type="first" r:id="${id}"/>`);
      if (reference && section.firstChild) putBefore(section.firstChild as Element, reference);
      else if (reference) section.appendChild(reference);
      move(report, figure, part, docx.change(part));
      return { expects: 'renewed' };
    },
    'place',
  );
}

/** Into a footnote at the end of the text. */
export const intoFootnote = onFigure(
  'puts a figure into a footnote',
  ['table', 'box'],
  (figure, _, report) => {
    const { docx } = report;
    const main = mainPart(docx);
    const place = below(docx.change(main), 'w', 'body')[0];
    const paragraph = place && below(place, 'w', 'p').filter(({ parentNode }) => parentNode === place)[0];
    if (!paragraph || figure.part !== main || !figure.control) return undefined;
    const id = 100 + (report.number() % 9_000);
    const note = putNote(docx, id, '<w:p><w:r><w:footnoteRef/></w:r></w:p>');
    paragraph.appendChild(made(paragraph, `<w:r><w:footnoteReference w:id="${id}"/></w:r>`)[0] as Element);
    const part = relationshipsOf(docx, main).find(({ kind }) => kind === 'footnotes')?.target ?? '';
    move(report, figure, part, note);
    return { expects: 'renewed' };
  },
  'place',
);

/** Cuts a figure out of the text and pastes it into another part, before an empty paragraph. */
function move({ docx }: EditedReport, figure: Standing, part: string, place: Element): void {
  for (const block of blocksOf(figure)) place.appendChild(removed(block));
  place.appendChild(made(place, '<w:p/>')[0] as Element);
  if (figure.kind === 'chart') showChart(docx, figure, part);
  figure.part = part;
}

function showChart(docx: Docx, figure: Standing, part: string): void {
  const [shown] = below(figure.anchor, 'c', 'chart');
  const target = relationshipsOf(docx, figure.part).find(
    ({ id }) => id === attributeOf(shown, 'r', 'id'),
  )?.target;
  if (shown && target) shown.setAttributeNS(NAMESPACES.r[0], 'r:id', relate(docx, part, 'chart', target));
}
