import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { packageRoot } from '../../../src/deliveries/package-root';
import { buildApp } from '../../../src/service/app';
import type { Database } from '../../../src/warehouse/engine/database';
import { openPostgres } from '../../../src/warehouse/engine/postgres';
import { AS_READER } from '../../../src/warehouse/engine/reading-role';
import { LOCAL_PRINCIPAL, READER, settingOf, type Right } from '../../../src/warehouse/principal';
import { draftDelivery } from '../../../src/warehouse/publish/draft-delivery';
import { openStatistics } from '../../../src/warehouse/statistics';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { embeddedWith } from '../database-with';
import { boroughs, writeCity } from '../disclosure/invented-city';
import { onPostgres } from '../engines';
import { PATIENCE } from '../fixture';
import { programOfServer } from '../postgres-cluster';

/** Of 75,711 unemployed people 4,711 live in the first district: too few to be told, so the second hides them. */
const CITY = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  counts: { out: { city: 75_711, N: 42_711, S: 33_000, n1: 4_711, n2: 15_222, n3: 22_778, s1: 33_000 } },
  shares: [],
};
const SECRET = [4_711, 15_222];
const DRAFT = 918_273;
const INSIDE = new RegExp([...SECRET, DRAFT, 'geheimer-entwurf', 'Sozialamt', 'leitung'].join('|'));

/** What the service asks the database on behalf of anyone. */
const READ = [
  '/api/v2/config',
  '/api/v2/tables',
  '/api/v2/tables/musterstadt-stadtteil',
  '/api/v2/tables/musterstadt-stadtteil/metadata',
  '/api/v2/tables/musterstadt-stadtteil/defaultselection',
  '/api/v2/tables/musterstadt-stadtteil/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*',
  '/api/cities',
  '/api/cities/musterstadt/catalogue',
  '/api/indicators?city=musterstadt',
  '/api/typologies?city=musterstadt',
  '/api/areas?city=musterstadt',
  '/api/crosswalks?city=musterstadt',
  '/api/quarters?city=musterstadt',
  '/api/hierarchies?city=musterstadt',
  '/api/releases',
  '/api/releases/musterstadt/protected',
];

const TABLES = [
  'observation',
  'secret_cell',
  'draft_observation',
  'token',
  'account',
  'account_grant',
  'event',
  'source_file',
  'saved_query_salt',
];

/** What no reader is answered, however it is put. */
const REFUSED = [
  ...TABLES.map((table) => `select * from ${table}`),
  ...TABLES.map((table) => `select count(*) from ${table}`),
  'select * from department',
  'select report from delivery',
  'select title, delivered_by from delivery',
  'select owner from saved_query',
  'select published_by from release',
  'select exists (select from observation where value = 4711)',
  'select shown.value from shown_observation as shown join observation using (measure, area, year)',
  'explain select * from observation',
  'explain analyze select value from observation',
  'copy observation to stdout',
  'copy (select * from observation) to stdout',
  `select query_to_xml('select value from observation', true, true, '')`,
  `select table_to_xml('observation', true, true, '')`,
  'lock table observation in share mode',
  'create temp table mine as select * from observation',
  'create temp view mine as select * from observation; select * from mine',
  'create temp table mine (id integer)',
  'create temp sequence mine',
  'create temp view mine as select * from shown_observation',
  `create function pg_temp.mine() returns integer language sql as 'select 1'`,
  `create function pg_temp.mine() returns setof observation language sql as 'select * from observation'; select pg_temp.mine()`,
  `do $$ begin raise exception '%', (select array_agg(value) from observation); end $$`,
  'begin; declare mine cursor for select * from observation; fetch all from mine; commit',
  'prepare mine as select * from observation; execute mine',
  `set sozialraum.rights = 'deliver-figures,publish-figures'; select * from observation`,
  `set row_security = off; select * from observation`,
  'alter table observation disable row level security',
  'create policy mine on observation using (true)',
  'drop policy at_work on draft_observation',
  'alter view shown_observation owner to current_user',
  `create or replace view shown_observation as select * from observation`,
  `create rule mine as on insert to shown_observation do also select 1`,
  'grant select on observation to sozialraum_reading',
  'select * from pg_statistic',
  `select pg_read_file('PG_VERSION')`,
  'create table mine (id integer)',
  'delete from observation',
  'update release set protection = null',
  'truncate draft_observation',
  `insert into event (act, by_name, about) values ('checked', 'nobody', '{}')`,
];

