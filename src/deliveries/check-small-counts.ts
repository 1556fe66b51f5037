import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import type { Measure, Observation } from '../domain/observation';
import type { Plausibility } from './plausibility';

/** No source that protects its figures lets such counts out. */
const SMALL = [1, 2];

export function isSmallCount(
  { cell, measure }: Observation,
  measures: Pick<Measure, 'id' | 'kind'>[],
): boolean {
  const isCount = measures.some(({ id, kind }) => id === measure && kind === 'count');
  return isCount && cell.value !== null && SMALL.includes(cell.value);
}

/** Counts of one or two from a source that says it has protected its figures: somebody has to decide whether they may be shown. */
export function checkSmallCounts(figures: Figures, { smallCounts }: Plausibility): DeliveryFinding[] {
  const decided = new Set(smallCounts.flatMap(({ measures }) => measures));
  return figures.measures.flatMap(({ id, kind }) => {
    if (kind !== 'count' || decided.has(id)) return [];
    return figures.years.flatMap((year): DeliveryFinding[] => {
      const areas = figures.areas.filter(({ key }) => SMALL.includes(figures.at(key, year, id) ?? 0));
      if (areas.length === 0) return [];
      const facts = {
        year,
        measure: figures.called([id]),
        count: areas.length,
        list: areas.map(({ key }) => figures.nameOf(key)).join(', '),
      };
      const finding = { year, measures: [id], areas: areas.map(({ key }) => key), facts };
      return [{ rule: 'small-count-delivered', severity: 'error', ...finding }];
    });
  });
}
