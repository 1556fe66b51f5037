import { yearsOf, type Catalogue, type CityId } from '../catalogue';
import type { ReportingYear } from '../period';
import type { Query } from '../query';
import type { TypologyDefinition } from './definition';

/**
 * All that `computeTypology` needs to know: the indicators and the inhabitants, all areas of the level, one year; for
 * dynamics also the earlier one, if it is among the `available`.
 */
export function queryForTypology(
  definition: TypologyDefinition,
  city: CityId,
  year: ReportingYear,
  available?: ReportingYear[],
): Query {
  const { level, indicators, exclusions, dynamics } = definition;
  const from = dynamics && year - dynamics.years;
  const known = from !== undefined && (available?.includes(from) ?? true);
  return {
    city,
    indicators: [...new Set([...indicators.map(({ id }) => id), exclusions.inhabitants])],
    level,
    years: known ? [from, year] : [year],
  };
}

/** The years with the inhabitants and at least one indicator of the typology, ascending. */
export function yearsForTypology(
  catalogue: Catalogue,
  { indicators, level, exclusions }: TypologyDefinition,
): ReportingYear[] {
  const inhabited = yearsOf(catalogue, exclusions.inhabitants, level);
  return inhabited.filter((year) =>
    indicators.some(({ id }) => yearsOf(catalogue, id, level).includes(year)),
  );
}
