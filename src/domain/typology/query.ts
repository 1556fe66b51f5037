import type { CityId } from '../catalogue';
import type { ReportingYear } from '../period';
import type { Query } from '../query';
import type { TypologyDefinition } from './definition';

/** All that `computeTypology` needs to know: the indicators and the inhabitants, all areas of the level, one year. */
export function queryForTypology(definition: TypologyDefinition, city: CityId, year: ReportingYear): Query {
  const { level, indicators, exclusions } = definition;
  return {
    city,
    indicators: [...new Set([...indicators.map(({ id }) => id), exclusions.inhabitants])],
    level,
    years: [year],
  };
}
