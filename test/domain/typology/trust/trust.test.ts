import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../../src/domain/answer';
import { ReportingError } from '../../../../src/domain/reporting-error';
import type { TypologyDefinition } from '../../../../src/domain/typology/definition';
import { computeTypology } from '../../../../src/domain/typology/index-typology';
import { queryForTypology } from '../../../../src/domain/typology/query';
import { roundingSteps } from '../../../../src/domain/typology/trust/rounding';
import { allSteps } from '../../../../src/domain/typology/trust/steps';
import { trustIn } from '../../../../src/domain/typology/trust/trust';
import type { Variant } from '../../../../src/domain/typology/trust/variant';
import { answerFrom, packageOf } from '../../../cities/package-answer';
import { answerOf, DEFINITION, type Row } from '../few-areas';

const ROWS: Row[] = [
  ['p', 1000, 1, 3],
  ['q', 1000, 2, 2],
  ['r', 1000, 3, 1],
];
const few = { draws: 20 };
const root = Math.sqrt(1.5);

const differences = (variant: Variant | undefined) => {
  if (variant && 'differences' in variant) return variant.differences;
  throw new Error(JSON.stringify(variant));
};

async function hamburg(year: number): Promise<{ definition: TypologyDefinition; answer: Answer }> {
  const city = await packageOf('hamburg');
  const definition = city.typologies[0]!;
  return { definition, answer: answerFrom(city, queryForTypology(definition, 'hamburg', year)) };
}

describe('what each indicator adds', () => {
  test('is its score with its weight, worked by hand', () => {
    const { contributions } = trustIn(DEFINITION, answerOf(ROWS), few);
    [
      [-2 * root, -root],
      [0, 0],
      [2 * root, root],
    ].forEach((row, r) => row.forEach((value, c) => expect(contributions[r]?.[c]).toBeCloseTo(value, 12)));
  });

  const variants: [string, Partial<TypologyDefinition>][] = [
    ['the declared method', {}],
    ['a mean instead of a sum', { combination: 'mean' }],
    ['sums as they are', { restandardised: false }],
    ['areas with five of the indicators', { minimumIndicators: 5 }],
    ['a mean of five indicators', { minimumIndicators: 5, combination: 'mean' }],
    ['other weights', { indicators: [] }],
  ];
  test.each(variants)('adds up to the index of every area in Hamburg 2024 (%s)', async (_, change) => {
    const { definition, answer } = await hamburg(2024);
    const indicators = definition.indicators.map((term, i) => ({
      ...term,
      weight: change.indicators ? i + 1 : term.weight,
    }));
    const { result, contributions } = trustIn({ ...definition, ...change, indicators }, answer, { draws: 1 });
    const typed = result.areas.flatMap(({ index }, i) => (index === null ? [] : [{ index, i }]));
    expect(typed.length).toBeGreaterThan(90);
    for (const { index, i } of typed)
      expect(contributions[i]!.reduce<number>((sum, part) => sum + (part ?? 0), 0)).toBeCloseTo(index, 12);
  });
});

describe('what would be without an indicator', () => {
  test('is worked by hand', () => {
    // Without Alpha, Beta against gives ∓√1.5 and 0: all between −2 and 2. Without Beta, ∓2√1.5 and 0: as before.
    const { without } = trustIn(DEFINITION, answerOf(ROWS), few);
    expect(
      without.map((variant) => [
        variant.indicator.id,
        differences(variant).flips.map(({ area, from, to }) => [area.key, from, to]),
        differences(variant).rankCorrelation,
      ]),
    ).toEqual([
      [
        'a',
        [
          ['p', 1, 2],
          ['r', 3, 2],
        ],
        expect.closeTo(1, 12),
      ],
      ['b', [], expect.closeTo(1, 12)],
    ]);
  });

  test('is what computing again without it gives', async () => {
    const { definition, answer } = await hamburg(2024);
    const { result, without } = trustIn(definition, answer, few);
    for (const variant of without) {
      const indicators = definition.indicators.filter(({ id }) => id !== variant.indicator.id);
      const again = computeTypology({ ...definition, indicators }, answer);
      const expected = result.areas.flatMap(({ area, type }, i) => {
        const to = again.areas[i]?.type ?? null;
        return type === null || to === null || to === type ? [] : [[area.key, type, to]];
      });
      expect(differences(variant).flips.map(({ area, from, to }) => [area.key, from, to])).toEqual(expected);
    }
    expect(without).toHaveLength(7);
  });

  test('gives a type to an area that lacked only this indicator', async () => {
    const { definition, answer } = await hamburg(2024);
    const variant = trustIn(definition, answer, few).without.find(
      ({ indicator }) => indicator.id === 'sgb2-nicht-erwerbsfaehige',
    );
    expect(differences(variant).gained.map(({ key }) => key)).toEqual(['0117+0118']);
  });

  test('is not asked where only one indicator went in', () => {
    const same = ROWS.map(([key, people, a]): Row => [key, people, a, 5]);
    expect(trustIn(DEFINITION, answerOf(same), few).without).toEqual([]);
  });

  test('says why it cannot be computed', () => {
    // Of Beta alone only two areas have a number.
    const rows = [...ROWS.slice(0, 2), ['r', 1000, 3, null], ['s', 1000, 4, null]] as Row[];
    const [alpha] = trustIn({ ...DEFINITION, minimumIndicators: 1 }, answerOf(rows), few).without;
    expect(alpha).toEqual({
      indicator: expect.objectContaining({ id: 'a' }),
      failure: new ReportingError('typology-too-few-areas', { year: 2018, areas: 2, needed: 3 }),
    });
  });
});

