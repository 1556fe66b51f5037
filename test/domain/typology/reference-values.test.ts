import type { Area } from '../../../src/domain/area';
import type { Catalogue } from '../../../src/domain/catalogue';
import { absent, numberCell } from '../../../src/domain/cell';
import type { Formula, Indicator } from '../../../src/domain/indicator';
import { referenceValues, withCounts } from '../../../src/domain/typology/reference-values';
import { answerOf, CHILDREN, INHABITANTS, UNEMPLOYMENT, type Value } from '../answers';
import { ONE_COLUMN } from './sample';

const count = (id: string, ...measures: string[]): Indicator => ({
  ...INHABITANTS,
  id,
  formula: { kind: 'count', measures },
});

/** Children on benefits of all children: 5 of 20, 15 of 20, 30 of 100. */
const POOR = count('arme', 'minsich_u15');
const ALL = count('kinder', 'bev_u15');

const DEFINITION = {
  ...ONE_COLUMN,
  indicators: [CHILDREN, UNEMPLOYMENT].map(({ id }) => ({ id, sign: 1 as const, weight: 1 })),
  exclusions: { minimumInhabitants: 100, inhabitants: INHABITANTS.id, areas: [] },
};

const area = (key: string): Area => ({ key, name: key, level: 'stadtteil', kind: 'part' });

/** Areas 1 and 2 are of the first type, area 3 of the second, area 4 of none. */
const AREAS = [
  { area: area('1'), type: 1 },
  { area: area('2'), type: 1 },
  { area: area('3'), type: 2 },
  { area: area('4'), type: null },
];

const INDICATORS = [INHABITANTS, CHILDREN, UNEMPLOYMENT, POOR, ALL];

const answer = (rows: Value[][], indicators = INDICATORS) =>
  answerOf({
    indicators,
    years: [2018],
    rows: rows.map((values, i): [string, string, ...Value[]] => [`${i + 1}`, `${i + 1}`, ...values]),
  });

const ROWS: Value[][] = [
  [1000, 25, 4, 5, 20],
  [2000, 75, 8, 15, 20],
  [1000, 30, 9, 30, 100],
  [50, '.', 1, '.', 1],
];

const valuesOf = (rows = ROWS, indicators = INDICATORS, types: (number | null)[] = [1, 1, 2, null]) =>
  referenceValues(
    { definition: DEFINITION, year: 2018, areas: AREAS.map((row, i) => ({ ...row, type: types[i]! })) },
    answer(rows, indicators),
  );

it('makes shares anew of the counts of all areas of a type, and means of published rates', () => {
  const { indicators, types, typed } = valuesOf();
  expect(indicators.map(({ indicator, by }) => [indicator.id, by])).toEqual([
    [CHILDREN.id, 'counts'],
    [UNEMPLOYMENT.id, 'mean'],
  ]);
  // 20 of 40; (4 + 8) / 2. Then 30 of 100, and all together 50 of 140 and (4 + 8 + 9) / 3.
  expect(types.map(({ values }) => values)).toEqual([
    [numberCell(50), numberCell(6)],
    [numberCell(30), numberCell(9)],
  ]);
  expect(typed.values).toEqual([numberCell(5000 / 140), numberCell(7)]);
});

it('counts areas and people, and each type’s share of those with a type', () => {
  const { types, typed, untyped } = valuesOf();
  const about = ({ areas, population, share }: (typeof types)[number]) => [
    areas,
    population.value,
    share.value,
  ];
  expect(types.map(about)).toEqual([
    [2, 3000, 75],
    [1, 1000, 25],
  ]);
  expect(about(typed)).toEqual([3, 4000, 100]);
  expect(untyped).toEqual({ areas: 1, population: numberCell(50) });
});

it('takes the mean where a count behind a share is not known of every typed area', () => {
  const rows = [[1000, 25, 4, '.', 20] as Value[], ...ROWS.slice(1)];
  const { indicators, types } = valuesOf(rows);
  expect(indicators[0]?.by).toBe('mean');
  expect(types[0]?.values[0]).toEqual(numberCell(50));
  expect(types[1]?.values[0]).toEqual(numberCell(30));
});

it('takes the mean where a count behind a share is not published by itself', () => {
  const both = [INHABITANTS, CHILDREN, UNEMPLOYMENT, POOR, count('kinder', 'bev_u15', 'bev')];
  expect(valuesOf(ROWS, both).indicators[0]?.by).toBe('mean');
  expect(valuesOf(ROWS, INDICATORS.slice(0, 4)).indicators[0]?.by).toBe('mean');
});

it('leaves areas without the indicator out of its value, and says when none has it', () => {
  const rows: Value[][] = [[1000, '.', 4, '.', '.'], ...ROWS.slice(1, 2), [1000, '.', 9, '.', '.'], ROWS[3]!];
  const { types } = valuesOf(rows);
  expect(types.map(({ values }) => values[0])).toEqual([numberCell(75), absent('unknown')]);
});

it('has no values of a type nobody has, but nobody in it', () => {
  const { types } = valuesOf(ROWS, INDICATORS, [1, 1, 1, null]);
  expect(types[1]).toEqual({
    areas: 0,
    population: numberCell(0),
    share: numberCell(0),
    values: [absent('meaningless'), absent('meaningless')],
  });
});

it('asks for the counts behind shares that are published at the level, each once', () => {
  const published = (ids: string[]) =>
    ({
      indicators: INDICATORS,
      availability: Object.fromEntries(ids.map((id) => [id, { stadtteil: [2018] }])),
    }) as unknown as Catalogue;
  const query = {
    city: 'x',
    level: 'stadtteil',
    years: [2018],
    indicators: [CHILDREN.id, UNEMPLOYMENT.id, POOR.id],
  };
  expect(withCounts(query, published([POOR.id, ALL.id])).indicators).toEqual([...query.indicators, ALL.id]);
  expect(withCounts(query, published([POOR.id])).indicators).toEqual(query.indicators);
  const none = { ...published([]), availability: { [ALL.id]: { stadtteil: [] } } };
  expect(withCounts(query, none)).toEqual(query);
});

it('knows nothing behind a share one of whose counts nobody publishes', () => {
  const formula: Formula = {
    kind: 'ratio',
    numerator: ['minsich_u15', 'nix'],
    denominator: ['bev_u15'],
    factor: 100,
  };
  const catalogue = {
    indicators: [{ ...CHILDREN, formula }, POOR, ALL],
    availability: { [ALL.id]: { stadtteil: [2018] }, [POOR.id]: { stadtteil: [2018] } },
  } as unknown as Catalogue;
  const query = { city: 'x', level: 'stadtteil', years: [2018], indicators: [CHILDREN.id] };
  expect(withCounts(query, catalogue).indicators).toEqual([CHILDREN.id]);
});
