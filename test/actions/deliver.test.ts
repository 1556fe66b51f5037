import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDeliveries } from '../../src/actions/check-deliveries';
import { deliver } from '../../src/actions/deliver';
import { discardDrafts } from '../../src/actions/discard-drafts';
import { readDeliveries, type HandedIn } from '../../src/actions/read-deliveries';
import { tryDelivery } from '../../src/actions/try-delivery';
import { withdrawFigures } from '../../src/actions/withdraw-figures';
import { absent, numberCell, type Cell } from '../../src/domain/cell';
import type { EqualSum } from '../../src/domain/protection-rules';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { boroughs, writeCity } from '../warehouse/disclosure/invented-city';
import { PATIENCE, refill } from '../warehouse/fixture';

const MEN = { city: 280, N: 160, S: 120, n1: 41, n2: 59, n3: 60, s1: 120 };
const WOMEN = { city: 200, N: 120, S: 80, n1: 39, n2: 41, n3: 40, s1: 80 };

/** The package counts women who moved away, too: only with what the department delivers all = men + women. */
const CITY = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  counts: {
    all: { city: 480, N: 280, S: 200, n1: 80, n2: 100, n3: 100, s1: 200 },
    men: MEN,
    women: Object.fromEntries(Object.entries(WOMEN).map(([area, value]) => [area, value + 7])),
  },
  shares: [] as [string, string][],
};
const SUM: EqualSum = [['all'], ['men', 'women']];
const NOTE = { de: 'Berichtigt', en: 'Corrected' };
const BY = { name: 'sozialamt' };

let database: Database;
let folder: string;

beforeAll(async () => {
  database = await databaseWith();
  folder = await mkdtemp(join(tmpdir(), 'deliver-'));
  await writeCity(folder, CITY, { minimumCount: 3, zeros: 'shown' });
}, PATIENCE);

beforeEach(() => refill(database, folder));

afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

const stores = () => openWarehouse(database).as(LOCAL_PRINCIPAL);

const women = (more = 0, cellOf = numberCell as (value: number) => Cell): HandedIn => ({
  city: 'musterstadt',
  files: [
    () => ({
      title: 'frauen.csv',
      hash: String(more),
      observations: Object.entries(WOMEN).map(([area, value]) => ({
        area,
        year: 2020,
        measure: 'women',
        cell: cellOf(value + more),
        sourceFile: 'frauen.csv',
      })),
      problems: [],
      whole: false,
      mapping: {} as never,
    }),
  ],
});
const releases = () => database.query('select id from release order by number');

it('publishes what makes a sum come out even once it is said to be a law, and asks for it only once', async () => {
  const { desk } = stores();
  const checked = await readDeliveries(desk, women());
  const announced = { note: NOTE };
  const before = await releases();
  const undeclared = { code: 'sums-undeclared', facts: { sums: 'all = men + women' } };
  await expect(deliver(desk, checked, { by: BY, announced })).rejects.toMatchObject(undeclared);
  expect(await tryDelivery(desk, checked, { by: BY, announced })).toMatchObject({ refused: undeclared });
  expect(await releases()).toEqual(before);
  expect(await desk.deliveries('musterstadt')).toHaveLength(1);

  const sums = { additive: [SUM], accidental: [] };
  const published = await deliver(desk, checked, { by: BY, announced: { ...announced, sums } });
  expect(published).toMatchObject({ counts: { new: 0, revised: 7, emptied: 0, withdrawn: 0 }, exposed: [] });
  const [row] = await database.query('select protection from release order by number desc limit 1');
  expect(row).toMatchObject({ protection: { equalSums: [SUM] } });

  const [figure] = [{ measures: ['men'], areas: ['s1'], years: [2020] }];
  const withdrawal = { city: 'musterstadt', withdrawn: figure, reason: 'Falsch' };
  const again = await withdrawFigures(desk, withdrawal, { by: BY, announced });
  expect(again).toMatchObject({ count: 1, counts: { new: 0, revised: 0, emptied: 0, withdrawn: 1 } });
});

