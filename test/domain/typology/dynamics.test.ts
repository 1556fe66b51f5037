import { computeTypology } from '../../../src/domain/typology/index-typology';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { queryForTypology } from '../../../src/domain/typology/query';
import { columns, ONE_COLUMN } from './sample';

const DEFINITION: TypologyDefinition = {
  ...ONE_COLUMN,
  restandardised: true,
  dynamics: {
    years: 2,
    limits: [-1, 1],
    classes: ['positiv', 'stabil', 'negativ'].map((word) => ({ label: { de: word, en: word } })),
  },
};
const people = [
  [1, 1, 1, 1, 4],
  [1, 1, 1, 1, 4],
];
const both = { years: [2019, 2021] };

// Now 1 2 3 6; earlier 3 2 3 4: changes −2 0 0 2, mean 0, deviation √2.
const answer = columns(
  {
    people,
    a: [
      [3, 2, 3, 4, 3],
      [1, 2, 3, 6, 3],
    ],
  },
  both,
);

test('standardises the changes since the earlier year and cuts them into classes', () => {
  const { year, dynamics, areas } = computeTypology(DEFINITION, answer);
  expect([year, dynamics?.from]).toEqual([2021, 2019]);
  expect(dynamics?.indicators[0]).toMatchObject({ mean: 0, deviation: expect.closeTo(Math.SQRT2, 12) });
  expect(areas.map((area) => area.dynamics?.changes)).toEqual([[-2], [0], [0], [2]]);
  expect(areas.map((area) => area.dynamics?.index)).toEqual(
    [-Math.SQRT2, 0, 0, Math.SQRT2].map((index) => expect.closeTo(index, 12)),
  );
  expect(areas.map((area) => area.dynamics?.class)).toEqual([1, 2, 2, 3]);
});

// Status 1 2 3 6 around 3, cut at 0: types 1 1 1 2; the mean itself belongs to the type below.
test('numbers the groups type by type, class by class', () => {
  const { areas } = computeTypology(DEFINITION, answer);
  expect(areas.map(({ type }) => type)).toEqual([1, 1, 1, 2]);
  expect(areas.map((area) => area.dynamics?.group)).toEqual([1, 2, 2, 6]);
});

test('an area without its earlier figure keeps its type and has no dynamics', () => {
  const gap = columns(
    {
      people,
      a: [
        ['.', 2, 3, 4, 3],
        [1, 2, 3, 6, 3],
      ],
    },
    both,
  );
  const { areas } = computeTypology(DEFINITION, gap);
  expect(areas.map(({ type }) => type)).toEqual([1, 1, 1, 2]);
  expect(areas[0]?.dynamics).toBeUndefined();
  // Changes 0 0 2 among the others.
  expect(areas[3]?.dynamics?.index).toBeCloseTo(Math.SQRT2, 12);
});

test.each([
  ['the earlier year is not to be had', columns({ people: [[1, 1, 1, 4]], a: [[1, 2, 3, 2]] })],
  [
    'nothing changed differently',
    columns(
      {
        people,
        a: [
          [0, 1, 2, 5, 2],
          [1, 2, 3, 6, 3],
        ],
      },
      both,
    ),
  ],
])('has types but no dynamics when %s', (_, only) => {
  const { dynamics, areas } = computeTypology(DEFINITION, only);
  expect(dynamics).toBeUndefined();
  expect(areas.every(({ type }) => type !== null)).toBe(true);
});

test('refuses years that lie otherwise apart than declared', () => {
  const apart = { ...answer, years: [2018, 2021] };
  expect(() => computeTypology(DEFINITION, apart)).toThrow(
    expect.objectContaining({ code: 'typology-dynamics-years', facts: { years: 2 } }),
  );
});

test('asks for the earlier year unless it is known not to be there', () => {
  expect(queryForTypology(DEFINITION, 'x', 2021).years).toEqual([2019, 2021]);
  expect(queryForTypology(DEFINITION, 'x', 2021, [2020, 2021]).years).toEqual([2021]);
  expect(queryForTypology(ONE_COLUMN, 'x', 2021, [2019, 2021]).years).toEqual([2021]);
});
