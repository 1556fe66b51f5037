import type { BoxBody, ChartBody, Figure, SentenceBody, TableBody } from '../../figures/figure';
import { say } from '../../texts';
import { anchorName, bookmarked, slotName } from './anchor';
import { caption, captionLabel } from './caption';
import { control, figureTag } from './control';
import { drawing, type DrawingKind } from './drawing';
import { paragraph, run } from './paragraph';
import { table } from './table';

/** The numbers a document gives a figure; each unique in its kind there. */
export interface Placing {
  /** Stands in the caption; without use for a box. */
  number: number;
  controlId: number;
  titleControlId: number;
  drawingId: number;
  /** Relationship id of the chart or picture. */
  relationshipId: string;
}

/**
 * A figure as WordprocessingML: caption, then one block control with the table, chart or sentences and what stands below.
 * A box has its heading inside. The text inside is exactly the figure's slots, so `readSlots` gets them back.
 */
export function renderFigure(figure: Figure, placing: Placing, kind: DrawingKind = 'chart'): string {
  const { request } = figure.provenance;
  if (figure.body.kind === 'sentence')
    return `<w:p>${sentenceControl(figure, figure.body, placing.controlId)}</w:p>`;
  const label = captionLabel(figure);
  const name = label ?? say(request.language, 'word.box');
  return (
    (label ? caption(figure, label, placing.number, placing.titleControlId) : '') +
    control(
      {
        tag: figureTag(request.id),
        alias: say(request.language, 'word.controlName', { kind: name, title: figure.title }),
        id: placing.controlId,
      },
      figureContent(figure, placing, kind),
    )
  );
}

/** What stands in the control of a figure. */
export function figureContent(
  figure: Figure,
  placing: Pick<Placing, 'relationshipId' | 'drawingId'>,
  kind: DrawingKind = 'chart',
): string {
  return content(figure, placing, kind) + below(figure);
}

function content(
  figure: Figure,
  placing: Pick<Placing, 'relationshipId' | 'drawingId'>,
  kind: DrawingKind,
): string {
  const { body } = figure;
  if (body.kind === 'table') return table(figure as Figure & { body: TableBody });
  if (body.kind === 'chart')
    return drawing(figure as Figure & { body: ChartBody }, kind, placing.relationshipId, placing.drawingId);
  return body.kind === 'box' ? box(figure, body) : '';
}

function box({ title, provenance }: Figure, { sentences, heads = [] }: BoxBody): string {
  const { language } = provenance.request;
  return (
    paragraph('boxTitle', run(title, language)) +
    sentences.map((text, i) => paragraph(heads.includes(i) ? 'boxHead' : 'box', run(text, language))).join('')
  );
}

function below({ notes, legend, source, provenance }: Figure): string {
  const { request } = provenance;
  const { language } = request;
  return (
    notes.map((note) => paragraph('note', run(note, language))).join('') +
    (legend && paragraph('legend', run(legend, language))) +
    paragraph('source', bookmarked(anchorName(request.id), run(source, language)))
  );
}

/** A sentence as a control inside its paragraph; each of its numbers is a hidden bookmark. */
export function sentenceControl(
  { title, provenance: { request } }: Pick<Figure, 'title' | 'provenance'>,
  { pieces }: SentenceBody,
  controlId: number,
  looks = '',
): string {
  const { id, language } = request;
  const runs = pieces.map((piece, slot) =>
    typeof piece === 'string'
      ? run(piece, language, looks)
      : bookmarked(slotName(id, slot), run(piece.text, language, looks)),
  );
  const alias = say(language, 'word.controlName', { kind: say(language, 'word.sentence'), title });
  return control({ tag: figureTag(id), alias, id: controlId }, runs.join('') || run('', language, looks));
}
