import { computeTypology } from '../../../src/domain/typology/index-typology';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { columns, ONE_COLUMN } from './sample';

const zOf = (standardisation: TypologyDefinition['standardisation'], people: number[] = [1, 1, 1, 1]) => {
  const { areas, indicators } = computeTypology(
    { ...ONE_COLUMN, standardisation },
    columns({ people: [[...people, 10]], a: [[1, 2, 3, 6, 4]] }),
  );
  return { z: areas.map(({ index }) => index), ...indicators[0] };
};

// a = 1 2 3 6: mean 3, squares 4 + 1 + 0 + 9 = 14.
test('the unweighted mean counts every area once', () => {
  const { mean, deviation, z } = zOf({ mean: 'unweighted', deviation: 'population' });
  expect([mean, deviation]).toEqual([3, expect.closeTo(Math.sqrt(14 / 4), 12)]);
  expect(z[3]).toBeCloseTo(3 / Math.sqrt(3.5), 12);
  expect(zOf({ mean: 'unweighted', deviation: 'sample' }).deviation).toBeCloseTo(Math.sqrt(14 / 3), 12);
});

// Inhabitants 5 3 1 1: mean (5 + 6 + 3 + 6) / 10 = 2; squares 5·1 + 3·0 + 1·1 + 1·16 = 22, over 10, over 10·3/4.
test('the mean by inhabitants weighs mean and deviation', () => {
  const weighted = zOf({ mean: 'inhabitants', deviation: 'population' }, [5, 3, 1, 1]);
  expect(weighted.mean).toBeCloseTo(2, 12);
  expect(weighted.deviation).toBeCloseTo(Math.sqrt(2.2), 12);
  const sample = zOf({ mean: 'inhabitants', deviation: 'sample' }, [5, 3, 1, 1]);
  expect(sample.deviation).toBeCloseTo(Math.sqrt(22 / 7.5), 12);
});

test('weights of one are no weights', () => {
  expect(zOf({ mean: 'inhabitants', deviation: 'sample' })).toEqual(
    zOf({ mean: 'unweighted', deviation: 'sample' }),
  );
});

test("from the city's value, the deviation stays that of the areas from their own mean", () => {
  const { mean, deviation, z } = zOf({ mean: 'city', deviation: 'population' });
  expect([mean, deviation]).toEqual([4, expect.closeTo(Math.sqrt(3.5), 12)]);
  expect(z).toEqual([-3, -2, -1, 2].map((distance) => expect.closeTo(distance / Math.sqrt(3.5), 12)));
});

test("without the city's value there is nothing to measure from", () => {
  const definition = { ...ONE_COLUMN, standardisation: { mean: 'city', deviation: 'population' } } as const;
  const answer = columns({ people: [[1, 1, 1, 1]], a: [[1, 2, 3, '.']] });
  expect(() => computeTypology(definition, answer)).toThrow(
    expect.objectContaining({ code: 'typology-city-value-missing', facts: { indicator: 'a' } }),
  );
});

test('an area without inhabitants has a type only where they are not needed', () => {
  const answer = columns({ people: [['.', 1, 1, 1, 1]], a: [[1, 2, 3, 6, 4]] });
  const excluded = (definition: TypologyDefinition) =>
    computeTypology(definition, answer).areas.flatMap(({ area, excluded }) => (excluded ? area.key : []));
  expect(excluded(ONE_COLUMN)).toEqual([]);
  expect(
    excluded({ ...ONE_COLUMN, standardisation: { mean: 'inhabitants', deviation: 'population' } }),
  ).toEqual(['p1']);
});

