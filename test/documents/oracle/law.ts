import type { Edited, Expectation, Told } from '../edits/edit';
import type { Claim } from '../refresher';
import { judgeClaims } from './judge-claims';
import type { FigureJudgement } from './judge-figure';
import { judgeReport, standing } from './judge-report';
import type { Truth } from './release';

/**
 * The law of living documents: after a refresh every number of ours is the release's for the area, indicator and year that its
 * own row, head and caption say, or its figure is untouched and the reason said; nothing a person wrote is gone; and it is
 * not met by doing nothing. Returns what breaks it, nothing when it holds.
 */
export function breaches(
  edited: Edited,
  { bytes, changes }: { bytes: Uint8Array; changes?: Claim[] },
  truth: Truth,
): string[] {
  const judged = judgeReport(edited, bytes, truth);
  const figures = judged.figures.flatMap((figure, i) => {
    const before = judged.before.figures[i];
    const told = before ? standing(edited.figures[i] ?? [], before) : [];
    return figureBreaches(figure, [...told, ...edited.document]).map(
      (fault) => `${figure.kind} ${figure.id}: ${fault}`,
    );
  });
  return [...figures, ...judged.faults, ...(changes ? judgeClaims(judged, changes, edited) : [])];
}

function figureBreaches({ verdict, share, faults }: FigureJudgement, told: Told[]): string[] {
  if (verdict === 'BROKEN') return [`${faults.length} faults, such as ${faults.slice(0, 4).join('; ')}`];
  const expected = expectationOf(told);
  if (expected !== 'either' && expected !== verdict) return [`${verdict}, not ${expected}`];
  const least = Math.min(1, ...told.map(({ minimumShare = 1 }) => minimumShare));
  return verdict === 'renewed' && share < least ? [`${Math.round(share * 100)} % renewed`] : [];
}

/** What several edits allow together; two that take something away to tell rows and columns by leave it open. */
export function expectationOf(told: Told[]): Expectation {
  if (told.some(({ expects }) => expects === 'untouched')) return 'untouched';
  if (told.some(({ expects }) => expects === 'either')) return 'either';
  return told.filter(({ obscures }) => obscures).length > 1 ? 'either' : 'renewed';
}
