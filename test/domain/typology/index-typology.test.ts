import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answer } from '../../../src/domain/answer';
import { absent, numberCell, type Cell } from '../../../src/domain/cell';
import type { Indicator } from '../../../src/domain/indicator';
import { ReportingError } from '../../../src/domain/reporting-error';
import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { computeTypology } from '../../../src/domain/typology/index-typology';
import { queryForTypology } from '../../../src/domain/typology/query';
import { answerFrom, packageOf } from '../../cities/package-answer';

interface Reference {
  indicators: string[];
  excluded: string[];
  areas: string[];
  mean: number[];
  sd: number[];
  input: number[][];
  z: number[][];
  index: number[];
  class: number[];
}

/** Computed with R 4.2.2 from the publisher's tables, independently of this program. */
function reference(year: number): Reference {
  return JSON.parse(readFileSync(join(__dirname, `../../golden/typology/hamburg-${year}.json`), 'utf8'));
}

describe.each([2013, 2018, 2024])("Hamburg's declared typology of %i", (year) => {
  const expected = reference(year);

  async function computed() {
    const hamburg = await packageOf('hamburg');
    const [definition] = hamburg.typologies;
    const result = computeTypology(
      definition!,
      answerFrom(hamburg, queryForTypology(definition!, 'hamburg', year)),
    );
    return { result, valid: result.areas.filter(({ excluded }) => !excluded) };
  }

  test('includes and excludes the same areas', async () => {
    const { result, valid } = await computed();
    expect(valid.map(({ area }) => area.key)).toEqual(expected.areas);
    const excluded = result.areas.filter((row) => row.excluded).map(({ area }) => area.key);
    expect(excluded).toEqual(expected.excluded);
  });

  test('uses the same inputs, means and deviations', async () => {
    const { result, valid } = await computed();
    expect(result.indicators.map(({ indicator }) => indicator.id)).toEqual(expected.indicators);
    expectClose(
      valid.map(({ inputs }) => inputs.map(({ value }) => value ?? NaN)),
      expected.input,
    );
    expectClose([result.indicators.map(({ mean }) => mean)], [expected.mean]);
    expectClose([result.indicators.map(({ deviation }) => deviation)], [expected.sd]);
  });

  test('gives the same z-scores and indices to nine decimals', async () => {
    const { valid } = await computed();
    expectClose(
      valid.map(({ z }) => z.map((score) => score ?? NaN)),
      expected.z,
    );
    expectClose([valid.map(({ index }) => index ?? NaN)], [expected.index]);
  });

  test('puts every area into the same type', async () => {
    const { valid } = await computed();
    expect(valid.map(({ type }) => type)).toEqual(expected.class);
  });
});

function expectClose(actual: number[][], expected: number[][]) {
  const distances = expected.flatMap((row, r) => row.map((value, c) => Math.abs(value - actual[r]![c]!)));
  expect(actual.map((row) => row.length)).toEqual(expected.map((row) => row.length));
  expect(Math.max(...distances)).toBeLessThan(1e-9);
}

test('2013 leaves Grundsicherung im Alter out and says so', async () => {
  const hamburg = await packageOf('hamburg');
  const [definition] = hamburg.typologies;
  const { leftOut } = computeTypology(
    definition!,
    answerFrom(hamburg, queryForTypology(definition!, 'hamburg', 2013)),
  );
  expect(leftOut.map(({ indicator, reason }) => [indicator.id, reason])).toEqual([
    ['grundsicherung-alter', 'no-data'],
  ]);
});

test('2024 excludes 0117+0118 for its missing rate and small areas for their size', async () => {
  const hamburg = await packageOf('hamburg');
  const [definition] = hamburg.typologies;
  const { areas } = computeTypology(
    definition!,
    answerFrom(hamburg, queryForTypology(definition!, 'hamburg', 2024)),
  );
  const exclusion = (key: string) => areas.find(({ area }) => area.key === key)?.excluded;
  expect(exclusion('0117+0118')).toEqual({ reason: 'missing-input', detail: ['sgb2-nicht-erwerbsfaehige'] });
  expect(exclusion('0608')).toEqual({ reason: 'few-inhabitants', detail: ['einwohner'] });
});