it('takes a sum for chance where that is said, and refuses one of measures nobody knows', async () => {
  const { desk } = stores();
  const checked = await readDeliveries(desk, women());
  const saying = (sums: { additive: EqualSum[]; accidental: EqualSum[] }) =>
    deliver(desk, checked, { by: BY, announced: { note: NOTE, sums } });
  await expect(saying({ additive: [[['all'], ['men', 'frauen']]], accidental: [] })).rejects.toMatchObject({
    code: 'delivery-names-unknown',
    facts: { names: 'frauen' },
  });
  await expect(saying({ additive: [], accidental: [SUM] })).resolves.toMatchObject({
    deliveries: [expect.any(Number)],
  });
});

it('keeps of a check and of a trial that somebody checked, and nothing else', async () => {
  const { desk } = stores();
  const checked = await checkDeliveries(desk, women(1), BY);
  const tried = await tryDelivery(desk, checked, { by: BY, announced: { note: NOTE } });
  expect(tried).toEqual({ hidden: 0, exposed: [] });
  expect(await desk.deliveries()).toHaveLength(1);
  const [event, before] = await stores().events.latest(2);
  expect(event).toMatchObject({ act: 'checked', by: 'sozialamt', about: { title: 'frauen.csv', hash: '1' } });
  expect(before).toMatchObject({ act: 'published', by: 'sozialraum-office' });
});

it('drops all drafts that are named or none', async () => {
  const { desk } = stores();
  const { drafts } = await deliver(desk, await readDeliveries(desk, women(1)), { by: BY });
  await expect(discardDrafts(desk, [...drafts, 99], BY)).rejects.toMatchObject({ code: 'not-a-draft' });
  expect(await desk.delivery(drafts[0]!)).toMatchObject({ discardedBy: null });
  await discardDrafts(desk, drafts, BY);
  expect(await desk.delivery(drafts[0]!)).toMatchObject({ discardedBy: 'sozialamt' });
});

it('makes no release of what is published already, and says so in a check', async () => {
  const { desk } = stores();
  const checked = await readDeliveries(desk, women(7));
  const announced = { note: NOTE };
  const before = await releases();
  await expect(deliver(desk, checked, { by: BY, announced })).rejects.toMatchObject({
    code: 'delivery-unchanged',
  });
  expect(await tryDelivery(desk, checked, { by: BY, announced })).toMatchObject({
    refused: { code: 'delivery-unchanged' },
  });
  expect([await releases(), await desk.deliveries('musterstadt')]).toEqual([before, [expect.anything()]]);
});

it('makes no release on a day before the last', async () => {
  const { desk } = stores();
  const announced = { note: NOTE };
  await deliver(desk, await readDeliveries(desk, women(1)), { by: BY, announced });
  await database.query(`update release set date = '2999-12-31' where published_by = 'sozialamt'`);
  await expect(
    deliver(desk, await readDeliveries(desk, women(2)), { by: BY, announced }),
  ).rejects.toMatchObject({
    code: 'clock-wrong',
    facts: { last: '2999-12-31' },
  });
});

it('empties what is published only where somebody decided so, and counts it as emptied', async () => {
  const { desk } = stores();
  const announced = { note: NOTE };
  const empty = women(0, () => absent('lost'));
  const open = await readDeliveries(desk, empty);
  expect(open.findings).toMatchObject([{ rule: 'numbers-lost', severity: 'decision', facts: { count: 7 } }]);
  await expect(deliver(desk, open, { by: BY, announced })).rejects.toMatchObject({
    code: 'delivery-has-errors',
  });
  const { drafts } = await deliver(desk, open, { by: BY });
  await expect(desk.publish('musterstadt', { ...announced, deliveries: drafts }, BY)).rejects.toMatchObject({
    code: 'delivery-has-errors',
  });
  await discardDrafts(desk, drafts, BY);

  const number = open.findings.length;
  await expect(readDeliveries(desk, { ...empty, accept: [number + 1] })).rejects.toMatchObject({
    code: 'accept-not-possible',
    facts: { known: String(number) },
  });
  const decided = await readDeliveries(desk, { ...empty, accept: [number] });
  expect(decided.findings).toMatchObject([{ rule: 'numbers-lost', severity: 'warning', accepted: true }]);
  const { counts, deliveries } = await deliver(desk, decided, { by: BY, announced });
  expect(counts).toEqual({ new: 0, revised: 0, emptied: 7, withdrawn: 0 });
  expect((await desk.delivery(deliveries![0]!)).report).toMatchObject([
    { rule: 'numbers-lost', accepted: true },
  ]);
});
