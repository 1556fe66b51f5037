import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cellAt, type Answer } from '../../../src/domain/answer';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import { toJsonStat } from '../../../src/service/pxweb/formats/json-stat';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { databaseWith } from '../database-with';
import { PATIENCE, refill } from '../fixture';
import { AT_LEAST_3 as RULES, CITY_OF_480 as CITY, writeCity } from './invented-city';

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith();
}, PATIENCE);

afterAll(() => database.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protected-'));
});

afterEach(() => rm(folder, { recursive: true }));

const ask = (release?: string): Promise<Answer> =>
  openWarehouse(database)
    .as(LOCAL_PRINCIPAL)
    .figures.answer({
      city: 'musterstadt',
      indicators: ['all', 'out', 'out-share'],
      level: 'stadtteil',
      years: [2020],
      ...(release && { release }),
    });

const valuesOf = (answer: Answer, indicator: string) =>
  Object.fromEntries(answer.areas.map(({ key }) => [key, cellAt(answer, indicator, key, 2020).value]));

const secretCells = async () =>
  (
    await database.query<{ cell: string }>(
      `select area.key || ' ' || status || ' ' || release.id as cell from secret_cell
       join area on area.id = area join release on release.number = since order by 1`,
    )
  ).map(({ cell }) => cell);

it('gives no number for a secret count, its ratio, its neighbour or what is left over', async () => {
  await writeCity(folder, CITY, RULES);
  await refill(database, folder);
  const answer = await ask();
  const counts = { n1: null, n2: null, n3: 25, s1: 33, 'NZ-stadtteil': null, city: 75 };
  expect(valuesOf(answer, 'out')).toEqual(counts);
  // 25 of 100, 33 of 200, 75 of 480; shares of people in no area make no sense.
  expect(valuesOf(answer, 'out-share')).toEqual({ ...counts, n3: 25, s1: 16.5, city: 15.625 });
  expect(cellAt(answer, 'out', 'n1', 2020)).toEqual({ value: null, absence: 'unknown' });
  // Indicator by indicator, 6 areas each: out n1, n2 and what is left over, then the ratios of n1 and n2.
  expect(answer.confidential).toEqual([6, 7, 10, 12, 13]);
  expect(await secretCells()).toEqual(['n1 C 2026.1', 'n2 D 2026.1']);
});

it('marks secret cells in JSON-stat as confidential, whatever made them so', async () => {
  await writeCity(folder, CITY, RULES);
  await refill(database, folder);
  const { value, status, extension } = toJsonStat(await ask(), {
    table: 'musterstadt-stadtteil',
    language: 'de',
    placement: { heading: ['year'], stub: ['indicator', 'area'] },
  });
  expect(extension.sozialraum.confStatus).toEqual({ 6: 'C', 7: 'C', 10: 'C', 12: 'C', 13: 'C' });
  for (const position of [6, 7, 10, 12, 13])
    expect([value[position], status[position], extension.sozialraum.absence[position]]).toEqual([
      null,
      '.',
      'unknown',
    ]);
});

it('shows everything where the figures came protected', async () => {
  await writeCity(folder, CITY);
  await refill(database, folder);
  const answer = await ask();
  expect(valuesOf(answer, 'out')).toMatchObject({ n1: 2, n2: 15 });
  expect(answer).not.toHaveProperty('confidential');
  expect(await secretCells()).toEqual([]);
});

it('keeps secret in the next release what was secret, though it is no longer small', async () => {
  await writeCity(folder, CITY, RULES);
  await refill(database, folder);
  await writeCity(folder, CITY, RULES, '2026.2');
  const observations = join(folder, 'observations.csv');
  const text = await readFile(observations, 'utf8');
  await writeFile(observations, text.replace('n1,2020,out,2,', 'n1,2020,out,7,'));
  await loadCity(database, folder);
  expect(valuesOf(await ask('2026.2'), 'out')).toMatchObject({ n1: null, n2: null, n3: 25 });
  expect(valuesOf(await ask('2026.1'), 'out')).toMatchObject({ n1: null, n2: null, n3: 25 });
  expect(await secretCells()).toEqual(['n1 C 2026.1', 'n2 D 2026.1']);
});

