import { yearsNow } from '../domain/moving-years';
import type { ReportingYear } from '../domain/period';
import { queryForYear } from '../domain/query';
import type { FigureMemory } from './memory';

/**
 * What figures are brought to: a reporting year, or the same years in the newest release when none is named; against the
 * newest release, or as of one.
 */
export interface Target {
  year?: ReportingYear;
  release?: string;
}

/**
 * The years a figure shows for a target among those it can have (ascending); undefined when it cannot. Fixed years move only
 * to a year somebody names, and back to what they were; `last` and `from` move with the data.
 */
export function yearsFor(
  { request, shown }: Pick<FigureMemory, 'request' | 'shown'>,
  { year }: Target,
  available: ReportingYear[],
): ReportingYear[] | undefined {
  const { query, options } = request;
  const span = options.years;
  if (span) {
    const upTo = available.filter((candidate) => candidate <= (year ?? Infinity));
    const years = yearsNow(span, upTo);
    return years.length && (year === undefined || years.at(-1) === year) ? years : undefined;
  }
  if (year === undefined || year === query.years.at(-1)) return allIn(query.years, available);
  const remembered = shown[String(year)];
  return (remembered && allIn(remembered, available)) ?? queryForYear(query, year, available)?.years;
}

function allIn(years: ReportingYear[], available: ReportingYear[]): ReportingYear[] | undefined {
  return years.every((year) => available.includes(year)) ? years : undefined;
}
