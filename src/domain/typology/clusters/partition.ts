import { ReportingError } from '../../reporting-error';
import type { Partition } from './matrix';

const FEWEST_AREAS = 3;

/** Renumbers from 1 in the order in which the types first appear among the areas, as R's `cutree` does. */
export function numberedByAppearance(labels: ArrayLike<number>): Partition {
  const numbers = new Map<number, number>();
  return Array.from(labels, (label) => {
    const number = numbers.get(label) ?? numbers.size + 1;
    numbers.set(label, number);
    return number;
  });
}

/** How many types a partition has. */
export function typesIn(partition: readonly number[]): number {
  return partition.reduce((most, type) => Math.max(most, type), 0);
}

/** Throws `clusters-too-few-areas` when there are fewer than three. */
export function checkAreas(areas: number): void {
  if (areas < FEWEST_AREAS)
    throw new ReportingError('clusters-too-few-areas', { areas, needed: FEWEST_AREAS });
}

/** Throws `clusters-number-of-types` unless `k` is a whole number from 1 to `most`. */
export function checkTypes(k: number, most: number): void {
  if (!Number.isInteger(k) || k < 1 || k > most)
    throw new ReportingError('clusters-number-of-types', { types: k, most });
}
