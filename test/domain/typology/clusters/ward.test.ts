import { cutTree } from '../../../../src/domain/typology/clusters/cut-tree';
import { wardD2 } from '../../../../src/domain/typology/clusters/ward';
import { withinSs } from '../../../../src/domain/typology/clusters/within-ss';
import { generatedAreas, SEEDS, shuffled, standardised, together } from './generated-areas';
import { expectClose, reference, YEARS } from './reference';

describe.each(YEARS)("Ward's tree of Hamburg %i equals R's hclust", (year) => {
  const { z, ward } = reference(year);
  const tree = wardD2(z);

  test('in its heights to nine decimals', () => expectClose(tree.heights, ward.heights));

  test('in its steps and in the order of its leaves', () => {
    expect(tree.merge).toEqual(ward.merge);
    expect(tree.order).toEqual(ward.order);
  });

  test.each(Object.keys(ward.cuts))('in the partition into %s types', (k) =>
    expect(cutTree(tree, Number(k))).toEqual(ward.cuts[k]),
  );
});

// By hand: the sides of the unit square are 1; two pairs of 2 areas whose means lie 1 apart cost 2·4/4·1 = 2, squared.
test('a square is joined in two sides and then across, whatever the ties', () => {
  const tree = wardD2([
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ]);
  expectClose(tree.heights, [1, 1, Math.SQRT2], 1e-15);
  expect(tree.merge).toEqual([
    [-1, -2],
    [-3, -4],
    [1, 2],
  ]);
});

test('equal areas are joined first, at no cost', () => {
  const tree = wardD2([[5], [1], [5], [2], [5]]);
  expect(tree.heights.slice(0, 2)).toEqual([0, 0]);
  expect(cutTree(tree, 3)).toEqual([1, 2, 1, 3, 1]);
});

test('areas that are all equal are joined at no cost and can still be parted', () => {
  const tree = wardD2([[0.1], [0.1], [0.1], [0.1]]);
  expect(tree.heights).toEqual([0, 0, 0]);
  expect(new Set(cutTree(tree, 3)).size).toBe(3);
});

test('an extreme outlier is a type of its own', () => {
  const matrix = standardised([...generatedAreas(1, 30, 3), [1e9, 1e9, 1e9]]);
  expect(cutTree(wardD2(matrix), 2)).toEqual([...new Array<number>(30).fill(1), 2]);
});

test('a column that is the same everywhere changes nothing', () => {
  const matrix = generatedAreas(3, 40, 3);
  expect(wardD2(matrix.map((row) => [7, ...row]))).toEqual(wardD2(matrix));
});

describe.each(SEEDS)('for generated areas %i', (seed) => {
  const matrix = generatedAreas(seed, 60, 4);
  const tree = wardD2(matrix);

  test('heights never fall', () => expect(tree.heights).toEqual([...tree.heights].sort((a, b) => a - b)));

  // Each step raises the sum of squares by half its squared height (Ward 1963; the 2 of ward.D2).
  test('the steps taken add up to the sum of squares within the types', () => {
    for (const k of [1, 2, 5, 20]) {
      const taken = tree.heights.slice(0, 60 - k);
      const sum = taken.reduce((total, height) => total + height ** 2 / 2, 0);
      expectClose([withinSs(matrix, cutTree(tree, k))], [sum]);
    }
  });

  test('areas in another order give the same tree to the last bit', () => {
    const order = shuffled(seed, 60);
    const other = wardD2(order.map((area) => matrix[area]!));
    expect(other.heights).toEqual(tree.heights);
    const types = cutTree(tree, 5);
    expect(together(cutTree(other, 5))).toEqual(together(order.map((area) => types[area]!)));
  });

  test('scaling and shifting an indicator before it is standardised does not matter', () => {
    const before = wardD2(standardised(matrix));
    const after = wardD2(
      standardised(matrix.map(([first, ...rest]) => [1000 * first! - 3, ...rest.map((v) => v / 7 + 40)])),
    );
    expectClose(after.heights, before.heights);
    expect(cutTree(after, 6)).toEqual(cutTree(before, 6));
  });

  test('among many ties each area and each step is joined once, cheapest first, in any order of areas', () => {
    const tied = standardised(generatedAreas(seed, 60, 2, 0));
    const { merge, heights, order } = wardD2(tied);
    expectJoinedOnce(merge);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect([...order].sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    const other = wardD2(shuffled(seed, 60).map((area) => tied[area]!));
    expect(other.heights).toEqual(heights);
  });
});

// Whatever is joined, 2ab / (a + b) · s²(1/a + 1/b) = 2s²: rounding alone tells the steps apart.
test.each(SEEDS)('areas all as far from one another are joined at one height, each once (%i)', (seed) => {
  const side = seed / 30 + 0.1;
  for (let n = 3; n <= 40; n++) {
    const matrix = Array.from({ length: n }, (_, i) =>
      Array.from({ length: n }, (_, j) => (i === j ? side : 0)),
    );
    const { merge, heights } = wardD2(matrix);
    expectJoinedOnce(merge);
    expectClose(heights, new Array<number>(n - 1).fill(side * Math.SQRT2), 1e-12);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  }
});

test('fewer than three areas make no tree', () => {
  expect(() => wardD2([[1], [2]])).toThrow(
    expect.objectContaining({ code: 'clusters-too-few-areas', facts: { areas: 2, needed: 3 } }),
  );
});

test.each([0, 1.5, 5])('four areas are not cut into %d types', (k) => {
  expect(() => cutTree(wardD2([[1], [2], [4], [8]]), k)).toThrow(
    expect.objectContaining({ code: 'clusters-number-of-types', facts: { types: k, most: 4 } }),
  );
});

/** Every area and every step but the last is a part of one later step. */
function expectJoinedOnce(merge: [number, number][]): void {
  const areas = Array.from({ length: merge.length + 1 }, (_, i) => -1 - i);
  const steps = merge.slice(1).map((_, i) => i + 1);
  expect(merge.flat().sort((a, b) => a - b)).toEqual([...areas.reverse(), ...steps]);
  expect(merge.every((pair, i) => pair.every((part) => part <= i))).toBe(true);
}
