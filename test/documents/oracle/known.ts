import type { Told } from '../edits/edit';
import type { FigureTruth } from './release';

/** What an edit did to a figure, put together. */
export interface Known {
  /** What a retyped text stood for; other texts stand for themselves. */
  meaning(text: string): string;
  handCells: ReadonlySet<string>;
  gone: ReadonlySet<string>;
  highlights: { colour: string; area: string }[];
}

export function knownFrom(told: Told[]): Known {
  const names = new Map(told.flatMap(({ names = {} }) => Object.entries(names)));
  const meaning = (text: string): string => {
    const before = names.get(text);
    return before === undefined || before === text ? text : meaning(before);
  };
  return {
    meaning,
    handCells: new Set(told.flatMap(({ handCells = [] }) => handCells)),
    gone: new Set(told.flatMap(({ gone = [] }) => gone)),
    highlights: told.flatMap(({ highlight }) => highlight ?? []),
  };
}

/** Which area a row's name or a category means. */
export function areaOf(text: string, { areas }: FigureTruth, { meaning }: Known): string | undefined {
  return areas.get(meaning(text).trim());
}

/** Which indicator a head means; the mark of its footnote is no part of it. */
export function indicatorOf(
  text: string,
  { indicators }: FigureTruth,
  { meaning }: Known,
): string | undefined {
  return indicators.get(
    meaning(text)
      .replace(/\u00a0\d+\)$/, '')
      .trim(),
  );
}

/** Whether a text speaks of the old years: of one that is gone, or of one that stayed but not of the newest. */
export function namesOldYears(text: string, old: number[], next: number[]): boolean {
  const named = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [])
    .map(Number)
    .filter((year) => old.includes(year));
  if (named.some((year) => !next.includes(year))) return true;
  return named.length > 0 && !text.includes(String(next.at(-1)));
}
