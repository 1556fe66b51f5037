import { below, childOf, NAMESPACES, putAfter, type Element } from '../package/xml';
import { chosen, onFigure } from './edit';
import { copyOf } from './edited-report';
import { freeParagraphs } from './copy-figure';

/** A figure of another document: its control comes along, what that document remembers of it does not. */
export const pasteForeignFigure = onFigure(
  'pastes a figure of another document',
  ['table', 'box'],
  (figure, { row }, report) => {
    const place = chosen(freeParagraphs(report.docx.change(figure.part), report.figures), row);
    if (!figure.control || !place || figure.told.length) return undefined;
    const { blocks, standing } = copyOf(report, figure);
    const id = `fremd-${report.number()}`;
    for (const block of blocks)
      for (const control of [block, ...below(block, 'w', 'sdt')]) rename(control, figure.id, id);
    putAfter(place, ...blocks);
    report.figures.push({ ...standing, id, told: [{ expects: 'untouched' }] });
    return { expects: 'renewed' };
  },
  'place',
);

function rename(control: Element, from: string, to: string): void {
  const tag = childOf(childOf(control, 'w', 'sdtPr'), 'w', 'tag');
  const old = tag?.getAttributeNS(NAMESPACES.w[0], 'val') ?? '';
  tag?.setAttributeNS(NAMESPACES.w[0], 'w:val', old.replace(`sr:${from}`, `sr:${to}`));
}
