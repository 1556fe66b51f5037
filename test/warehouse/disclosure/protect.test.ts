import type { Area } from '../../../src/domain/area';
import type { Formula } from '../../../src/domain/indicator';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import {
  cellKey,
  type ConfidentialStatus,
  type Earlier,
  type Figures,
} from '../../../src/warehouse/disclosure/figures';
import { protect } from '../../../src/warehouse/disclosure/protect';
import { samePeople } from '../../../src/warehouse/disclosure/same-people';
import { solve } from './solving';

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

function hidden(rules: ProtectionRules, of: Figures, earlier: Earlier[] = []): string[] {
  return [...protect(solve, rules, of, earlier).pattern]
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

const key = (of: string) => cellKey({ year: 2020, measure: 'alo', area: of });

/** A release with these figures in which these areas were secret. */
const published = (row: (number | null)[], secret: Record<string, ConfidentialStatus> = {}): Earlier => ({
  figures: figures({ alo: row }),
  rules: RULES,
  secret: new Map(Object.entries(secret).map(([of, status]) => [key(of), status])),
});

it('keeps secret what was secret and shows what was shown', () => {
  const before = published([82, 49, 33, 7, 15, 27, 18, 15], { n3: 'D' });
  expect(hidden(RULES, figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] }), [before])).toEqual([
    'alo n1 C',
    'alo n3 D',
  ]);
});

it('says which count earlier releases leave no room for, and shows what was shown', () => {
  // Of 44 all but n1 is known, and of 33: whoever reads both releases counts 2.
  const before = published([80, 47, 33, null, 15, 25, 18, 15]);
  const { pattern, exposed } = protect(solve, RULES, figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] }), [
    before,
  ]);
  expect([...pattern.keys()].sort()).toEqual([key('N'), key('city'), key('n1')]);
  expect(exposed).toEqual({ published: [], derivable: [] });
  const sums = published([75, 42, 33, null, 15, 25, 18, 15]);
  const all = protect(solve, RULES, figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] }), [sums]);
  expect([...all.pattern]).toEqual([[key('n1'), 'C']]);
  expect(all.exposed).toEqual({ published: [], derivable: [key('n1')] });
});

it('says which secret count an earlier release has shown', () => {
  const values = [75, 42, 33, 2, 15, 25, 18, 15];
  const { pattern, exposed } = protect(solve, RULES, figures({ alo: values }), [
    { ...published(values), rules: undefined },
  ]);
  expect(pattern.size).toBe(0);
  expect(exposed).toEqual({ published: [key('n1')], derivable: [] });
});

it('hides a revised neighbour whose old number would tell the rest', () => {
  // n1 + n2 = 17 is known from the first release; in the second n3 falls to 2 and the sum of all three is known.
  const before = published([75, 42, 33, 2, 15, 25, 18, 15], { n1: 'C', n2: 'D' });
  const { pattern, exposed } = protect(solve, RULES, figures({ alo: [52, 19, 33, 2, 15, 2, 18, 15] }), [
    before,
  ]);
  expect([...pattern.keys()].sort()).toEqual([key('N'), key('city'), key('n1'), key('n2'), key('n3')]);
  expect(exposed.derivable).toEqual([]);
});

it('hides a whole that shrinks around a secret part until it would say how large that is', () => {
  const share: Formula[] = [{ kind: 'ratio', numerator: ['alo'], denominator: ['bev'], factor: 100 }];
  const alo = [75, 42, 33, 2, 15, 25, 18, 15];
  const before: Earlier = {
    figures: figures({ bev: [560, 260, 300, 60, 100, 100, 150, 150], alo }, share),
    rules: RULES,
    secret: new Map([
      [key('n1'), 'C'],
      [key('n2'), 'D'],
    ]),
  };
  const shrunk = figures({ bev: [503, 203, 300, 3, 100, 100, 150, 150], alo }, share);
  expect(hidden(RULES, shrunk, [before])).toContain('bev n1 C');
});

it('carries what is secret to another edition where an area keeps its key', () => {
  const before = published([75, 42, 33, 2, 15, 25, 18, 15], { n1: 'C', n2: 'D' });
  const moved = figures({ alo: [75, 27, 48, 9, 15, 18, 18, 15] });
  // n2 goes over to the south, n1 is no longer small: S less s1 and s2 would tell n2, and so what n1 was.
  const areas = AREAS.map((one) => (one.key === 'n2' ? { ...one, parent: 'S' } : one));
  expect(hidden(RULES, { ...moved, areas }, [before])).toEqual([
    'alo N D',
    'alo S D',
    'alo n1 C',
    'alo n2 D',
  ]);
});

it('knows sums over levels that overlap', () => {
  // Who knows n2 + n3 = 40 and N = 42 counts n1 = 2: N has to be hidden, too.
  const across: Area[] = [...AREAS, area('P', 'planungsraum', 'part', 'city')];
  const values = figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15] });
  const cells = [...values.cells, { year: 2020, measure: 'alo', area: 'P', value: 40 }];
  const overlapping = { ...values, areas: across, cells };
  expect(hidden(RULES, overlapping)).toEqual(['alo n1 C', 'alo n2 D']);
  expect(hidden({ ...RULES, areaSums: { P: ['n2', 'n3'] } }, overlapping)).toEqual([
    'alo N D',
    'alo S D',
    'alo n1 C',
    'alo s1 D',
  ]);
});

