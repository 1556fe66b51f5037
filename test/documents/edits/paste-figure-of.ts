import { putAfter } from '../package/xml';
import { chosen, onDocument, type Edit } from './edit';
import { freeParagraphs } from './copy-figure';
import { copyOf, openForEdits } from './edited-report';

/** A figure pasted from another report of the same making: called like one of this document, but of another year. */
export function pasteFigureOf(other: Uint8Array, id: string): Edit {
  return onDocument('pastes a figure of another report', 'place', (report, { row }) => {
    const figure = openForEdits(other).figures.find((each) => each.id === id);
    const [near] = report.figures;
    const place = near && chosen(freeParagraphs(report.docx.change(near.part), report.figures), row);
    if (!figure || !place) return undefined;
    const { blocks, standing } = copyOf(report, figure);
    putAfter(place, ...blocks);
    report.figures.push({ ...standing, part: near.part, told: [{ expects: 'untouched' }] });
    return { expects: 'renewed' };
  });
}
