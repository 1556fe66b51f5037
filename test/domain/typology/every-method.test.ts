import type { TypologyDefinition } from '../../../src/domain/typology/definition';
import { computeTypology } from '../../../src/domain/typology/index-typology';
import { columns, ONE_COLUMN } from './sample';

const words = (word: string) => ({ de: word, en: word });

const METHODS: [string, Partial<TypologyDefinition>][] = [
  ['limits', { limits: [-1, 0.5] }],
  ['quantiles', { classes: 'quantiles', limits: [] }],
  ['jenks', { classes: 'jenks', limits: [] }],
  ['ward', { method: 'ward', limits: [] }],
  ['k-means', { method: 'k-means', limits: [], clusters: { starts: 20, seed: 1 } }],
];

type Column = (number | '.')[];

// Of 2018 and 2020; the last two areas are alike in both.
const A: Column[] = [
  [3.1, 4.7, 4.6, 5.2, 9.9, 12.4, 0.3, 7.7, 2.5, 2.5],
  [3.3, 4.1, 5.6, 5.2, 8.9, 12.9, 0.2, 9.7, 2.9, 2.9],
];
const B: Column[] = [
  [8.1, 2.2, 5.5, 5.4, 1.9, 4.1, 3.3, 6.6, 7.1, 7.1],
  [7.1, 2.5, 5.1, 5.5, 1.2, 4.9, 3.9, 5.6, 7.0, 7.0],
];

describe.each(METHODS)('types and dynamics by %s', (method, declared) => {
  const definition: TypologyDefinition = {
    ...ONE_COLUMN,
    indicators: [
      { id: 'a', sign: 1, weight: 2 },
      { id: 'b', sign: -1, weight: 1 },
    ],
    restandardised: true,
    types: ['low', 'middle', 'high'].map((word) => ({ label: words(word), colour: '#ffffff' })),
    dynamics: {
      years: 2,
      limits: [-1, 1],
      classes: ['better', 'same', 'worse'].map((word) => ({ label: words(word) })),
    },
    ...declared,
  };
  const withCity = (years: Column[]) => years.map((year) => [...year, 5]);
  const typed = (a: Column[], b: Column[], more: Partial<TypologyDefinition> = {}, c: Column[] = []) =>
    computeTypology(
      { ...definition, ...more },
      columns(
        {
          people: withCity(a.map((year) => year.map(() => 1))),
          a: withCity(a),
          b: withCity(b),
          ...(c.length && { c: withCity(c) }),
        },
        { years: [2018, 2020] },
      ),
    );
  const shown = ({ areas }: ReturnType<typeof typed>) =>
    areas.map(({ type, dynamics }) => [type, dynamics?.class]);
  const code = (a: Column[], b: Column[]) => {
    try {
      typed(a, b);
    } catch (failure) {
      return (failure as { code: string }).code;
    }
    return 'none';
  };

  test('hold in any order of the areas', () => {
    const order = [5, 0, 9, 7, 3, 1, 6, 2, 8, 4];
    const turned = (years: Column[]) => years.map((year) => order.map((i) => year[i]!));
    const before = shown(typed(A, B));
    expect(new Set(before.map(([type]) => type)).size).toBe(3);
    expect(new Set(before.map(([, change]) => change)).size).toBe(3);
    expect(shown(typed(turned(A), turned(B)))).toEqual(order.map((i) => before[i]));
  });

  test('hold in any unit of an indicator', () => {
    const scaled = A.map((year) => year.map((value) => 1000 * Number(value) + 40));
    expect(shown(typed(scaled, B))).toEqual(shown(typed(A, B)));
  });

  test('leave out a column that is the same everywhere, and say so', () => {
    const same = A.map((year) => year.map(() => 7));
    const three = [...definition.indicators, { id: 'c', sign: 1 as const, weight: 3 }];
    const result = typed(A, B, { indicators: three }, same);
    expect(result.leftOut.map(({ indicator, reason }) => [indicator.id, reason])).toEqual([
      ['c', 'constant'],
    ]);
    expect(shown(result)).toEqual(shown(typed(A, B)));
  });

  test('are the same for areas that are alike', () => {
    const [one, other] = shown(typed(A, B)).slice(-2);
    expect(one).toEqual(other);
  });

  test('are refused for fewer than three areas, also when all figures are missing', () => {
    const two = (years: Column[]) => years.map((year) => year.slice(0, 2));
    const none = A.map((year) => year.map((): '.' => '.'));
    expect([code(two(A), two(B)), code(none, none)]).toEqual([
      'typology-too-few-areas',
      'typology-too-few-areas',
    ]);
  });

  test('are defined or refused by name when fewer areas differ than there are types', () => {
    const halves = A.map((year) => year.map((_, i) => i % 2));
    const canBeEmpty = method === 'limits' || method === 'quantiles';
    expect(
      code(
        halves,
        halves.map((year) => year.map((value) => 4 * value)),
      ),
    ).toBe(canBeEmpty ? 'none' : 'clusters-number-of-types');
  });

  test('are all there beside an extreme outlier, which has the most burden', () => {
    const extreme = A.map((year, y) => [10 ** (200 + y), ...year.slice(1)]);
    const { areas } = typed(extreme, B);
    expect(areas.every(({ type, index, dynamics }) => type && Number.isFinite(index) && dynamics)).toBe(true);
    expect(areas[0]).toMatchObject({ type: 3, dynamics: { class: 3 } });
  });
});
