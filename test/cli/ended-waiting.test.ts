import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { openPglite } from '../../src/warehouse/engine/pglite';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { onPostgres } from '../warehouse/engines';
import { allCities } from '../warehouse/loaded-database';
import { prepareFolder } from '../warehouse/prepared-database';
import { sozialraum } from './terminal';

const DELIVERY = join(__dirname, '../deliveries/files/hamburg-stadtteilprofile-2018.csv');
const DONE = 'done';

onPostgres((newUrl) =>
  describe('where another publication is under way', () => {
    let url: string;
    let other: Client;

    beforeAll(async () => {
      url = await newUrl(allCities());
      other = new Client(url);
      await other.connect();
    }, 120_000);

    afterAll(() => other.end());

    /** Another publication is under way until this is over. */
    async function whileAnotherWrites<Result>(work: () => Promise<Result>): Promise<Result> {
      await other.query('begin; lock table migration in exclusive mode');
      return work().finally(() => other.query('rollback'));
    }

    async function somebodyWaits(): Promise<void> {
      const waiting = `select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`;
      while ((await other.query(waiting)).rows.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
    }

    const releases = async () => (await other.query('select id from release order by number')).rows;

    it.each([
      ['import', ['import', DELIVERY, '--publish', 'Nachlieferung']],
      ['token new', ['token', 'new', '--name', 'Amt', '--rights', 'deliver']],
      [
        'table',
        ['table', '--indicators', 'einwohner', '--level', 'stadt', '--years', '2018', '--out', 'x.csv'],
      ],
      ['serve', ['serve', '--port', '0']],
    ])('%s ends at once and in a sentence', async (_, words) => {
      const before = await releases();
      const end = new AbortController();
      const ran = await whileAnotherWrites(async () => {
        const running = sozialraum([...words, '--database-url', url], { end });
        await somebodyWaits();
        end.abort();
        return running;
      });
      expect(ran).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/^Der Aufruf wurde beendet, während er darauf wartete, .*\n$/),
      });
      expect(await releases()).toEqual(before);
    });

    it('keeps nothing of what waits when a running service shall end, finishes what is under way and closes', async () => {
      const end = new AbortController();
      const database = await openPostgres(url, end.signal);
      await database.script('create table written (what text)');
      let finish = () => undefined as void;
      const begun = new Promise<void>((resolve) => (finish = resolve));
      const underWay = database.transaction(async (transaction) => {
        await transaction.query(`insert into written values ('under way')`);
        await begun;
        await transaction.query(`insert into written values ('to its end')`);
        return DONE;
      });
      const waiting = [1, 2].map(() =>
        database
          .transaction((transaction) => transaction.query(`insert into written values ('waiting')`))
          .catch((failure: { code: string }) => failure.code),
      );
      await somebodyWaits();
      end.abort();
      expect(await Promise.all(waiting)).toEqual(['interrupted', 'interrupted']);
      await expect(database.transaction(async () => DONE)).rejects.toMatchObject({ code: 'interrupted' });
      finish();
      expect(await underWay).toBe(DONE);
      await database.close();
      expect((await other.query('select what from written')).rows).toEqual([
        { what: 'under way' },
        { what: 'to its end' },
      ]);
    });
  }),
);

it('lets the embedded database finish what is under way and begin nothing more', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'ended-'));
  await prepareFolder(join(folder, 'warehouse'));
  const end = new AbortController();
  const database = await openPglite(join(folder, 'warehouse'), end.signal);
  await database.script('create table written (what text)');
  const write = (what: string) =>
    database.under('select 1').transaction(async (transaction) => {
      end.abort();
      await transaction.query('insert into written values ($1)', [what]);
    });
  const [first, second] = [write('under way'), write('waiting')];
  await first;
  await expect(second).rejects.toMatchObject({ code: 'interrupted' });
  await expect(database.transaction(async () => DONE)).rejects.toMatchObject({ code: 'interrupted' });
  expect(await database.query('select what from written')).toEqual([{ what: 'under way' }]);
  await database.close();
  await rm(folder, { recursive: true });
});