/** What a reader is answered, and what would say more if the secret numbers went through it. */
const ANSWERED = [
  'select * from shown_observation',
  'select shown from shown_observation as shown',
  'select value from shown_observation where 1 / (value - 4711) > 0',
  'select value from shown_observation where 1 / (value - 15222) > 0 order by value',
  `select value from shown_observation where value::text::integer > 0 or value is null`,
  'select id, city, release, reason from delivery',
  `select most_common_vals::text, histogram_bounds::text, most_common_freqs::text from pg_stats
   where tablename in ('observation', 'draft_observation', 'secret_cell', 'delivery', 'source_file')`,
  'select relname, reltuples from pg_class',
  'select query from pg_stat_activity',
  `select pg_get_viewdef('shown_observation'::regclass)`,
  ...SECRET.flatMap((number) => [
    `select * from shown_observation where tell(value, ${number})`,
    `select * from shown_observation as seen join measure on measure.id = seen.measure where tell(value, ${number}) or hidden`,
    `select * from shown_observation as seen where tell(seen, ${number})`,
  ]),
];

/** What the owner of the tables may have left to everybody: it tells what it is shown, and is shown it first, so cheap it is. */
const TELL = `
  create function tell(number double precision, wanted double precision) returns boolean language plpgsql cost 0.0000001 as
    $$ begin if number = wanted then raise exception 'found %', number; end if; return true; end $$;
  create function tell(seen shown_observation, wanted double precision) returns boolean language plpgsql cost 0.0000001 as
    $$ begin if seen.value = wanted then raise exception 'found %', seen; end if; return true; end $$`;

/** A folder with the city, for `work`. */
async function withCity<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'reading-'));
  await writeCity(join(folder, 'musterstadt'), CITY, { minimumCount: 5_000, zeros: 'shown' }, 'protected');
  return work(folder).finally(() => rm(folder, { recursive: true }));
}

/** A draft, a token, a saved query and what was done, all of it under the rights of the machine's own account. */
async function fillInside(owner: Database): Promise<string> {
  const stores = openWarehouse(owner).as({ ...LOCAL_PRINCIPAL, name: 'leitung' });
  const cell = { value: DRAFT };
  const about = { area: 'n1', year: 2021, measure: 'out', sourceFile: 'geheimer-entwurf.csv' };
  const { edition } = await stores.figures.catalogue('musterstadt');
  await draftDelivery(owner.under(settingOf(LOCAL_PRINCIPAL)), {
    city: 'musterstadt',
    edition: edition.id,
    title: 'geheimer-entwurf.csv',
    hash: 'x',
    deliveredBy: 'leitung',
    report: [{ rule: 'area-missing', severity: 'warning', measures: [], areas: [], facts: { value: 4711 } }],
    whole: false,
    observations: [{ ...about, cell }],
  });
  const { secret } = await stores.tokens.make({ name: 'Sozialamt', rights: ['deliver'], days: 1 });
  return secret;
}

type Statements = Pick<Database, 'script' | 'query'>;

/** Nothing that is asked as a reader tells what is inside; several statements are asked within one transaction. */
function isBlind(
  within: <Result>(work: (transaction: Statements) => Promise<Result>) => Promise<Result>,
  reader: () => Database,
  owner: () => Database,
): void {
  const ask = (statements: string) =>
    within(async (transaction) => {
      const parts = statements.includes('$$') ? [statements] : statements.split('; ');
      for (const statement of parts.slice(0, -1)) await transaction.script(statement);
      const last = parts.at(-1)!;
      if (last.includes('$$')) return void (await transaction.script(last));
      return transaction.query(last);
    });

  it('is there to be found', async () => {
    const working = owner().under(settingOf(LOCAL_PRINCIPAL));
    for (const table of TABLES)
      expect({ table, rows: await working.query(`select 1 from ${table}`) }).not.toEqual({ table, rows: [] });
    const values = await working.query<{ value: number }>('select value from observation');
    expect(values.map(({ value }) => value)).toEqual(expect.arrayContaining(SECRET));
  });

  it.each(REFUSED)('is refused: %s', async (statements) => {
    const failure: unknown = await ask(statements).then(
      (rows) => ({ rows }),
      (thrown: unknown) => thrown,
    );
    const { code, facts, message } = failure as { code?: string; facts?: unknown; message?: string };
    expect(['42501', 'database-forbids', '42809', '25006']).toContain(code);
    expect(`${message} ${JSON.stringify(facts)}`).not.toMatch(INSIDE);
  });

  it.each(ANSWERED)('is answered with what anyone may see: %s', async (statements) => {
    const rows = (await ask(statements)) ?? [];
    // A statement that is asked shows itself.
    expect(JSON.stringify(rows).replaceAll(statements, '')).not.toMatch(INSIDE);
  });

  it('would be told by what is passed through, were it not for the view', async () => {
    const told = ANSWERED.filter((statements) => statements.includes(', 4711)'));
    expect(told).toHaveLength(3);
    for (const statements of told)
      await expect(ask(statements.replaceAll('4711', '22778'))).rejects.toThrow(/found|database/);
  });

  it('plans alike for a secret number and for one there is none of', async () => {
    const planFor = async (number: number) =>
      JSON.stringify(
        await ask(
          `explain (analyze, timing off, summary off, costs on, buffers off) select * from shown_observation where value = ${number}`,
        ),
      ).replaceAll(String(number), 'N');
    const none = await planFor(15_223);
    expect(await planFor(15_222)).toBe(none);
    expect(await planFor(22_778)).not.toBe(none);
  });

  it('shows the numbers that are not secret', async () => {
    const shown = await reader().query<{ key: string; value: number | null }>(
      `select area.key, value from shown_observation as seen join area on area.id = seen.area
       where area.key in ('n1', 'n2', 'n3') order by key`,
    );
    expect(shown).toEqual([
      { key: 'n1', value: null },
      { key: 'n2', value: null },
      { key: 'n3', value: 22_778 },
    ]);
  });
}

