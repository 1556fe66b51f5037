/** What a figure says about its time: its reporting years, and its release as shown. */
export interface Times {
  years: number[];
  /** Words that name the release, `22.11.2026` and `2026-1`. */
  release: string[];
}

const YEAR = /(?<![\d.,])(?:19|20)\d\d(?!\d)(?![.,]\d)/g;

/** The years a text names. */
export function yearsNamed(text: string): number[] {
  return [...new Set([...text.matchAll(YEAR)].map(([year]) => Number(year)))];
}

/**
 * Whether a text written by hand speaks of a time the new numbers do not have: of an old reporting year, of a year that our
 * own text did not name either, or of the old release.
 */
export function namesOldTime(text: string, ours: string, before: Times, after: Times): boolean {
  const gone = before.years.filter((year) => !after.years.includes(year));
  const named = yearsNamed(text);
  if (named.some((year) => gone.includes(year))) return true;
  // Of several years it names an old one and not the one the figure has come to.
  const latest = after.years.at(-1);
  const isBehind = gone.length > 0 && latest !== undefined && !named.includes(latest);
  if (isBehind && named.some((year) => before.years.includes(year))) return true;
  const known = new Set([...yearsNamed(ours), ...after.years]);
  if (named.some((year) => !known.has(year))) return true;
  return before.release.some((word) => text.includes(word) && !after.release.includes(word));
}
