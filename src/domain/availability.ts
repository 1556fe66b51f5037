import { yearsOf, type Catalogue } from './catalogue';
import type { IndicatorId } from './indicator';
import type { ReportingYear } from './period';
import type { Query } from './query';

/** The reporting years in which every indicator of a question has data at its level, ascending. */
export function commonYears(catalogue: Catalogue, { indicators, level }: Query): ReportingYear[] {
  const [first = [], ...others] = indicators.map((id) => yearsOf(catalogue, id, level));
  return first.filter((year) => others.every((years) => years.includes(year)));
}

/** The indicators of a question that have no data in a year at its level. */
export function indicatorsLacking(
  catalogue: Catalogue,
  { indicators, level }: Query,
  year: ReportingYear,
): IndicatorId[] {
  return indicators.filter((id) => !yearsOf(catalogue, id, level).includes(year));
}