describe('computed from a minimum of indicators', () => {
  const definition: TypologyDefinition = {
    ...ONE_COLUMN,
    indicators: ['a', 'b', 'c'].map((id) => ({ id, sign: 1, weight: 1 })),
    minimumIndicators: 2,
  };
  const people = [[1, 1, 1, 1, 1, 5]];
  const answer = columns({
    people,
    a: [[0, 0, 2, 2, 1, 1]],
    b: [[0, 0, 2, 2, '.', 1]],
    c: [[0, 2, 0, 2, '.', 1]],
  });

  // p5 has one of three. a without p5: mean 1, deviation 1, like b and c.
  test('an area with fewer is left out, and the missing ones are named', () => {
    const { areas } = computeTypology(definition, answer);
    expect(areas[4]).toMatchObject({
      index: null,
      excluded: { reason: 'missing-input', detail: ['b', 'c'] },
    });
    expect(areas[3]?.index).toBe(3);
  });

  // Without c in p4: a and b give 1 and 1, their mean stands for the third: 3, as if c were 1 as well.
  test('the weight of a missing indicator goes to the others, and the area says which', () => {
    const gap = columns({ ...values(answer), c: [[0, 2, 0, '.', '.', 1]] });
    const [, , , p4] = computeTypology(definition, gap).areas;
    expect(p4).toMatchObject({ index: 3, missing: ['c'], z: [1, 1, null], type: 2 });
    const mean = computeTypology({ ...definition, combination: 'mean' }, gap).areas[3];
    expect(mean?.index).toBe(1);
  });

  test('too few indicators with figures are refused', () => {
    const none = ['.', '.', '.', '.', '.', 1] as const;
    const poor = columns({ ...values(answer), b: [[...none]], c: [[...none]] });
    expect(() => computeTypology(definition, poor)).toThrow(
      expect.objectContaining({
        code: 'typology-too-few-indicators',
        facts: { year: 2020, indicators: 1, needed: 2 },
      }),
    );
  });

  function values({ indicators, areas, cells }: typeof answer) {
    return Object.fromEntries(
      indicators.map(({ id }, i) => [
        id,
        [areas.map((_, a) => cells[i * areas.length + a]?.value ?? ('.' as const))],
      ]),
    );
  }
});

describe('whatever the figures are', () => {
  const numbers = [3.1, 4.7, 4.7, 5.2, 9.9, 12.4, 0.3, 7.7];
  const other = [8.1, 2.2, 5.5, 5.5, 1.9, 14.1, 3.3, 6.6];
  const definition: TypologyDefinition = {
    ...ONE_COLUMN,
    indicators: [
      { id: 'a', sign: 1, weight: 2 },
      { id: 'b', sign: -1, weight: 1 },
    ],
    restandardised: true,
    limits: [-1, 0.5],
    types: [...ONE_COLUMN.types, ONE_COLUMN.types[0]!],
  };
  const people = numbers.map(() => 1);
  const typed = (a: number[], b: number[]) =>
    computeTypology(definition, columns({ people: [[...people, 8]], a: [[...a, 5]], b: [[...b, 5]] })).areas;

  test('the order of the areas does not matter', () => {
    const order = [5, 0, 7, 3, 1, 6, 2, 4];
    const before = typed(numbers, other);
    const after = typed(
      order.map((i) => numbers[i]!),
      order.map((i) => other[i]!),
    );
    expect(after.map(({ index, type }) => [index, type])).toEqual(
      order.map((i) => [before[i]!.index, before[i]!.type]),
    );
  });

  test('the scale of an indicator does not matter', () => {
    const before = typed(numbers, other);
    const after = typed(
      numbers.map((value) => 100 + value * 1000),
      other,
    );
    after.forEach(({ index, type }, i) => {
      expect(index).toBeCloseTo(before[i]!.index!, 9);
      expect(type).toBe(before[i]!.type);
    });
  });

  test('equal areas have equal types', () => {
    const [first, second] = typed([4, 4, ...numbers.slice(2)], [2, 2, ...other.slice(2)]);
    expect(first?.index).toBe(second?.index);
  });

  // Of n values the outermost can lie √(n − 1) deviations away at most: √7.
  test('an extreme outlier has a finite index and leaves the others theirs', () => {
    const areas = typed([1e200, ...numbers.slice(1)], other);
    expect(areas[0]?.z[0]).toBeCloseTo(Math.sqrt(7), 9);
    expect(areas.every(({ index }) => Number.isFinite(index))).toBe(true);
  });
});
