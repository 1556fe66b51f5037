import { ReportingError } from '../domain/reporting-error';
import type { Figure } from '../figures/figure';
import type { FigureRequest } from '../figures/provenance';
import type { IndicatorSource } from '../ports/indicator-source';
import type { FigureWriting, ReportDocument, StoredFigure } from '../ports/report-document';
import type { Undo } from '../ports/undo';
import { compareFigure } from '../refresh/compare-figure';
import { memoryOf, timesOf, type FigureMemory } from '../refresh/memory';
import { stateOf } from '../refresh/plan';
import { previewFigure } from './insert-figure';
import type { Identified } from './plan-figure';
import { identitiesOf } from './plan-refresh';
import { refuseOther } from './same-request';

export interface ChangedFigure {
  figure: Figure;
  undo: Undo;
}

/**
 * Makes a figure of a report anew from another request where it stands: it keeps its place, its caption's number and its id. Fails
 * with `figure-gone`, `figure-changed-since` where it is not what a person began with, `figure-locked`, `figure-other-kind`, with `figure-edited` where what people changed in it would be lost and
 * `overwrite` is not set, and with what the source and the document fail with.
 */
export async function changeFigure(
  { source, document }: { source: IndicatorSource; document: ReportDocument },
  id: string,
  request: FigureRequest,
  { overwrite = false, known }: { overwrite?: boolean; known?: FigureRequest | undefined } = {},
): Promise<ChangedFigure> {
  const state = await document.read();
  const all = identitiesOf(state.figures, new Map());
  const changing = all.find((each) => each.id === id);
  const memory = changing?.memory;
  if (!changing || !memory || !changing.stored.standing) throw new ReportingError('figure-gone');
  refuseOther(memory.request, known);
  refuse(changing.stored, memory, overwrite);
  const figure = await previewFigure({ source }, { ...request, id });
  if (figure.kind !== memory.content.kind || figure.body.kind !== memory.content.body.kind)
    throw new ReportingError('figure-other-kind');
  const others = all.filter((each) => each.id !== id && each.stored.id === changing.stored.id);
  const memories = all.flatMap((each) =>
    each.memory ? [[each.id, named(each.memory, each.id)] as const] : [],
  );
  const undo = await document.write(state, {
    figures: [
      ...all.flatMap(({ occurrence, id: own, stored }) =>
        own === id && stored.standing
          ? [{ occurrence, id, memory, writes: [], next: figure, whole: true }]
          : [],
      ),
      ...others.flatMap(underItsOwnName),
    ],
    memories: new Map([...memories, [id, memoryOf(figure)]]),
    properties: state.properties,
  });
  return { figure, undo };
}

/** Sentences are their author's, what is locked is nobody's to write, and what people changed is asked for first. */
function refuse({ locked, standing }: StoredFigure, memory: FigureMemory, overwrite: boolean): void {
  if (memory.content.body.kind === 'sentence') throw new ReportingError('figure-other-kind');
  if (locked === 'document') throw new ReportingError('document-read-only');
  if (locked) throw new ReportingError('figure-locked');
  const { content, gone } = memory;
  const times = { before: timesOf(memory), after: timesOf(memory) };
  const compared = compareFigure(standing ?? { lines: [] }, { base: content, next: content, times, gone });
  if (!overwrite && stateOf(compared, false) !== 'current') throw new ReportingError('figure-edited');
}

/** A copy is no longer like the one that changes: it is known for itself from now on. */
function underItsOwnName({ id, occurrence, memory }: Identified): FigureWriting[] {
  if (!memory) return [];
  const { content, provenance } = memory;
  const request = { ...memory.request, id };
  const next = { ...content, provenance: { ...provenance, request, source: content.source, areas: [] } };
  return [{ occurrence, id, memory, writes: [], next }];
}

function named(memory: FigureMemory, id: string): FigureMemory {
  return { ...memory, request: { ...memory.request, id } };
}