const definition: TypologyDefinition = {
  id: 'two-columns',
  version: '1',
  name: { de: 'Probe', en: 'Sample' },
  level: 'stadtteil',
  method: 'index',
  indicators: [
    { id: 'a', sign: 1, weight: 1 },
    { id: 'b', sign: -1, weight: 1 },
  ],
  standardisation: { mean: 'unweighted', deviation: 'population' },
  combination: 'sum',
  restandardised: false,
  exclusions: { minimumInhabitants: 100, inhabitants: 'people', areas: ['named'] },
  limits: [-1, 1],
  types: ['low', 'middle', 'high'].map((word) => ({ label: { de: word, en: word }, colour: '#ffffff' })),
  note: { de: 'Probe', en: 'Sample' },
};

/** One row an area: key, inhabitants, a, b. */
function answer(rows: [string, Cell, Cell, Cell][]): Answer {
  const ids = ['people', 'a', 'b'];
  const areas = rows.map(([key]) => ({ key, name: key, level: 'stadtteil', kind: 'part' as const }));
  return {
    city: { id: 'x', name: 'X' },
    query: { city: 'x', indicators: ids, level: 'stadtteil', years: [2020], release: '1' },
    indicators: ids.map((id) => ({ id }) as Indicator),
    areas: [...areas, { key: 'city', name: 'X', level: 'stadt', kind: 'city' }],
    years: [2020],
    cells: ids.flatMap((_, i) => [...rows.map((row) => row[i + 1] as Cell), numberCell(1e6)]),
  } as Answer;
}

const n = numberCell;
const many = n(1000);

