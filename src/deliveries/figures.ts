import type { Area, AreaKey } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import type { Measure, Observation } from '../domain/observation';

/** The numbers of a delivery, and those known before, as the rules look them up. */
export interface Figures {
  areas: Area[];
  measures: Measure[];
  /** The years of the delivery, ascending. */
  years: ReportingYear[];
  /** Undefined where there is no number. */
  at(area: AreaKey, year: ReportingYear, measure: string): number | undefined;
  /** The latest year before with a number. */
  yearBefore(area: AreaKey, year: ReportingYear, measure: string): ReportingYear | undefined;
  /** Was any of the measure delivered for the year, as against known before? */
  delivered(year: ReportingYear, measure: string): boolean;
  nameOf(area: AreaKey): string;
  /** The name of a measure, or of several joined with +. */
  called(measures: string[]): string;
  sum(area: AreaKey, year: ReportingYear, measures: string[]): number | undefined;
}

export function figuresOf(
  observations: Observation[],
  earlier: Observation[],
  areas: Area[],
  measures: Measure[],
): Figures {
  const keyOf = (area: AreaKey, year: ReportingYear, measure: string) => `${area} ${year} ${measure}`;
  const numbers = new Map<string, number>();
  for (const { area, year, measure, cell } of [...earlier, ...observations])
    if (cell.value !== null) numbers.set(keyOf(area, year, measure), cell.value);
  const delivered = new Set(observations.map(({ year, measure }) => `${year} ${measure}`));
  const names = new Map(areas.map(({ key, name }) => [key, name]));
  const titles = new Map(measures.map(({ id, name }) => [id, name]));
  const known = [...new Set([...earlier, ...observations].map(({ year }) => year))].sort((a, b) => b - a);
  const at = (area: AreaKey, year: ReportingYear, measure: string) => numbers.get(keyOf(area, year, measure));
  return {
    areas,
    measures,
    years: [...new Set(observations.map(({ year }) => year))].sort(),
    at,
    yearBefore: (area, year, measure) =>
      known.find((before) => before < year && at(area, before, measure) !== undefined),
    delivered: (year, measure) => delivered.has(`${year} ${measure}`),
    nameOf: (area) => names.get(area) ?? area,
    called: (ids) => ids.map((id) => `„${titles.get(id) ?? id}“`).join(' + '),
    sum(area, year, ids) {
      const parts = ids.map((id) => at(area, year, id));
      return parts.includes(undefined)
        ? undefined
        : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
    },
  };
}