describe('on the embedded PGlite, within a transaction in the reading role', () => {
  let owner: Database;

  beforeAll(async () => {
    owner = await withCity((folder) => embeddedWith(join(folder, 'musterstadt')));
    await fillInside(owner);
    await saveQuery(owner);
    await owner.script(TELL);
  }, PATIENCE);

  afterAll(() => owner.close());

  isBlind(
    (work) => owner.under(AS_READER).transaction(work),
    () => owner.under(AS_READER),
    () => owner,
  );

  it('answers in no other role', async () => {
    const asked: string[] = [];
    const heeding: Database = {
      ...owner,
      under(setting) {
        const database = owner.under(setting);
        const query: Database['query'] = (...question) => {
          asked.push(setting);
          return database.query(...question);
        };
        return { ...database, query };
      },
      query: () => Promise.reject(new Error('asked as the owner')),
    };
    const warehouse = openWarehouse(heeding);
    const app = await buildApp({ warehouse, root: packageRoot(), tryOut: false });
    for (const url of READ) expect((await app.inject({ url })).statusCode).toBe(200);
    await app.close();
    expect(new Set(asked)).toEqual(new Set([AS_READER]));
  });
});

/** Whose it is stands behind it. */
async function saveQuery(owner: Database): Promise<void> {
  const query = { tableId: 'musterstadt-stadtteil', selection: { selection: [] }, outputFormatParams: [] };
  const { savedQueries } = openWarehouse(owner).as(READER);
  await savedQueries.save({ ...query, language: 'de', outputFormat: 'csv' }, 'Sozialamt');
}

