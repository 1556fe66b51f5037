import { crosswalkFaults, unlinkedAreas } from '../../../src/domain/spatial/crosswalk';
import { crosswalkOf } from './structures';

const areas = { sources: ['A', 'B'], targets: ['X', 'Y'] };

const faultsOf = (links: Parameters<typeof crosswalkOf>[0]) => crosswalkFaults(crosswalkOf(links), areas);

it('accepts weights that make 1 for every source area, and relations without any', () => {
  expect(
    faultsOf([
      ['A', 'X', 0.1],
      ['A', 'Y', 0.9],
      ['B', 'X', null],
      ['B', 'Y', null],
    ]),
  ).toEqual([]);
});

it('tells a sum that is off by more than 1e-9 from one that is not', () => {
  const off = (by: number) =>
    faultsOf([
      ['A', 'X', 0.5 + by],
      ['A', 'Y', 0.5],
    ]);
  expect(off(5e-10)).toEqual([]);
  expect(off(2e-9).map(({ rule, facts }) => [rule, facts.area])).toEqual([['weights-not-one', 'A']]);
});

it.each<[string, Parameters<typeof crosswalkOf>[0]]>([
  [
    'negative-weight',
    [
      ['A', 'X', -0.5],
      ['A', 'Y', 1.5],
    ],
  ],
  ['unknown-area', [['Z', 'X', 1]]],
  ['unknown-area', [['A', 'Z', 1]]],
  [
    'double-link',
    [
      ['A', 'X', 0.5],
      ['A', 'X', 0.5],
    ],
  ],
  [
    'partly-weighted',
    [
      ['A', 'X', 1],
      ['A', 'Y', null],
    ],
  ],
])('finds a %s', (rule, links) => {
  expect(faultsOf(links).map((fault) => fault.rule)).toEqual([rule]);
});

it('names the areas that lead nowhere', () => {
  expect(unlinkedAreas(crosswalkOf([['A', 'X', 1]]), ['A', 'B'])).toEqual(['B']);
});
