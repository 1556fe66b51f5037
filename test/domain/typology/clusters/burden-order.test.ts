import { orderByBurden } from '../../../../src/domain/typology/clusters/burden-order';
import { cutTree } from '../../../../src/domain/typology/clusters/cut-tree';
import { kMeans } from '../../../../src/domain/typology/clusters/k-means';
import { wardD2 } from '../../../../src/domain/typology/clusters/ward';
import { reference, YEARS } from './reference';

test('types are numbered from the lowest mean burden', () => {
  expect(orderByBurden([1, 2, 1, 3, 3], [2, -1, 4, 0, 0.5])).toEqual([3, 1, 3, 2, 2]);
});

test('types of the same mean burden keep the order of their numbers', () => {
  expect(orderByBurden([2, 1, 3, 2], [1, 1, 0, 1])).toEqual([3, 2, 1, 3]);
});

test.each(YEARS)('type 5 of Hamburg %i has the highest mean index by either method', (year) => {
  const { z, index } = reference(year);
  for (const partition of [cutTree(wardD2(z), 5), kMeans(z, { k: 5, starts: 50, seed: 1 }).partition]) {
    const types = orderByBurden(partition, index);
    const means = [1, 2, 3, 4, 5].map((type) => {
      const own = index.filter((_, area) => types[area] === type);
      return own.reduce((sum, value) => sum + value, 0) / own.length;
    });
    expect(means).toEqual([...means].sort((a, b) => a - b));
    expect(types.map((type, area) => `${type}${partition[area]}`).filter(first)).toHaveLength(5);
  }
});

function first(value: string, position: number, all: string[]): boolean {
  return all.indexOf(value) === position;
}
