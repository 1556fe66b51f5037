import type { BoxBody, ChartBody, Figure, TableBody } from '../../figures/figure';
import { say } from '../../texts';
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
      content(figure, placing, kind) + below(figure),
    )
  );
}

function content(figure: Figure, placing: Placing, kind: DrawingKind): string {
  const { body } = figure;
  if (body.kind === 'table') return table(figure as Figure & { body: TableBody });
  if (body.kind === 'chart')
    return drawing(figure as Figure & { body: ChartBody }, kind, placing.relationshipId, placing.drawingId);
  return box(figure, body);
}

function box({ title, provenance }: Figure, { sentences }: BoxBody): string {
  const { language } = provenance.request;
  return (
    paragraph('boxTitle', run(title, language)) +
    sentences.map((sentence) => paragraph('box', run(sentence, language))).join('')
  );
}

function below({ notes, legend, source, provenance }: Figure): string {
  const { language } = provenance.request;
  return (
    notes.map((note) => paragraph('note', run(note, language))).join('') +
    (legend && paragraph('legend', run(legend, language))) +
    paragraph('source', run(source, language))
  );
}
