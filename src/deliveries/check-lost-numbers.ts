import type { Observation } from '../domain/observation';
import type { Figures } from './figures';
import type { DeliveryFinding } from './finding';
import { shortList } from './short-list';

/** Numbers that are published and would be gone: by measure and year. */
export function checkLostNumbers(
  figures: Figures,
  observations: Observation[],
  earlier: Observation[],
): DeliveryFinding[] {
  const keyOf = ({ area, year, measure }: Observation) => `${area} ${year} ${measure}`;
  const published = new Map(
    earlier.flatMap((one) => (one.cell.value === null ? [] : [[keyOf(one), one.cell.value] as const])),
  );
  const groups = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.cell.value !== null || !published.has(keyOf(one))) continue;
    const group = `${one.year} ${one.measure}`;
    groups.set(group, [...(groups.get(group) ?? []), one]);
  }
  return [...groups.values()].map((lost) => {
    const { year, measure } = lost[0]!;
    const list = shortList(lost.map((one) => `${figures.nameOf(one.area)} ${published.get(keyOf(one))}`));
    const facts = { year, measure: figures.called([measure]), count: lost.length, list };
    const areas = lost.map(({ area }) => area);
    return { rule: 'numbers-lost', severity: 'decision', year, measures: [measure], areas, facts };
  });
}
