import type { Edited } from '../edits/edit';
import type { Claim } from '../refresher';
import { textsOf } from './judge-figure';
import { standing, type ReportJudgement } from './judge-report';

/**
 * What was claimed is what happened: a figure left alone has a reason, one that was renewed says what was written, and a number
 * typed over by hand is listed with what stands there.
 */
export function judgeClaims(judged: ReportJudgement, claims: Claim[], edited: Edited): string[] {
  return judged.figures.flatMap((figure, i) => {
    const after = judged.after.figures[i];
    const before = judged.before.figures[i];
    if (!after || !before || figure.verdict === 'BROKEN') return [];
    const id = after.id ?? figure.id;
    const earlier = judged.after.figures.slice(0, i).filter((each) => each.id === id).length;
    // A second figure of one name that stayed as it is keeps its name in the document and is called by its number.
    const called = earlier > 0 ? `${id}-${earlier + 1}` : id;
    const claim = claims.find((each) => each.id === called);
    if (!claim) return id ? [`${id}: nothing said of it`] : [];
    const texts = textsOf(after);
    const said = claim.changes.filter(({ new: text }) => !texts.some((shown) => shown.includes(text)));
    const told = standing(edited.figures[i] ?? [], before);
    const hand = told
      .flatMap(({ handCells = [] }) => handCells)
      .filter((text) => text && texts.includes(text));
    return [
      ...outcomeFaults(figure.verdict, claim),
      ...said.map(({ where, new: text }) => `${where}: "${text}" is said to be written`),
      ...(claim.outcome === 'renewed'
        ? hand
            .filter((text) => !claim.kept.some(({ old }) => same(old, text)))
            .map((text) => `the hand value "${text}" is not listed`)
        : []),
    ].map((fault) => `${id}: ${fault}`);
  });
}

function outcomeFaults(verdict: 'renewed' | 'untouched', { outcome, changes, reason }: Claim): string[] {
  if (verdict === 'renewed')
    return outcome === 'kept' || (outcome === 'renewed' && !changes.length)
      ? ['renewed, but nothing said']
      : [];
  if (changes.length) return [`untouched, but ${changes.length} changes are said to be written`];
  return outcome === 'kept' && reason ? [] : ['untouched, and no reason said'];
}

function same(a: string, b: string): boolean {
  return a.replace(/\s/g, '') === b.replace(/\s/g, '');
}