it('hides what nobody has, too, where hardly anybody lives', () => {
  const values = figures({
    bev: [1000, 500, 500, 40, 200, 260, 250, 250],
    alo: [73, 40, 33, 0, 15, 25, 18, 15],
  });
  expect(hidden({ ...RULES, minimumPopulation: { measure: 'bev', count: 50 } }, values)).toContain(
    'alo n1 C',
  );
});

it('hides that nobody is left over where zeros are secret', () => {
  const values = figures(
    { bev: [500, 300, 200, 100, 100, 100, 100, 100], alo: [220, 150, 70, 100, 25, 25, 35, 35] },
    [{ kind: 'ratio', numerator: ['alo'], denominator: ['bev'], factor: 100 }],
  );
  expect(hidden(RULES, values)).toEqual([]);
  expect(hidden({ ...RULES, zeros: 'secret' }, values)).toContain('alo n1 C');
});

it('hides the same in the same figures in whatever order they come', () => {
  const values = figures({ alo: [75, 42, 33, 2, 15, 25, 18, 15], hlu: [40, 22, 18, 1, 1, 20, 9, 9] });
  const turned = { ...values, cells: [...values.cells].reverse() };
  expect(hidden(RULES, turned)).toEqual(hidden(RULES, values));
});

describe('areas that merge, split or are renamed', () => {
  /** A city of districts with one number each, in an edition of its own. */
  const cityOf = (edition: string, values: Record<string, number>): Figures => ({
    edition,
    areas: [
      area('N', 'stadt', 'city'),
      ...Object.keys(values)
        .filter((key) => key !== 'N')
        .map((key) => area(key, 'stadtteil', 'part', 'N')),
    ],
    levels: ['stadt', 'stadtteil'],
    formulas: [],
    measures: [{ id: 'alo', kind: 'count' }],
    cells: Object.entries(values).map(([key, value]) => ({ year: 2020, measure: 'alo', area: key, value })),
  });
  const first = cityOf('2019', { N: 67, a1: 2, a2: 7, a3: 50, a4: 8 });
  const merged = cityOf('2024', { N: 67, a1: 2, m23: 57, a4: 8 });
  const before = (): Earlier => ({
    figures: first,
    rules: RULES,
    secret: protect(solve, RULES, first).pattern,
  });

  it('starts from a small count and a neighbour hidden', () => {
    expect(hidden(RULES, first)).toEqual(['alo a1 C', 'alo a2 D']);
  });

  it.each([
    [
      'by a crosswalk',
      [
        { from: 'a2', to: 'm23', weight: 1 },
        { from: 'a3', to: 'm23', weight: 1 },
      ],
    ],
    ['by the sums alone', []],
  ])('does not show the sum of a hidden area and a shown one (%s)', (_, links) => {
    const level = 'stadtteil';
    const crosswalks = [{ from: { edition: '2019', level }, to: { edition: '2024', level }, links }];
    const { pattern, exposed } = protect(solve, RULES, merged, [before()], crosswalks);
    expect([...pattern.keys()].map((each) => each.split('\t')[2]).sort()).toEqual(['a1', 'a2', 'm23']);
    expect(exposed.derivable).toEqual([]);
  });

  it('finds by the sums what was split, renamed and redrawn', () => {
    const both = (edition: string, alo: Record<string, number>, bev: Record<string, number>): Figures => {
      const [one, other] = [cityOf(edition, alo), cityOf(edition, bev)];
      const more = other.cells.map((cell) => ({ ...cell, measure: 'bev' }));
      return {
        ...one,
        measures: [...one.measures, { id: 'bev', kind: 'count' }],
        cells: [...one.cells, ...more],
      };
    };
    // a becomes three, b has another name, c and d share their border anew.
    const old = both(
      '2019',
      { N: 560, a: 101, b: 53, c: 160, d: 77, e: 130, f: 39 },
      { N: 9161, a: 2017, b: 811, c: 3119, d: 1002, e: 1511, f: 701 },
    );
    const now = both(
      '2024',
      { N: 560, a1: 50, a2: 30, a3: 21, B: 53, c: 180, d: 57, e: 130, f: 39 },
      { N: 9161, a1: 1009, a2: 607, a3: 401, B: 811, c: 3320, d: 801, e: 1511, f: 701 },
    );
    expect(samePeople(old, now)).toEqual([
      { earlier: ['b'], later: ['B'] },
      { earlier: ['a'], later: ['a1', 'a2', 'a3'] },
      { earlier: ['c', 'd'], later: ['c', 'd'] },
    ]);
  });

  it('leaves alone what is as it was', () => {
    expect(samePeople(first, { ...first, edition: '2024' })).toEqual([]);
  });
});

describe('sums of measures that nobody declared', () => {
  const men = [40, 22, 18, 2, 8, 12, 9, 9];
  const women = [44, 25, 19, 9, 7, 9, 10, 9];
  const all = men.map((value, i) => value + women[i]!);

  it('hides one of them beside a small count, too', () => {
    const found = hidden(RULES, figures({ all, men, women }));
    expect(found.filter((each) => each.endsWith('C'))).toEqual(['men n1 C']);
    expect(found.filter((each) => / n1 /.test(each)).length).toBeGreaterThan(1);
  });

  it('does not when they are declared to be chance', () => {
    const rules: ProtectionRules = { ...RULES, accidentalSums: [[['all'], ['men', 'women']]] };
    expect(hidden(rules, figures({ all, men, women })).filter((each) => / n1 /.test(each))).toEqual([
      'men n1 C',
    ]);
  });
});
