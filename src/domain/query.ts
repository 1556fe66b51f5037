import type { AreaKey, LevelId } from './area';
import type { CityId } from './catalogue';
import type { IndicatorId } from './indicator';
import type { ReportingYear } from './period';

/**
 * What a person asks for: indicators × areas × years, against a release.
 * The city row always comes along; the not-assignable row when no areas are chosen.
 */
export interface Query {
  city: CityId;
  indicators: IndicatorId[];
  level: LevelId;
  /** Chosen areas; all of the level when missing. */
  areas?: AreaKey[];
  /** Ascending. */
  years: ReportingYear[];
  /** The latest when missing. */
  release?: string;
  /** In whose areas the figures are wanted (Gebietsstand); the release's own when missing. */
  edition?: string;
}

/**
 * The same question for another reporting year: as many years as before, the last of them `year`,
 * the others the latest before it among `available` (ascending).
 * Returns `undefined` when the year, or enough years before it, are not available.
 */
export function queryForYear(
  query: Query,
  year: ReportingYear,
  available: ReportingYear[],
): Query | undefined {
  const upTo = available.filter((candidate) => candidate <= year);
  if (upTo.at(-1) !== year || upTo.length < query.years.length) return undefined;
  const { city, indicators, level, areas, edition } = query;
  const years = upTo.slice(-query.years.length);
  return { city, indicators, level, ...(areas && { areas }), years, ...(edition && { edition }) };
}
