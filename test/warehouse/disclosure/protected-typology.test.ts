import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseTypology } from '../../../src/actions/release-typology';
import { cellAt } from '../../../src/domain/answer';
import { numberCell } from '../../../src/domain/cell';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL, READER } from '../../../src/warehouse/principal';
import { draftDelivery } from '../../../src/warehouse/publish/draft-delivery';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { publishDeliveries } from '../../../src/warehouse/publish/publish-deliveries';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { databaseWith } from '../database-with';
import { PATIENCE } from '../fixture';
import { POVERTY } from '../poverty';
import { boroughs, writeCity } from './invented-city';

const RULES: ProtectionRules = { minimumCount: 3, zeros: 'shown' };

/** In n1 2 of 80 people are counted: too few to be said. */
const CITY: Parameters<typeof writeCity>[1] = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1', 's2', 's3'] }),
  counts: {
    all: { city: 580, N: 280, S: 300, n1: 80, n2: 100, n3: 100, s1: 100, s2: 100, s3: 100 },
    out: { city: 102, N: 42, S: 60, n1: 2, n2: 15, n3: 25, s1: 10, s2: 20, s3: 30 },
  },
  shares: [['out', 'all']],
};

const TYPOLOGY = {
  ...POVERTY,
  indicators: [{ id: 'out-share', sign: 1 as const, weight: 1 }],
  exclusions: { minimumInhabitants: 0, inhabitants: 'all', areas: [] },
};

let database: Database;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'protected-'));
  database = await databaseWith();
  await writeCity(folder, CITY, RULES);
  await loadCity(database, folder);
}, PATIENCE);

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const types = async () => {
  const { source, id } = await latest();
  const answer = await source.answer({
    city: 'musterstadt',
    level: 'stadtteil',
    indicators: ['typologie-armut'],
    years: [2020],
    release: id,
  });
  const parts = answer.areas.filter(({ kind }) => kind === 'part');
  return Object.fromEntries(
    parts.map(({ key }) => [key, cellAt(answer, 'typologie-armut', key, 2020).value]),
  );
};

const latest = async () => {
  const source = openWarehouse(database).as(READER).figures;
  return { source, id: await source.release('musterstadt') };
};

const shares = async () => {
  const { source, id } = await latest();
  const asked = { city: 'musterstadt', level: 'stadtteil', indicators: ['out-share'], years: [2020] };
  const answer = await source.answer({ ...asked, release: id });
  const parts = answer.areas.filter(({ kind }) => kind === 'part');
  return Object.fromEntries(parts.map(({ key }) => [key, cellAt(answer, 'out-share', key, 2020).value]));
};

const release = () =>
  releaseTypology(
    openWarehouse(database).as(LOCAL_PRINCIPAL).typologies,
    { city: 'musterstadt', definition: TYPOLOGY, years: [2020] },
    { name: 'statistik' },
  );

it('types exactly the areas whose figures are shown, and hides nothing more for it', async () => {
  const before = await shares();
  expect(before.n1).toBeNull();
  await release();
  const typed = await types();
  for (const [area, share] of Object.entries(before))
    expect([area, typed[area] === null]).toEqual([area, share === null]);
  expect(typed).toMatchObject({ s1: 1, s3: 2 });
  expect(await shares()).toEqual(before);
});

it('keeps the types through a delivery that is protected anew', async () => {
  const [before, typesBefore] = [await shares(), await types()];
  const { source } = await latest();
  const { edition } = await source.catalogue('musterstadt');
  const observed = (area: string, value: number) => ({
    area,
    year: 2020,
    measure: 'out',
    cell: numberCell(value),
    sourceFile: 'neu.csv',
  });
  const draft = await draftDelivery(database, {
    city: 'musterstadt',
    edition: edition.id,
    title: 'neu.csv',
    hash: 'neu',
    deliveredBy: 'sozialamt',
    report: [],
    whole: false,
    observations: [observed('s1', 12), observed('S', 62), observed('city', 104)],
  });
  await publishDeliveries(database, {
    city: 'musterstadt',
    deliveries: [draft],
    date: '2026-12-01',
    note: { de: 'Neu', en: 'New' },
  });
  expect(await types()).toEqual(typesBefore);
  expect(await shares()).toEqual({ ...before, s1: 12 });
  await release();
  const typed = await types();
  expect([typed.n1, typed.s1]).toEqual([null, 1]);
});
