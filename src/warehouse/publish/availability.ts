import type { LevelId } from '../../domain/area';
import type { Catalogue } from '../../domain/catalogue';
import type { Indicator } from '../../domain/indicator';
import { measuresOf } from '../../domain/indicator-value';
import type { ReportingYear } from '../../domain/period';

/** A measure has at least one number at this level in this year. */
export interface Delivered {
  measure: string;
  level: LevelId;
  year: ReportingYear;
}

/** An indicator is available where every measure of its formula was delivered at that level; levels are not summed up. */
export function availabilityOf(
  indicators: Indicator[],
  levels: LevelId[],
  delivered: Delivered[],
): Catalogue['availability'] {
  const known = new Set(delivered.map(({ measure, level, year }) => `${level} ${year} ${measure}`));
  const years = [...new Set(delivered.map(({ year }) => year))].sort((a, b) => a - b);
  const yearsOf = ({ formula }: Indicator, level: LevelId) =>
    years.filter((year) => measuresOf(formula).every((measure) => known.has(`${level} ${year} ${measure}`)));
  return Object.fromEntries(
    indicators.map((indicator) => [
      indicator.id,
      Object.fromEntries(levels.map((level) => [level, yearsOf(indicator, level)])),
    ]),
  );
}