it('leaves an earlier release as it was when a count becomes small', async () => {
  const before = { ...CITY.counts.out!, n3: 27, n1: 7, city: 82, N: 49 };
  await writeCity(folder, { ...CITY, counts: { ...CITY.counts, out: before } }, RULES);
  await refill(database, folder);
  await writeCity(folder, CITY, RULES, '2026.2');
  await loadCity(database, folder);
  expect(valuesOf(await ask('2026.1'), 'out')).toMatchObject({ n1: 7, n2: 15, n3: 27 });
  // n2 has been seen: the neighbour to hide is the one whose number is new.
  expect(valuesOf(await ask('2026.2'), 'out')).toMatchObject({ n1: null, n2: 15, n3: null });
});

it('rounds counts and makes ratios of the rounded ones where the source demands it', async () => {
  await writeCity(folder, CITY, { ...RULES, minimumCount: 1, rounding: 5 });
  await refill(database, folder);
  const answer = await ask();
  expect(valuesOf(answer, 'out')).toMatchObject({ n1: 0, n2: 15, s1: 35 });
  expect(valuesOf(answer, 'out-share')).toMatchObject({ s1: 17.5 });
});

it('reports what an earlier release has shown, by area and without the number', async () => {
  await writeCity(folder, CITY);
  await refill(database, folder);
  await writeCity(folder, CITY, RULES, '2026.2');
  await loadCity(database, folder);
  const rows = await database.query<{ report: object[] }>(
    'select report from delivery where report is not null',
  );
  expect(rows.flatMap(({ report }) => report)).toEqual([
    {
      rule: 'secret-published',
      severity: 'warning',
      inner: true,
      year: 2020,
      measures: ['out'],
      areas: ['n1'],
      facts: { year: 2020, measure: 'out', count: 1, list: 'n1' },
    },
  ]);
});

it('hides the same cells of the same release in another database', async () => {
  await writeCity(folder, CITY, RULES);
  await refill(database, folder);
  const first = await secretCells();
  await refill(database, folder);
  expect(await secretCells()).toEqual(first);
});

it('refuses a rule of dominance instead of ignoring it', async () => {
  await writeCity(folder, CITY, { ...RULES, dominance: { n: 2, k: 85 } } as ProtectionRules);
  await expect(loadCity(database, folder)).rejects.toMatchObject({ code: 'dominance-not-possible' });
});

it.each([
  [{ sources: [{ measures: ['alg'], minimumCount: 10 }] }],
  [{ minimumPopulation: { measure: 'alg', count: 50 } }],
  [{ equalSums: [[['all'], ['out', 'alg']]] }],
  [{ rates: { alg: [] } }],
  [{ areaSums: { N: ['n1', 'alg'] } }],
] satisfies [Partial<ProtectionRules>][])(
  'refuses rules that name what nobody delivers: %j',
  async (more) => {
    await writeCity(folder, CITY, { ...RULES, ...more });
    await expect(loadCity(database, folder)).rejects.toMatchObject({
      code: 'city-package-invalid',
      facts: { file: 'musterstadt/datapackage.json', detail: 'alg is not known' },
    });
  },
);

it('is not published before somebody said which sums are a law and which are chance', async () => {
  const [men, women] = [
    { city: 280, N: 160, S: 120, n1: 41, n2: 59, n3: 60, s1: 120 },
    { city: 200, N: 120, S: 80, n1: 39, n2: 41, n3: 40, s1: 80 },
  ];
  const city = { ...CITY, counts: { ...CITY.counts, men, women } };
  await writeCity(folder, city, RULES, 'undeclared');
  await refill(database);
  const before = await database.query('select * from release');
  await expect(loadCity(database, folder)).rejects.toMatchObject({
    code: 'sums-undeclared',
    facts: { sums: 'all = men + women' },
  });
  expect(await database.query('select * from release')).toEqual(before);
  await writeCity(folder, city, { ...RULES, equalSums: [[['all'], ['women', 'men']]] }, 'undeclared');
  await loadCity(database, folder);
  expect(await secretCells()).not.toEqual([]);
});
