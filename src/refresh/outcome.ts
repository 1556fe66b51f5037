import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { BESIDE } from '../figures/table-layout';
import { say, type TextKey } from '../texts';
import type { Change, ChangeKind, HandText, Meaning } from './compared';
import type { Verdict } from './decide';
import type { Drift, FigurePlan, ReportChange } from './plan';
import type { FigureChange, TextChange } from './refresh';

/** What a refresh did, or would do: figure by figure, the texts of the report that follow them, and what no longer fits. */
export interface RefreshOutcome {
  figures: FigureChange[];
  report: ReportChange[];
  /** Sentences somebody wrote that speak of a year the figures have left. */
  drift: Drift[];
}

/** What became of a figure, in words for people and keys for programs. */
export function figureChange(
  plan: Pick<FigurePlan, 'id' | 'kind' | 'title' | 'state' | 'lacking' | 'rowsLacking' | 'editionBreak'>,
  { reason, written, kept }: Verdict,
  language: Language,
): FigureChange {
  const { id, kind, title, state, lacking, rowsLacking = [], editionBreak } = plan;
  return {
    id,
    kind,
    title,
    state,
    changes: written.map((change) => textChange(change, change.old, language)),
    kept: kept.map((text) => ({ ...textChange(text, text.mine, language), base: text.base })),
    lacking,
    ...(reason && {
      reason: { ...reason, sentence: say(language, `refresh.reason ${reason.code}`, reason.facts) },
    }),
    ...(rowsLacking.length > 0 && !reason && { rowsLacking }),
    ...(editionBreak && { editionBreak }),
  };
}

function textChange(meaning: Change | HandText, old: string, language: Language): TextChange {
  const { key, kind, area, indicator, year, measure } = meaning;
  return {
    where: whereOf(meaning, language),
    key,
    kind,
    ...(area && { area }),
    ...(indicator && { indicator }),
    ...(year && { year }),
    ...(measure && measure !== 'value' && { measure }),
    old,
    new: meaning.new,
  };
}

/** `Billstedt, Arbeitslosenquotient 2018`, `Billstedt, Arbeitslosenquotient 2018, Rang`; a kind of text by its name. */
export function whereOf({ kind, areaName, head, year, measure, key }: Meaning, language: Language): string {
  const isDated = year !== undefined && head?.includes(String(year));
  const column = areaName || head ? [head, isDated ? undefined : year].filter(Boolean).join(' ') : '';
  const isTold = column || (areaName && kind === 'number');
  const beside = BESIDE.find((candidate) => candidate === measure);
  const said = beside && say(language, `refresh.measure ${beside}`);
  return [areaName, isTold ? column : kindOf(kind, key, language), said].filter(Boolean).join(', ');
}

function kindOf(kind: ChangeKind, key: string, language: Language): string {
  const [, beside] = kind === 'sentence' ? (/^(above|below)\./.exec(key) ?? []) : [];
  if (beside === 'above' || beside === 'below') return say(language, `refresh.where ${beside}`);
  const number = key.includes('.') ? Number(key.split('.').at(-1)) + 1 : 0;
  return say(language, `refresh.where ${kind}` as TextKey, { number });
}

/** Sentences outside our figures that name a year which figures have left. */
export function driftOf(
  passages: { where: string; text: string }[],
  plans: FigurePlan[],
  yearsNamed: (text: string) => ReportingYear[],
): Drift[] {
  const left = new Set(plans.flatMap(({ years: { from, to } }) => from.filter((year) => !to.includes(year))));
  return passages.flatMap(({ where, text }) => {
    const years = yearsNamed(text).filter((year) => left.has(year));
    return years.length ? [{ where, text, years }] : [];
  });
}
