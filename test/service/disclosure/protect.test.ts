import type { Area } from '../../../src/domain/area';
import type { Formula } from '../../../src/domain/indicator';
import { cellKey, type Before, type Figures } from '../../../src/service/disclosure/figures';
import { protect } from '../../../src/service/disclosure/protect';
import type { ProtectionRules } from '../../../src/service/disclosure/rules';

const RULES: ProtectionRules = { minimumCount: 3, zeros: 'shown' };

const area = (key: string, level: string, kind: Area['kind'], parent?: string): Area => ({
  key,
  name: key,
  level,
  kind,
  ...(parent && { parent }),
});

/** City = N + S; N = n1 + n2 + n3; S = s1 + s2. */
const AREAS: Area[] = [
  area('city', 'stadt', 'city'),
  area('N', 'bezirk', 'part', 'city'),
  area('S', 'bezirk', 'part', 'city'),
  ...['n1', 'n2', 'n3'].map((key) => area(key, 'stadtteil', 'part', 'N')),
  ...['s1', 's2'].map((key) => area(key, 'stadtteil', 'part', 'S')),
];
const KEYS = AREAS.map(({ key }) => key);

function figures(values: Record<string, (number | null)[]>, formulas: Formula[] = []): Figures {
  return {
    areas: AREAS,
    levels: ['stadt', 'bezirk', 'stadtteil'],
    formulas,
    measures: Object.keys(values).map((id) => ({ id, kind: id.startsWith('rate') ? 'rate' : 'count' })),
    cells: Object.entries(values).flatMap(([measure, row]) =>
      row.map((value, i) => ({ year: 2020, measure, area: KEYS[i]!, value })),
    ),
  };
}

function hidden(rules: ProtectionRules, of: Figures, before?: Before): string[] {
  return [...protect(rules, of, before).pattern]
    .map(([key, status]) => `${key.split('\t').slice(1).join(' ')} ${status}`)
    .sort();
}

it('hides one neighbour beside a small count, and no total', () => {
  expect(hidden(RULES, figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] }))).toEqual(['alo n1 C', 'alo n2 D']);
});

it('needs no neighbour where two small counts leave each other enough room', () => {
  // 2 + 2 of 29 could be 0 + 4, but each has to be possible up to 5: a third is needed.
  expect(hidden(RULES, figures({ alo: [62, 29, 33, 2, 2, 25, 18, 15] }))).toHaveLength(3);
  // Up to 4 is enough when the declared width says so.
  expect(hidden({ ...RULES, width: 4 }, figures({ alo: [62, 29, 33, 2, 2, 25, 18, 15] }))).toEqual([
    'alo n1 C',
    'alo n2 C',
  ]);
});

it('needs no neighbour where people in no area leave enough room', () => {
  // 50 in the north live in no district: nobody can tell them from the secret ones.
  expect(hidden(RULES, figures({ alo: [125, 92, 33, 2, 15, 25, 18, 15] }))).toEqual(['alo n1 C']);
});

it('shows nothing as nothing, or hides it where the source says so', () => {
  const none = figures({ alo: [73, 40, 33, 0, 15, 25, 18, 15] });
  expect(hidden(RULES, none)).toEqual([]);
  expect(hidden({ ...RULES, zeros: 'secret' }, none)).toContain('alo n1 C');
});

it('takes the minimum of the source a measure comes from', () => {
  const values = figures({ alo: [83, 50, 33, 8, 17, 25, 18, 15] });
  expect(hidden(RULES, values)).toEqual([]);
  expect(hidden({ ...RULES, sources: [{ measures: ['alo'], minimumCount: 10 }] }, values)).toContain(
    'alo n1 C',
  );
});

it('shows no count of an area with hardly any inhabitants', () => {
  const values = figures({
    bev: [1000, 500, 500, 40, 200, 260, 250, 250],
    alo: [85, 52, 33, 12, 15, 25, 18, 15],
  });
  const rules: ProtectionRules = { ...RULES, minimumPopulation: { measure: 'bev', count: 50 } };
  expect(hidden(rules, values)).toEqual(expect.arrayContaining(['alo n1 C', 'bev n1 C']));
});

it('hides who is nearly everybody, as the others can be counted', () => {
  const values = figures(
    { bev: [500, 300, 200, 100, 100, 100, 100, 100], alo: [219, 149, 70, 99, 25, 25, 35, 35] },
    [{ kind: 'ratio', numerator: ['alo'], denominator: ['bev'], factor: 100 }],
  );
  expect(hidden(RULES, values)).toContain('alo n1 C');
});

it('hides categories until a small one cannot be computed from the others', () => {
  const values = figures({
    all: [200, 120, 80, 22, 48, 50, 40, 40],
    men: [100, 52, 48, 2, 25, 25, 24, 24],
    women: [100, 68, 32, 20, 23, 25, 16, 16],
  });
  const rules: ProtectionRules = { ...RULES, equalSums: [[['all'], ['men', 'women']]] };
  // A rectangle: two areas by two categories.
  expect(hidden(rules, values)).toEqual(['men n1 C', 'men n2 D', 'women n1 D', 'women n2 D']);
});

it('hides a published rate where it is made of a secret count', () => {
  const values = figures({
    alo: [75, 42, 33, 2, 15, 25, 18, 15],
    rate: [7.5, 8.4, 6.6, 2, 15, 25, 18, 15],
  });
  expect(hidden({ ...RULES, rates: { rate: ['alo'] } }, values)).toEqual([
    'alo n1 C',
    'alo n2 D',
    'rate n1 D',
    'rate n2 D',
  ]);
  expect(hidden({ ...RULES, rates: { rate: [] } }, values)).toEqual(['alo n1 C', 'alo n2 D']);
});

it('hides a published rate made of counts that leave rounded', () => {
  const values = figures({
    alo: [75, 42, 33, 8, 9, 25, 18, 15],
    rate: [null, null, null, 2.4, 15, 25, 18, 15],
  });
  expect(hidden({ ...RULES, rounding: 10, rates: { rate: [] } }, values)).toEqual([]);
  expect(hidden({ ...RULES, rounding: 10, rates: { rate: ['alo'] } }, values)).toHaveLength(5);
});

it('keeps secret what was secret and shows what was shown', () => {
  const key = (of: string) => cellKey({ year: 2020, measure: 'alo', area: of });
  const values = figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] });
  expect(hidden(RULES, values, { secret: new Map([[key('n3'), 'D']]), shown: new Set([key('n2')]) })).toEqual(
    ['alo n1 C', 'alo n3 D'],
  );
});

it('says which count earlier releases leave no room for, and hides it all the same', () => {
  const key = (of: string) => cellKey({ year: 2020, measure: 'alo', area: of });
  const values = figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] });
  const shown = new Set(KEYS.filter((of) => of !== 'n1').map(key));
  expect(hidden(RULES, values, { secret: new Map(), shown })).toEqual(['alo n1 C', 'alo n2 D']);
});

it('hides the same in the same figures in whatever order they come', () => {
  const values = figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15], hlu: [40, 22, 18, 1, 1, 20, 9, 9] });
  const turned = { ...values, cells: [...values.cells].reverse() };
  expect(hidden(RULES, turned)).toEqual(hidden(RULES, values));
});
