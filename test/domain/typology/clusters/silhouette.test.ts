import { silhouette } from '../../../../src/domain/typology/clusters/silhouette';
import { expectClose, reference, YEARS } from './reference';

describe.each(YEARS)('silhouettes of Hamburg %i', (year) => {
  const { z, ward } = reference(year);

  test.each(Object.keys(ward.cuts))("equal R's cluster::silhouette for %s types", (k) => {
    const { areas, mean } = silhouette(z, ward.cuts[k]!)!;
    const expected = ward.silhouettes[k]!;
    expectClose(areas, expected);
    expectClose([mean], [expected.reduce((sum, value) => sum + value, 0) / expected.length]);
  });
});

// 0 and 1 lie 1 apart, and 5 and 4 from the other type: (5 - 1) / 5 and (4 - 1) / 4; alone is 0.
test('compares the own type with the nearest other', () => {
  const { areas, mean } = silhouette([[0], [1], [5]], [1, 1, 2])!;
  expectClose(areas, [0.8, 0.75, 0]);
  expect(mean).toBeCloseTo(1.55 / 3, 12);
});

test('equal areas in different types fit neither better', () => {
  expect(silhouette([[1], [1], [1], [1]], [1, 1, 2, 2])).toEqual({ mean: 0, areas: [0, 0, 0, 0] });
});

test('there is none where nothing can be compared', () => {
  expect(silhouette([[1], [2], [3]], [1, 1, 1])).toBeNull();
  expect(silhouette([[1], [2], [3]], [1, 2, 3])).toBeNull();
});
