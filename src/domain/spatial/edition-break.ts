import type { AreaEdition } from '../area';
import type { ReportingYear } from '../period';

/**
 * Years before the state of the spatial structure came into force: their figures are stated for areas that did not
 * exist yet, so a series across that date must say so.
 */
export function yearsBefore({ validFrom }: AreaEdition, years: ReportingYear[]): ReportingYear[] {
  const start = Number(validFrom?.slice(0, 4));
  return validFrom ? years.filter((year) => year < start) : [];
}