describe('an index typology', () => {
  test('adds signed z-scores over the areas that are not excluded, the city never', () => {
    // a: 1 2 3, b: 3 2 1 → z ∓1.2247…, 0, ±1.2247…; with sign -1 on b both add up: ∓2.449…, 0, ±2.449…
    const result = computeTypology(
      definition,
      answer([
        ['p', many, n(1), n(3)],
        ['q', many, n(2), n(2)],
        ['named', many, n(900), n(900)],
        ['r', many, n(3), n(1)],
        ['few', n(99), n(900), n(900)],
        ['gap', many, n(900), absent('lost')],
      ]),
    );
    expect(result.areas.map(({ area, type }) => [area.key, type])).toEqual([
      ['p', 1],
      ['q', 2],
      ['named', null],
      ['r', 3],
      ['few', null],
      ['gap', null],
    ]);
    expect(result.areas[0]?.index).toBeCloseTo(-2.449489742783178, 12);
    expect(result.areas.map(({ excluded }) => excluded)).toEqual([
      undefined,
      undefined,
      { reason: 'named', detail: [] },
      undefined,
      { reason: 'few-inhabitants', detail: ['people'] },
      { reason: 'missing-input', detail: ['b'] },
    ]);
  });

  test('divides by the deviation of the sums when restandardised', () => {
    const rows: [string, Cell, Cell, Cell][] = [
      ['p', many, n(1), n(3)],
      ['q', many, n(2), n(2)],
      ['r', many, n(3), n(1)],
    ];
    const result = computeTypology({ ...definition, restandardised: true }, answer(rows));
    // sums ∓2.449…, 0, ±2.449…: deviation 2, so the ends stand at ∓1.2247…
    expect(result.deviationOfSums).toBeCloseTo(2, 12);
    expect(result.areas[2]?.index).toBeCloseTo(1.224744871391589, 12);
  });

  test('counts a value on a limit to the class below it', () => {
    // a alone, 0 0 2 2: mean 1, deviation 1, index exactly ∓1 on both limits.
    const onLimits = computeTypology(
      { ...definition, indicators: [{ id: 'a', sign: 1, weight: 1 }] },
      answer([
        ['p', many, n(0), n(0)],
        ['q', many, n(0), n(0)],
        ['r', many, n(2), n(0)],
        ['s', many, n(2), n(0)],
      ]),
    );
    expect(onLimits.areas.map(({ index, type }) => [index, type])).toEqual([
      [-1, 1],
      [-1, 1],
      [1, 2],
      [1, 2],
    ]);
  });

  test('leaves an indicator out that is the same everywhere, and says so', () => {
    const rows = ['p', 'q', 'r'].map((key, i): [string, Cell, Cell, Cell] => [key, many, n(7), n(i)]);
    const { indicators, leftOut, areas } = computeTypology(definition, answer(rows));
    expect(indicators.map(({ indicator }) => indicator.id)).toEqual(['b']);
    expect(leftOut.map(({ indicator, reason }) => [indicator.id, reason])).toEqual([['a', 'constant']]);
    // b alone: 0 1 2 with sign -1
    expect(areas.map(({ index }) => index)).toEqual([1.224744871391589, 0, -1.224744871391589]);
  });

  test('takes what computing with fractions leaves behind for the same value', () => {
    const same = [0.1 + 0.2, 0.3, 0.3];
    const rows = same.map((a, i): [string, Cell, Cell, Cell] => [String(i), many, n(a), n(i)]);
    expect(computeTypology(definition, answer(rows)).leftOut.map(({ reason }) => reason)).toEqual([
      'constant',
    ]);
  });

  test('keeps an area that lacks only an indicator that is left out', () => {
    const rows: [string, Cell, Cell, Cell][] = [
      ['p', many, n(7), n(1)],
      ['q', many, n(7), n(2)],
      ['r', many, n(7), n(3)],
      ['s', many, absent('unknown'), n(4)],
    ];
    expect(computeTypology(definition, answer(rows)).areas.every(({ excluded }) => !excluded)).toBe(true);
  });

  test('refuses indicators that are all the same everywhere', () => {
    const rows = ['p', 'q', 'r'].map((key): [string, Cell, Cell, Cell] => [key, many, n(7), n(7)]);
    expect(codeOf(() => computeTypology(definition, answer(rows)))).toEqual([
      'typology-constant-indicator',
      { indicator: 'a, b' },
    ]);
  });

  test('refuses sums that are the same everywhere when they are to be divided by their deviation', () => {
    const rows = ['p', 'q', 'r'].map((key, i): [string, Cell, Cell, Cell] => [key, many, n(i), n(i)]);
    expect(codeOf(() => computeTypology({ ...definition, restandardised: true }, answer(rows)))).toEqual([
      'typology-constant-index',
      { typology: 'two-columns' },
    ]);
  });

  test('refuses figures that are all missing', () => {
    const rows = ['p', 'q', 'r'].map((key): [string, Cell, Cell, Cell] => [
      key,
      many,
      absent('unknown'),
      absent('lost'),
    ]);
    expect(codeOf(() => computeTypology(definition, answer(rows)))).toEqual([
      'typology-too-few-areas',
      { year: 2020, areas: 0, needed: 3 },
    ]);
  });

  test('refuses fewer than three areas with all values', () => {
    const rows: [string, Cell, Cell, Cell][] = [
      ['p', many, n(1), n(3)],
      ['q', many, n(2), n(2)],
      ['r', many, absent('unknown'), n(1)],
    ];
    expect(codeOf(() => computeTypology(definition, answer(rows)))).toEqual([
      'typology-too-few-areas',
      { year: 2020, areas: 2, needed: 3 },
    ]);
  });

  test('refuses an answer over several years', () => {
    const twoYears = { ...answer([['p', many, n(1), n(3)]]), years: [2019, 2020] };
    expect(codeOf(() => computeTypology(definition, twoYears))[0]).toBe('typology-year-missing');
  });
});

function codeOf(run: () => unknown): unknown[] {
  try {
    run();
  } catch (error) {
    if (error instanceof ReportingError) return [error.code, error.facts];
    throw error;
  }
  return [];
}
