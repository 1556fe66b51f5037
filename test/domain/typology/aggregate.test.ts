import type { Area } from '../../../src/domain/area';
import { aggregateTypology } from '../../../src/domain/typology/aggregate';
import { computeTypology } from '../../../src/domain/typology/index-typology';
import { columns, ONE_COLUMN } from './sample';

const area = (key: string, level: string, parent?: string): Area => ({
  key,
  name: key,
  level,
  kind: key === 'city' ? 'city' : 'part',
  ...(parent && { parent }),
});
const REGISTER = [
  area('city', 'stadt'),
  ...['A', 'B', 'C', 'D'].map((key) => area(key, 'bezirk', 'city')),
  ...['p1', 'p2'].map((key) => area(key, 'stadtteil', 'A')),
  ...['p3', 'p4'].map((key) => area(key, 'stadtteil', 'B')),
  area('p5', 'stadtteil', 'C'),
  area('p6', 'stadtteil', 'D'),
];
const DEFINITION = {
  ...ONE_COLUMN,
  exclusions: { minimumInhabitants: 1, inhabitants: 'people', areas: ['p6'] },
};

// a = 0 0 2 2 1: mean 1, deviation √0.8. Inhabitants 1 1 1 3 5.
// A: both −1/√0.8; B: both +1/√0.8; C: 0. Over A, B, C: mean 0, so ∓√1.5, ±√1.5, 0.
test('weighs the parts by inhabitants and standardises the coarser areas anew', () => {
  const result = computeTypology(
    DEFINITION,
    columns({ people: [[1, 1, 1, 3, 5, 9, 20]], a: [[0, 0, 2, 2, 1, 5, 1]] }),
  );
  const { areas, level, mean, deviation } = aggregateTypology(result, REGISTER, 'bezirk');
  expect(level).toBe('bezirk');
  expect([mean, deviation]).toEqual([expect.closeTo(0, 12), expect.closeTo(Math.sqrt(2 / 3 / 0.8), 12)]);
  expect(areas.map((row) => [row.area.key, row.parts, row.typed, row.inhabitants, row.type])).toEqual([
    ['A', 2, 2, 2, 1],
    ['B', 2, 2, 4, 2],
    ['C', 1, 1, 5, 1],
    ['D', 1, 0, 0, null],
  ]);
  expect(areas.map(({ index }) => index)).toEqual([
    expect.closeTo(-Math.sqrt(1.5), 12),
    expect.closeTo(Math.sqrt(1.5), 12),
    expect.closeTo(0, 12),
    null,
  ]);
});

// a = 0 4 2 2 2: deviation √1.6, so A is (3·(−2) + 1·2) / 4 / √1.6 = −1/√1.6.
test('a larger part counts for more', () => {
  const result = computeTypology(
    DEFINITION,
    columns({ people: [[3, 1, 1, 3, 5, 9, 20]], a: [[0, 4, 2, 2, 2, 5, 1]] }),
  );
  expect(aggregateTypology(result, REGISTER, 'bezirk').areas[0]?.score).toBeCloseTo(-1 / Math.sqrt(1.6), 12);
});

// a = 0 4 2 2 2 with 3 1 1 3 5 inhabitants.
test.each([
  // Up to a factor A, B, C are −1, 0, 0: mean −1/3, deviation √2/3.
  ['the mean of the areas', 'unweighted', 2, [-Math.SQRT2, Math.SQRT1_2, Math.SQRT1_2]],
  // From the mean 22/13 they are −9/13, 4/13, 4/13; weighted with 4, 4, 5 their mean is 0, their deviation 6/13.
  ['their mean weighted by inhabitants', 'inhabitants', 2, [-1.5, 2 / 3, 2 / 3]],
  // From the city's 1 they are 0, 1, 1, and stay so: their deviation is √2/3.
  ["the city's own value", 'city', 1, [0, 3 / Math.SQRT2, 3 / Math.SQRT2]],
] as const)('has zero at %s, as the typology itself', (_, mean, city, expected) => {
  const result = computeTypology(
    { ...DEFINITION, standardisation: { mean, deviation: 'population' } },
    columns({ people: [[3, 1, 1, 3, 5, 9, 20]], a: [[0, 4, 2, 2, 2, 5, city]] }),
  );
  const { areas } = aggregateTypology(result, REGISTER, 'bezirk');
  expect(areas.map(({ index }) => index)).toEqual([
    ...expected.map((index) => expect.closeTo(index, 12) as number),
    null,
  ]);
});

test.each([
  [
    'a part without inhabitants',
    { ...DEFINITION, exclusions: { ...DEFINITION.exclusions, minimumInhabitants: 0 } },
    ['.', 1, 1, 3, 5, 9, 20] as const,
    'typology-not-aggregable',
  ],
  [
    'clusters',
    { ...DEFINITION, method: 'ward' as const, limits: [] },
    [1, 1, 1, 3, 5, 9, 20] as const,
    'typology-not-aggregable',
  ],
])('refuses %s', (_, definition, people, code) => {
  const result = computeTypology(definition, columns({ people: [[...people]], a: [[0, 0, 2, 2, 1, 5, 1]] }));
  expect(() => aggregateTypology(result, REGISTER, 'bezirk')).toThrow(expect.objectContaining({ code }));
});

test('refuses fewer than three coarser areas with a score', () => {
  const result = computeTypology(
    { ...DEFINITION, exclusions: { ...DEFINITION.exclusions, areas: ['p5', 'p6'] } },
    columns({ people: [[1, 1, 1, 3, 5, 9, 20]], a: [[0, 0, 2, 2, 1, 5, 1]] }),
  );
  expect(() => aggregateTypology(result, REGISTER, 'bezirk')).toThrow(
    expect.objectContaining({
      code: 'typology-too-few-areas',
      facts: { year: 2020, areas: 2, needed: 3 },
    }),
  );
});
