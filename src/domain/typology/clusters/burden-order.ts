import type { Partition } from './matrix';

/**
 * The same types numbered from 1, the lowest mean burden, upwards, so that a number means the same every year. `burden` is the
 * index of each area. Types of equal mean keep the order of their numbers.
 */
export function orderByBurden(partition: readonly number[], burden: readonly number[]): Partition {
  const types = [...new Set(partition)];
  const means = new Map(types.map((type) => [type, meanBurden(type, partition, burden)]));
  const ranked = types.sort((a, b) => means.get(a)! - means.get(b)! || a - b);
  const numbers = new Map(ranked.map((type, i) => [type, i + 1]));
  return partition.map((type) => numbers.get(type)!);
}

function meanBurden(type: number, partition: readonly number[], burden: readonly number[]): number {
  const own = burden.filter((_, area) => partition[area] === type);
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}
