import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCityPackage } from '../../../src/deliveries/city-package';
import { numberCell } from '../../../src/domain/cell';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import type { Database } from '../../../src/warehouse/engine/database';
import { draftDelivery } from '../../../src/warehouse/publish/draft-delivery';
import { publish, type NewRelease } from '../../../src/warehouse/publish/publish';
import { readDeliveries } from '../../../src/warehouse/read/read-deliveries';
import { databaseWith } from '../database-with';
import { AT_LEAST_3 as RULES, CITY_OF_480 as CITY, writeCity } from '../disclosure/invented-city';
import { PATIENCE, refill } from '../fixture';

const NOTE = { de: 'Nachlieferung', en: 'Supplement' };

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith();
}, PATIENCE);

afterAll(() => database.close());

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  await refill(database);
});

afterEach(() => rm(folder, { recursive: true }));

async function publishPackage(rules?: ProtectionRules, release = '2026.1'): Promise<NewRelease> {
  await writeCity(folder, CITY, rules, release);
  const content = await readCityPackage(folder);
  const { city, release: named } = content;
  const cityPackage = { content, metadata: [], hash: release };
  return database.transaction((transaction) =>
    publish(transaction, { city: city.id, date: named.date, note: named.note, cityPackage }),
  );
}

const secretCells = async () => (await database.query('select 1 from secret_cell')).length;

it('tells what a package brings, and how much of it has to be hidden', async () => {
  const release = await publishPackage(RULES);
  // Two measures in seven areas; the small count, and a neighbour so that it cannot be computed.
  expect(release).toMatchObject({
    id: '2026.1',
    counts: { new: 14, revised: 0, emptied: 0, withdrawn: 0 },
    exposed: [],
  });
  expect(release.hidden).toBe(2);
  expect(await secretCells()).toBe(2);
});

it('hides nothing where nobody demands it', async () => {
  expect(await publishPackage()).toMatchObject({ hidden: 0, exposed: [] });
});

it('tells what was shown before and cannot be hidden any more, as the report of the package does', async () => {
  await publishPackage();
  const { exposed } = await publishPackage(RULES, '2026.2');
  expect(exposed).toMatchObject([{ rule: 'secret-published', year: 2020, measures: ['out'], areas: ['n1'] }]);
  const [latest] = await readDeliveries(database, 'musterstadt');
  expect(latest?.report).toEqual(exposed);
});

it('hides what a draft brings under the rules of the release before', async () => {
  await publishPackage(RULES);
  const draft = await draftDelivery(database, {
    city: 'musterstadt',
    edition: 'musterstadt-2020',
    title: 's1.csv',
    hash: 's1',
    deliveredBy: 'sozialamt',
    report: [],
    whole: false,
    observations: [{ area: 's1', year: 2021, measure: 'out', cell: numberCell(1), sourceFile: 's1.csv' }],
  });
  const asked = { city: 'musterstadt', date: '2026-12-01', note: NOTE, deliveries: [draft] };
  const release = await database.transaction((transaction) => publish(transaction, asked));
  expect(release).toMatchObject({ id: '2026-1', date: '2026-12-01', note: NOTE });
  expect(release).toMatchObject({
    counts: { new: 1, revised: 0, emptied: 0, withdrawn: 0 },
    hidden: 1,
    exposed: [],
  });
});
