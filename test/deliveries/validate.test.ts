import type { Area } from '../../src/domain/area';
import { absent, numberCell } from '../../src/domain/cell';
import { findingSentence } from '../../src/deliveries/finding';
import type { Measure, Observation } from '../../src/domain/observation';
import { NO_PLAUSIBILITY, plausibilityOf, type Plausibility } from '../../src/deliveries/plausibility';
import { validate } from '../../src/deliveries/validate';

const WHY = { de: 'Darum.', en: 'That is why.' };
const KEYS = ['a', 'b', 'c', 'd', 'e'];

const AREAS: Area[] = [
  { key: '00', name: 'Stadt', level: 'stadt', kind: 'city' },
  ...KEYS.map((key) => ({ key, name: key.toUpperCase(), level: 'stadtteil', kind: 'part' as const })),
];

const MEASURES: Measure[] = [
  { id: 'n', name: 'Menschen', kind: 'count' as const, unit: 'Anzahl' },
  { id: 'm', name: 'Männer', kind: 'count' as const, unit: 'Anzahl' },
  { id: 'w', name: 'Frauen', kind: 'count' as const, unit: 'Anzahl' },
  { id: 'q', name: 'Quote', kind: 'rate' as const, unit: '%' },
].map((measure) => ({ ...measure, definition: '', source: '' }));

/** One number an area, in the order a to e; null is a secret one. */
const column = (measure: string, numbers: (number | null)[], year = 2020, keys = KEYS): Observation[] =>
  numbers.map((number, i) => ({
    area: keys[i]!,
    year,
    measure,
    cell: number === null ? absent('unknown') : numberCell(number),
    sourceFile: 'probe.csv',
  }));

const sentences = (
  observations: Observation[],
  rules: Partial<Plausibility> = {},
  earlier: Observation[] = [],
) =>
  validate(observations, {
    earlier,
    areas: AREAS,
    measures: MEASURES,
    plausibility: { ...NO_PLAUSIBILITY, ...rules },
  }).map((finding) => findingSentence(finding, 'de'));

const SUMS = [{ total: ['n'], parts: ['m', 'w'], severity: 'warning' as const, why: WHY }];

it('holds parts against their total and leaves secret numbers alone', () => {
  const observations = [
    ...column('n', [10, 20, 30, 40, null]),
    ...column('m', [4, 9, 10, null, 1]),
    ...column('w', [6, 10, 20, 1, 1]),
  ];
  expect(sentences(observations, { sums: SUMS })).toEqual([
    'B, 2020: „Männer“ + „Frauen“ ergibt 19, angegeben ist für „Menschen“ aber 20. Darum.',
  ]);
});

