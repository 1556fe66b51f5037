import type { Told } from '../edits/edit';
import { judgeChart } from './judge-chart';
import { judgeParagraphs } from './judge-paragraphs';
import { judgeTable, NOTHING, type Judged, type Tally } from './judge-table';
import { judgeTexts } from './judge-texts';
import { knownFrom, type Known } from './known';
import type { ReadFigure } from './read-report';
import type { FigureTruth, Rendering } from './release';

export type Verdict = 'renewed' | 'untouched' | 'BROKEN';

export interface FigureJudgement {
  id: string;
  kind: ReadFigure['kind'];
  verdict: Verdict;
  /** Share of our cells that show the new numbers. */
  share: number;
  tally: Tally;
  /** What breaks the law. */
  faults: string[];
}

/**
 * Judges one figure before and after a refresh. Renewed: all that is ours is of the new years, all else as it stood.
 * Untouched: every text as it stood. Anything between breaks the law.
 */
export function judgeFigure(
  before: ReadFigure,
  after: ReadFigure,
  told: Told[],
  truth: FigureTruth | undefined,
): FigureJudgement {
  const facts = { id: before.id ?? after.id ?? '', kind: before.kind };
  const untouched = textsOf(before).join('\n') === textsOf(after).join('\n');
  const known = knownFrom(told);
  const judged = (truth?.next ?? [])
    .map((next) => judgeAs(before, after, truth as FigureTruth, next, known))
    .sort((a, b) => a.faults.length - b.faults.length);
  const [best] = judged;
  if (best && !best.faults.length)
    return { ...facts, verdict: 'renewed', ...best, share: shareOf(best.tally) };
  if (untouched)
    return { ...facts, verdict: 'untouched', share: 0, tally: best?.tally ?? NOTHING, faults: [] };
  const faults = best?.faults ?? ['changed, though the release lacks it for the year'];
  return {
    ...facts,
    verdict: 'BROKEN',
    share: best ? shareOf(best.tally) : 0,
    tally: best?.tally ?? NOTHING,
    faults,
  };
}

function judgeAs(
  before: ReadFigure,
  after: ReadFigure,
  truth: FigureTruth,
  next: Rendering,
  known: Known,
): Judged {
  if (before.kind !== after.kind) return { faults: ['another kind of figure'], tally: NOTHING };
  const numbers = judgeNumbers(before, after, truth, next, known);
  return {
    tally: numbers.tally,
    faults: [
      ...judgeTexts(before, after, truth, next),
      ...numbers.faults,
      ...judgeParagraphs(before.paragraphs, after.paragraphs, truth, next),
      ...twinFaults(before, after),
    ],
  };
}

function judgeNumbers(
  before: ReadFigure,
  after: ReadFigure,
  truth: FigureTruth,
  next: Rendering,
  known: Known,
): Judged {
  if (before.table && after.table) return judgeTable(before.table, after.table, truth, next, known);
  if (before.chart && after.chart) return judgeChart(before.chart, after.chart, truth, next, known);
  if (before.kind === 'box') return { faults: [], tally: boxTally(after, next) };
  return { faults: ['its numbers are gone'], tally: NOTHING };
}

/** A box is one statement: one cell, so to say. */
function boxTally({ paragraphs }: ReadFigure, { figure: { body } }: Rendering): Tally {
  const renewed = body.kind === 'box' && body.sentences.every((sentence) => paragraphs.includes(sentence));
  return { ...NOTHING, ours: 1, renewed: renewed ? 1 : 0, old: renewed ? 0 : 1 };
}

/** Both branches of a text box say the same. */
function twinFaults(before: ReadFigure, after: ReadFigure): string[] {
  if (!before.twin) return [];
  if (!after.twin) return ['the other branch of the text box is gone'];
  return textsOf(after.twin).join('\n') === textsOf({ ...after, twin: undefined }).join('\n')
    ? []
    : ['the other branch of the text box says something else'];
}

function shareOf({ ours, renewed }: Tally): number {
  return ours ? renewed / ours : 1;
}

/** Every text of a figure: numbers, heads, names, what stands above and below, alternative text. */
export function textsOf({ caption, alt, names, table, chart, paragraphs, twin }: ReadFigure): string[] {
  return [
    caption?.text ?? '',
    alt,
    ...names,
    ...(table?.rows ?? []).flatMap(({ cells }) => cells.map(({ text }) => text)),
    ...(chart?.series ?? []).flatMap(({ name, categories, values }) => [name, ...categories, ...values]),
    ...(chart?.points ?? []).flatMap(({ category, colour }) => [category, colour]),
    ...[...(chart?.sheet ?? [])].flat(),
    ...paragraphs,
    ...(twin ? textsOf(twin) : []),
  ];
}
