import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { computeTypology } from '../../../src/domain/typology/index-typology';
import { columns, ONE_COLUMN } from './sample';

const TYPES = ['low', 'middle', 'high'].map((word) => ({
  label: { de: word, en: word },
  colour: '#ffffff',
}));
const people = [[1, 1, 1, 1, 1, 1, 6]];

// Three heaps far apart: 7 8 | 0 1 | 100 102 by area.
const HEAPS = columns({ people, a: [[7, 8, 0, 1, 100, 102, 1]] });

const typesOf = (more: Partial<TypologyDefinition>, answer = HEAPS) =>
  computeTypology({ ...ONE_COLUMN, limits: [], types: TYPES, ...more }, answer);

// R: quantile(c(0, 1, 7, 8, 100, 102), c(1, 2) / 3) is 5 and 38.667.
test('quantiles put equally many areas into each class', () => {
  const { areas, limits, indicators } = typesOf({ classes: 'quantiles' });
  expect(areas.map(({ type }) => type)).toEqual([2, 2, 1, 1, 3, 3]);
  const [spread] = indicators;
  expect(limits.map((limit) => limit * spread!.deviation + spread!.mean)).toEqual([
    expect.closeTo(5, 9),
    expect.closeTo(116 / 3, 9),
  ]);
});

test('natural breaks and both cluster methods find the heaps and number them by burden', () => {
  for (const method of [
    { classes: 'jenks' as const },
    { method: 'ward' as const },
    { method: 'k-means' as const, clusters: { starts: 20, seed: 1 } },
  ]) {
    const { areas } = typesOf(method);
    expect([method, areas.map(({ type }) => type)]).toEqual([method, [2, 2, 1, 1, 3, 3]]);
    expect(areas.every(({ index }) => index !== null)).toBe(true);
  }
});

test('an indicator that lightens the burden turns the order of the clusters', () => {
  const { areas, limits } = typesOf({ method: 'ward', indicators: [{ id: 'a', sign: -1, weight: 1 }] });
  expect(areas.map(({ type }) => type)).toEqual([2, 2, 3, 3, 1, 1]);
  expect(limits).toEqual([]);
});

test('more types than areas that differ are refused', () => {
  const two = columns({ people, a: [[1, 1, 1, 2, 2, 2, 1]] });
  expect(() => typesOf({ method: 'k-means', clusters: { starts: 5, seed: 1 } }, two)).toThrow(
    expect.objectContaining({ code: 'clusters-number-of-types' }),
  );
});

// b only tells p1 from p2; with all the weight on it they part, with none of it the heaps of a remain.
test('distances between areas count an indicator by its weight', () => {
  const answer = columns({
    people: [[1, 1, 1, 1, 4]],
    a: [[0, 0, 10, 10, 5]],
    b: [[0, 10, 0, 10, 5]],
  });
  const parted = (weightOfA: number, weightOfB: number) =>
    typesOf(
      {
        method: 'ward',
        types: TYPES.slice(1),
        indicators: [
          { id: 'a', sign: 1, weight: weightOfA },
          { id: 'b', sign: 1, weight: weightOfB },
        ],
      },
      answer,
    ).areas.map(({ type }) => type);
  expect(parted(4, 1)).toEqual([1, 1, 2, 2]);
  expect(parted(1, 4)).toEqual([1, 2, 1, 2]);
});