onPostgres((newUrl) => {
  describe('with accounts of their own', () => {
    let [owner, reader]: Database[] = [];
    let ownerUrl: string;
    let readUrl: string;
    let remove: () => Promise<void>;
    let noCities: string;

    /** The accounts of docs/betrieb.md: one that owns the database and may make no role, and one that reads. */
    beforeAll(async () => {
      const url = await newUrl();
      const administration = await openPostgres(url);
      const name = /sozialraum_test_\w+/.exec(url)![0];
      const [owning, reading] = [name.replace('test', 'owning'), name.replace('test', 'reading')];
      const sql = await readFile(join(packageRoot(), 'docs/betrieb/reading-role.sql'), 'utf8');
      await administration.script(
        `create role ${owning} login password 'change-me'; alter database ${name} owner to ${owning}`,
      );
      const as = (account: string) => url.replace(/\/\/[^@/]*@/, `//${account}:change-me@`);
      [ownerUrl, readUrl] = [as(owning), as(reading)];
      // Another database of the server has made the role, and that does not let this one's owner into it.
      await administration.script(
        `do $$ begin create role sozialraum_reading; exception when duplicate_object then null; end $$`,
      );
      noCities = await mkdtemp(join(tmpdir(), 'reading-'));
      const early = openStatistics({ databaseUrl: ownerUrl, cities: noCities });
      await expect(early).rejects.toMatchObject({ code: 'database-no-reading-role' });
      await administration.script(
        sql.replaceAll('sozialraum_reader', reading).replaceAll('to sozialraum;', `to ${owning};`),
      );
      await withCity(async (cities) => (await openStatistics({ databaseUrl: ownerUrl, cities })).close());
      [owner, reader] = [await openPostgres(ownerUrl), await openPostgres(readUrl)];
      await fillInside(owner);
      await saveQuery(owner);
      await owner.script(TELL);
      remove = async () => {
        await Promise.all([owner!.close(), reader!.close()]);
        await administration.script(
          `reassign owned by ${owning} to current_user; drop owned by ${owning}; drop owned by ${reading};
         drop role ${owning}; drop role ${reading}`,
        );
        await administration.close();
        await rm(noCities, { recursive: true });
      };
    }, PATIENCE);

    afterAll(() => remove());

    describe('with the reading account', () => {
      // With any client: our own begins to write by a lock that this account is refused.
      isBlind(
        async (work) => {
          const client = new Client(readUrl);
          await client.connect();
          try {
            await client.query('begin');
            return await work({
              script: async (sql) => void (await client.query(sql)),
              query: async <R extends object>(sql: string) => (await client.query<R>(sql)).rows,
            });
          } finally {
            await client.end();
          }
        },
        () => reader!,
        () => owner!,
      );

      it('answers everything the service shows', async () => {
        const { warehouse, close } = await openStatistics({ readUrl });
        const app = await buildApp({ warehouse, root: packageRoot(), tryOut: false });
        for (const url of READ) {
          const { statusCode, body } = await app.inject({ url });
          expect({ url, statusCode, body: body.slice(0, 200) }).toMatchObject({ url, statusCode: 200 });
        }
        await app.close();
        await close();
      });

      it('cannot become anybody else', async () => {
        const [row] = await owner!.query<{ name: string }>('select current_user as name');
        await expect(reader!.script(`set role ${row!.name}`)).rejects.toMatchObject({
          code: 'database-forbids',
        });
      });

      it('has no row of the tables where somebody opened them by mistake, and at the next start no right', async () => {
        await owner!.script('grant select on all tables in schema public to sozialraum_reading');
        for (const table of TABLES) {
          for (const setting of ['select 1', settingOf(LOCAL_PRINCIPAL)])
            expect(await reader!.under(setting).query(`select * from ${table}`)).toEqual([]);
        }
        expect(await reader!.query('select * from delivery where release is null')).toEqual([]);
        await (await openStatistics({ databaseUrl: ownerUrl, cities: noCities })).close();
        await expect(reader!.query('select * from observation')).rejects.toMatchObject({
          code: 'database-forbids',
        });
      });
    });

    describe('with the account that owns the database', () => {
      const rowsWith = (table: string, ...rights: Right[]) =>
        owner!.under(settingOf({ name: '', rights: new Set(rights) })).query(`select * from ${table}`);

      it('has nothing of what is behind the rights without saying what for', async () => {
        for (const table of [...TABLES, 'shown_observation', 'delivery where release is null'])
          expect({ table, rows: await owner!.query(`select * from ${table}`) }).toEqual({ table, rows: [] });
      });

      it('has of it what the rights of a transaction are for', async () => {
        const figures = ['observation', 'secret_cell', 'draft_observation', 'source_file'];
        const seen = async (...rights: Right[]) => {
          const found = [];
          for (const table of TABLES) if ((await rowsWith(table, ...rights)).length) found.push(table);
          return found;
        };
        expect(await seen(...READER.rights)).toEqual(['saved_query_salt']);
        expect((await seen('deliver-figures')).sort()).toEqual(figures.sort());
        expect((await seen('publish-figures')).sort()).toEqual(figures.sort());
        expect(await seen('sign-in')).toEqual(['token', 'account', 'account_grant']);
        expect(await seen('manage-tokens')).toEqual(['token', 'account', 'account_grant']);
        expect(await seen('read-events')).toEqual(['event']);
      });

      it('is backed up as docs/betrieb.md says, and not in part without saying so', async () => {
        const file = join(noCities, 'sozialraum.dump');
        const dump = (PGOPTIONS: string, ...options: string[]) =>
          promisify(execFile)(
            programOfServer('pg_dump'),
            [...options, '--format=custom', `--file=${file}`, ownerUrl],
            { env: { ...process.env, PGOPTIONS } },
          );
        await expect(dump('')).rejects.toThrow(/row-level security/);
        await dump('-c sozialraum.rights=back-up', '--enable-row-security');
        const restored = await newUrl();
        await promisify(execFile)(programOfServer('pg_restore'), [
          '--no-owner',
          `--dbname=${restored}`,
          file,
        ]);
        const copy = await openPostgres(restored);
        const counted = async (database: Database) => {
          const counts = [];
          for (const table of [...TABLES, 'delivery', 'release'])
            counts.push(
              await database.query(`select '${table}' as table, count(*)::integer as rows from ${table}`),
            );
          return counts;
        };
        const all = owner!.under(`set local sozialraum.rights = 'back-up'`);
        expect(await counted(copy)).toEqual(await counted(all));
        await copy.close();
      });

      it('keeps a right for its transaction alone, also where that fails', async () => {
        const [alone] = [settingOf(LOCAL_PRINCIPAL)];
        await owner!.under(alone).query('select * from observation');
        await expect(owner!.under(alone).query('select 1 / 0')).rejects.toThrow();
        await owner!.under(alone).transaction((transaction) => transaction.query('select 1'));
        const asked = await Promise.all(
          Array.from({ length: 20 }, () => owner!.query('select * from observation')),
        );
        expect(asked.flat()).toEqual([]);
      });
    });
  });
});
