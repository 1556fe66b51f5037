import { kMeans } from '../../../../src/domain/typology/clusters/k-means';
import { withinSs } from '../../../../src/domain/typology/clusters/within-ss';
import { generatedAreas, SEEDS, shuffled, standardised, together } from './generated-areas';
import { expectClose, reference, YEARS } from './reference';

describe.each(YEARS)('k-means of Hamburg %i', (year) => {
  const { z, kmeans } = reference(year);

  test.each(Object.keys(kmeans))("reaches R's best sum of squares for %s types", (k) => {
    const found = kMeans(z, { k: Number(k), starts: 100, seed: 1 });
    expectClose([found.withinSs, withinSs(z, found.partition)], [kmeans[k]!, kmeans[k]!]);
  });
});

test('the same seed gives the same result', () => {
  const matrix = generatedAreas(5, 200, 4);
  const once = kMeans(matrix, { k: 6, starts: 3, seed: 9 });
  expect(kMeans(matrix, { k: 6, starts: 3, seed: 9 })).toEqual(once);
});

test('another seed starts elsewhere', () => {
  const matrix = generatedAreas(5, 200, 4);
  const ends = [1, 2, 3, 4, 5].map((seed) => kMeans(matrix, { k: 12, starts: 1, seed }).withinSs);
  expect(new Set(ends).size).toBeGreaterThan(1);
});

test('more starts never end worse', () => {
  const matrix = generatedAreas(6, 200, 4);
  const ends = [1, 5, 25].map((starts) => kMeans(matrix, { k: 12, starts, seed: 1 }).withinSs);
  expect(ends).toEqual([...ends].sort((a, b) => b - a));
});

describe.each(SEEDS)('for generated areas %i', (seed) => {
  const matrix = generatedAreas(seed, 60, 4);

  test('no partition of eight areas into three types is better', () => {
    const few = matrix.slice(0, 8);
    const best = Math.min(...partitionsInto(3, 8).map((partition) => withinSs(few, partition)));
    expectClose([kMeans(few, { k: 3, starts: 50, seed }).withinSs], [best]);
  });

  test('areas in another order give the same types, tied values or not', () => {
    const order = shuffled(seed, 60);
    for (const areas of [matrix, generatedAreas(seed, 60, 2, 0)]) {
      const there = kMeans(areas, { k: 5, starts: 2, seed });
      const here = kMeans(
        order.map((area) => areas[area]!),
        { k: 5, starts: 2, seed },
      );
      expect(here.withinSs).toBe(there.withinSs);
      expect(together(here.partition)).toEqual(together(order.map((area) => there.partition[area]!)));
    }
  });

  test('scaling and shifting an indicator before it is standardised does not matter', () => {
    const options = { k: 4, starts: 50, seed };
    const before = kMeans(standardised(matrix), options);
    const after = kMeans(
      standardised(matrix.map(([first, ...rest]) => [1000 * first! - 3, ...rest.map((v) => v / 7 + 40)])),
      options,
    );
    expectClose([after.withinSs], [before.withinSs]);
    expect(after.partition).toEqual(before.partition);
  });

  test('no type is empty, however many there are', () => {
    const { partition } = kMeans(matrix, { k: 40, starts: 1, seed });
    expect(new Set(partition).size).toBe(40);
  });
});

test('one type holds all areas', () => {
  expect(kMeans([[1], [2], [6]], { k: 1, starts: 5, seed: 1 })).toEqual({
    partition: [1, 1, 1],
    withinSs: 14,
  });
});

test('as many types as different areas leave nothing within', () => {
  const { partition, withinSs: rest } = kMeans([[1], [7], [1], [3]], { k: 3, starts: 1, seed: 1 });
  expect(partition).toEqual([1, 2, 1, 3]);
  expect(rest).toBe(0);
});

test('an extreme outlier is a type of its own', () => {
  const matrix = standardised([...generatedAreas(1, 30, 3), [1e9, 1e9, 1e9]]);
  const { partition } = kMeans(matrix, { k: 2, starts: 10, seed: 1 });
  expect(partition).toEqual([...new Array<number>(30).fill(1), 2]);
});

test('there are no more types than different areas', () => {
  expect(() => kMeans([[1], [1], [2], [2]], { k: 3, starts: 1, seed: 1 })).toThrow(
    expect.objectContaining({ code: 'clusters-number-of-types', facts: { types: 3, most: 2 } }),
  );
});

test('fewer than three areas make no types', () => {
  expect(() => kMeans([[1], [2]], { k: 2, starts: 1, seed: 1 })).toThrow(
    expect.objectContaining({ code: 'clusters-too-few-areas', facts: { areas: 2, needed: 3 } }),
  );
});

/** Every way to give each of `areas` one of `k` types, none left empty. */
function partitionsInto(k: number, areas: number): number[][] {
  return Array.from({ length: k ** areas }, (_, code) =>
    Array.from({ length: areas }, (_, area) => 1 + (Math.floor(code / k ** area) % k)),
  ).filter((partition) => new Set(partition).size === k);
}