it('recognises rows that slipped down and up, and not a table that is merely wrong', () => {
  const totals = [10, 20, 30, 40, 50];
  const rules = { sums: [{ ...SUMS[0]!, parts: ['m'] }] };
  const said = (numbers: number[]) => sentences([...column('n', totals), ...column('m', numbers)], rules)[0];
  expect(said([50, 10, 20, 30, 40])).toMatch(/„Männer“ sind um 1 Zeile\(n\) .* \(5 von 5/);
  expect(said([30, 40, 50, 10, 20])).toMatch(/um 2 Zeile\(n\)/);
  expect(said([1, 2, 3, 4, 5])).toMatch(/in 5 Raumeinheiten nicht „Menschen“ \(Abweichung 9 bis 45\)/);
});

it('does not call the jumps of a slipped table jumps', () => {
  const rules = {
    sums: [{ ...SUMS[0]!, parts: ['m'] }],
    jumps: [{ measures: ['m'], factor: 1.5, difference: 1, why: WHY }],
  };
  const observations = [
    ...column('n', [10, 20, 30, 40, 50]),
    ...column('m', [50, 10, 20, 30, 40]),
    ...column('m', [10, 20, 30, 40, 50], 2019),
  ];
  expect(sentences(observations, rules)).toHaveLength(1);
});

it('holds the level against the city: never more, and less only within what is declared', () => {
  const rules = { levelSums: [{ level: 'stadtteil', shortBy: 10, why: WHY }] };
  const city = (value: number) => column('n', [value], 2020, ['00']);
  const parts = column('n', [10, 20, 30, 40, 50]);
  expect(sentences([...parts, ...city(150)], rules)).toEqual([]);
  expect(sentences([...parts, ...city(160)], rules)).toEqual([]);
  expect(sentences([...parts, ...city(149)], rules)[0]).toContain(
    '150, für Stadt sind aber nur 149 angegeben',
  );
  expect(sentences([...parts, ...city(200)], rules)[0]).toContain(
    'Der Unterschied von 25 % ist größer als üblich',
  );
});

it('finds parts larger than the whole, negative counts and shares outside 0 to 100', () => {
  const rules = { within: [{ numerator: 'm', denominator: 'n', why: WHY }] };
  const observations = [...column('n', [10, -1]), ...column('m', [11, -2]), ...column('q', [100, 100.1])];
  expect(sentences(observations, rules)).toEqual([
    'B, 2020: „Menschen“ ist mit -1 negativ.',
    'B, 2020: „Männer“ ist mit -2 negativ.',
    'B, 2020: „Quote“ beträgt 100,1 und liegt nicht zwischen 0 und 100.',
    'A, 2020: „Männer“ (11) ist größer als „Menschen“ (10). Darum.',
  ]);
});

it('reports a jump from the factor and the difference on, against the latest year before', () => {
  const rules = { jumps: [{ measures: ['n'], factor: 2, difference: 100, why: WHY }] };
  const earlier = column('n', [100, 100, 99, 400, 0], 2019);
  expect(sentences(column('n', [200, 199, 199, 200, 99]), rules, earlier)).toEqual([
    'A: „Menschen“ springt von 100 (2019) auf 200 (2020). Darum.',
    'C: „Menschen“ springt von 99 (2019) auf 199 (2020). Darum.',
    'D: „Menschen“ springt von 400 (2019) auf 200 (2020). Darum.',
  ]);
  // Over two years twice the change is usual.
  expect(sentences(column('n', [299, 300], 2021), rules, earlier)).toEqual([
    'B: „Menschen“ springt von 100 (2019) auf 300 (2021). Darum.',
  ]);
});

it('reports a column that is in another unit once, and waits for a decision', () => {
  const rules = { jumps: [{ measures: ['n'], factor: 2, difference: 100, why: WHY }] };
  const earlier = column('n', [100, 200, 300, 400, 500], 2019);
  const found = sentences(column('n', [1000, 2000, 3000, 4000, 5000]), rules, earlier);
  expect(found).toEqual([
    '„Menschen“, 2020: 5 von 5 Raumeinheiten springen gegenüber 2019 (A 100 → 1000, B 200 → 2000, C 300 → 3000, D 400 → 4000, E 500 → 5000). Vermutlich steht die Spalte in einer anderen Einheit oder ist um Zeilen verschoben; bitte fragen Sie die liefernde Stelle. Darum.',
  ]);
});

it('holds a measure against a related one, above the size declared', () => {
  const rules = {
    relations: [{ measure: 'm', related: 'n', atLeast: 0.1, atMost: 0.6, from: 50, why: WHY }],
  };
  const observations = [...column('n', [100, 100, 100, 49, 0]), ...column('m', [9, 10, 61, 1, 1])];
  expect(sentences(observations, rules)).toEqual([
    'A, 2020: „Männer“ beträgt 9, „Menschen“ aber 100. Das passt nicht zueinander. Darum.',
    'C, 2020: „Männer“ beträgt 61, „Menschen“ aber 100. Das passt nicht zueinander. Darum.',
  ]);
});

it('compares with tables delivered before, and does not repeat faults among those alone', () => {
  const earlier = [...column('n', [10, 20]), ...column('m', [4, 9])];
  expect(sentences(column('w', [6, 10]), { sums: SUMS }, earlier)).toHaveLength(1);
  expect(sentences(column('q', [1, 2]), { sums: SUMS }, [...earlier, ...column('w', [6, 10])])).toEqual([]);
});

it('reports year after year, whatever the order of the rows', () => {
  const observations = [2021, 2019, 2020].flatMap((year) => column('n', [-1], year));
  expect(sentences(observations)).toEqual([
    'A, 2019: „Menschen“ ist mit -1 negativ.',
    'A, 2020: „Menschen“ ist mit -1 negativ.',
    'A, 2021: „Menschen“ ist mit -1 negativ.',
  ]);
});

it('refuses rules that are not explained', () => {
  const rule = { numerator: 'm', denominator: 'n' };
  expect(() => plausibilityOf({ ...NO_PLAUSIBILITY, within: [rule] }, 'probe')).toThrow(
    /mapping-invalid.*why/,
  );
});

it('waits for a decision on a one or two from a source that calls its figures protected', () => {
  const observations = column('n', [10, 2, 30, 0, null]);
  const check = (rules: Partial<Plausibility>, alreadyProtected = true) =>
    validate(observations, {
      areas: AREAS,
      measures: MEASURES,
      plausibility: { ...NO_PLAUSIBILITY, ...rules },
      alreadyProtected,
    }).map(({ rule, severity, areas }) => [rule, severity, areas]);
  expect(check({})).toEqual([['small-count-delivered', 'error', ['b']]]);
  expect(check({ smallCounts: [{ measures: ['n'], why: WHY }] })).toEqual([]);
  expect(check({}, false)).toEqual([]);
});