describe('another minimum number of inhabitants', () => {
  const rows: Row[] = [...ROWS, ['s', 150, 9, 1], ['t', 60, 1, 9]];

  test('tries half and double the declared one', () => {
    const { minima } = trustIn(DEFINITION, answerOf(rows), few);
    expect(
      minima.map((variant) => [
        variant.minimumInhabitants,
        differences(variant).gained.map(({ key }) => key),
        differences(variant).lost.map(({ key }) => key),
      ]),
    ).toEqual([
      [50, ['t'], []],
      [200, [], ['s']],
    ]);
  });

  test('says why it cannot be computed', () => {
    const { minima } = trustIn(DEFINITION, answerOf(rows), { ...few, minima: [5000] });
    expect(minima).toEqual([
      {
        minimumInhabitants: 5000,
        failure: new ReportingError('typology-too-few-areas', { year: 2018, areas: 0, needed: 3 }),
      },
    ]);
  });
});

describe('the rounding of the inputs', () => {
  const alone: TypologyDefinition = {
    ...DEFINITION,
    indicators: [{ id: 'a', sign: 1, weight: 1 }],
    limits: [0],
    types: DEFINITION.types.slice(0, 2),
  };
  const sharesOf = (definition: TypologyDefinition, answer: Answer, seed = 1, draws = 2000) =>
    allSteps(roundingSteps(computeTypology(definition, answer), answer, { draws, seed })).shares;
  const even: Row[] = [
    ['p', 1000, 10, 1],
    ['q', 1000, 20, 1],
    ['r', 1000, 30, 1],
  ];

  test('lets an area halfway between two others fall to either side as often', () => {
    // q lies above the mean when twice q is more than p + r: of symmetric errors every second time.
    const shares = sharesOf(alone, answerOf(even));
    expect(shares.get('p')).toEqual([1, 0]);
    expect(shares.get('r')).toEqual([0, 1]);
    const [low = 0, high = 0] = shares.get('q') ?? [];
    expect(low + high).toBeCloseTo(1, 12);
    // Five standard errors of 2,000 draws.
    expect(Math.abs(low - 0.5)).toBeLessThan(0.056);
  });

  test('leaves exactly nothing as it is', () => {
    const city: TypologyDefinition = {
      ...alone,
      standardisation: { mean: 'city', deviation: 'population' },
    };
    const rows: Row[] = [['p', 1000, 0, 1], ...even.slice(1)];
    expect(sharesOf(city, answerOf(rows, 2018, ['city', 1e6, 0, 1])).get('p')).toEqual([1, 0]);
  });

  test('gives the same shares for the same seed, whatever the order of the areas, and others for another', () => {
    const shares = sharesOf(alone, answerOf(even), 7);
    expect(sharesOf(alone, answerOf(even), 7)).toEqual(shares);
    const turned = sharesOf(alone, answerOf([...even].reverse()), 7);
    expect(['p', 'q', 'r'].map((key) => turned.get(key))).toEqual(
      ['p', 'q', 'r'].map((key) => shares.get(key)),
    );
    expect(sharesOf(alone, answerOf(even), 8)).not.toEqual(shares);
  });

  test('adds up to one for every typed area of Hamburg and doubts those next to a limit', async () => {
    const { definition, answer } = await hamburg(2024);
    const result = computeTypology(definition, answer);
    const { shares } = allSteps(roundingSteps(result, answer, { draws: 100, seed: 1 }));
    expect(shares.size).toBe(result.areas.filter(({ type }) => type !== null).length);
    for (const share of shares.values())
      expect(share.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 12);
    const doubtful = [...shares].filter(([, share]) => Math.max(...share) < 1).map(([key]) => key);
    // Nienstedten (index −1.003) and Wilstorf (0.5005): the only ones within 0.005 of a limit.
    expect(doubtful).toEqual(expect.arrayContaining(['0210', '0704']));
    expect(doubtful.length).toBeLessThan(7);
  });
});

test('correlates the inputs as R does', async () => {
  const { correlation } = JSON.parse(
    readFileSync(join(__dirname, '../../../golden/typology/clusters-2024.json'), 'utf8'),
  ) as { correlation: number[][] };
  const { definition, answer } = await hamburg(2024);
  const { correlations } = trustIn(definition, answer, { draws: 1 });
  correlation.forEach((row, i) =>
    row.forEach((expected, j) => expect(Math.abs(expected - correlations![i]![j]!)).toBeLessThan(1e-9)),
  );
});
