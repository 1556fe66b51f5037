import { join } from 'node:path';
import { Client } from 'pg';
import { buildApp } from '../../../src/service/app';
import type { Database } from '../../../src/warehouse/engine/database';
import { openEngine } from '../../../src/warehouse/engine/engine';
import { openPostgres } from '../../../src/warehouse/engine/postgres';
import { packageRoot } from '../../../src/deliveries/package-root';
import { failureSentence } from '../../../src/texts/failure';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { openStatistics } from '../../../src/warehouse/statistics';
import { onPostgres } from '../engines';
import { openPrepared } from '../prepared-database';
import { FIXTURE_CITY, PATIENCE } from '../fixture';

const CITIES = join(FIXTURE_CITY, '..');

it.each(['mysql://server/base', 'server', 'postgres://a:geheim@server:port/base'])(
  'refuses %s as an address without repeating a password',
  async (url) => {
    const failure: unknown = await openPostgres(url).catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: 'database-url-unusable', facts: {} });
  },
);

it('names the server that does not answer, not the account', async () => {
  const failure: unknown = await openPostgres('postgres://anna:geheim@127.0.0.1:1/base').catch(
    (thrown: unknown) => thrown,
  );
  expect(failure).toMatchObject({ code: 'database-unreachable', facts: { server: '127.0.0.1:1/base' } });
  expect(String(failure)).not.toMatch(/anna|geheim/);
});

onPostgres((newUrl) => {
  let url: string;
  let database: Database;

  beforeAll(async () => {
    url = await newUrl();
    database = await openPostgres(url);
  }, PATIENCE);

  afterAll(() => database.close());

  describe('beside the embedded engine', () => {
    let pglite: Database;

    beforeAll(async () => {
      pglite = await openPrepared();
    }, PATIENCE);

    afterAll(() => pglite.close());

    it.each([
      ['whole numbers', '1::smallint', '2::integer', '3::bigint', '9007199254740993::bigint', 'count(*)'],
      ['other numbers', '0.1::double precision', '1.5::real', "'NaN'::double precision", '1.50::numeric'],
      ['words', 'null::text', `'ä"''\\'::text`, "'abc'::varchar", "'a'::name", 'true', "'\\x0180'::bytea"],
      ['dates', "'2024-12-31'::date", "'infinity'::date", "'12:00'::time", "'1 day'::interval"],
      ['moments', "'2024-12-31 23:30'::timestamp", "'2024-12-31 23:30+01'::timestamptz"],
      ['JSON', `'{"a":[1,null]}'::jsonb`, `'"text"'::json`, `array['{"a":1}']::jsonb[]`],
      ['lists of words', `array['a', null, '{"x', '', 'NULL', 'b,c', '\\']`, 'array[]::text[]'],
      [
        'lists of numbers',
        'array[1.5, null]::double precision[]',
        'array[[1, 2], [3, 4]]',
        'array[1]::bigint[]',
      ],
      ['other lists', 'array[3]::smallint[]', 'array[true]', "array['2024-12-31']::date[]", 'array[1.50]'],
    ])('gives %s alike', async (_, ...literals) => {
      const sql = `select ${literals.map((literal, i) => `${literal} as c${i}`).join(', ')}`;
      expect(await database.query(sql)).toStrictEqual(await pglite.query(sql));
    });

    it('takes parameters alike', async () => {
      const sql = `select $1::text[] as texts, $2::double precision[] as numbers, $3::jsonb as json,
        $4::jsonb[] as list, $5::date as day, $6::timestamptz as moment, $7::bigint as large, $8::boolean as yes`;
      const parameters = [
        ['a', null, 'NULL', '{"x', '\\', ''],
        [0.1, null, -1e-7],
        '{"a": 1}',
        ['{"a": "b\\"c"}', '[]'],
        '2024-12-31',
        new Date('2024-12-31T22:30:00Z'),
        9007199254740993n,
        null,
      ];
      expect(await database.query(sql, parameters)).toStrictEqual(await pglite.query(sql, parameters));
    });
  });

  it(
    'says what to do while a database that is only read is not set up, and answers once it is',
    async () => {
      const empty = await newUrl();
      const reading = await openStatistics({ readUrl: empty });
      const faults: string[] = [];
      const app = await buildApp({
        warehouse: reading.warehouse,
        root: packageRoot(),
        tryOut: false,
        onFault: (failure) => faults.push(failureSentence(failure, 'en')),
      });
      const tables = () => app.inject({ url: '/api/v2/tables?lang=en' });
      const early = await tables();
      expect([early.statusCode, early.json().code]).toEqual([503, 'service-not-prepared']);
      expect(early.headers['retry-after']).toBe('30');
      expect(early.json().detail).toMatch(/^The statistics database is still being set up\./);
      expect(faults).toEqual([expect.stringMatching(/^The database is not set up yet .*DATABASE_URL/)]);
      await (await openStatistics({ databaseUrl: empty, cities: CITIES })).close();
      expect((await tables()).statusCode).toBe(200);
      await app.close();
      await reading.close();
    },
    PATIENCE,
  );

  it('keeps nothing of a transaction that fails, also of one inside it', async () => {
    await database.script('create table kept (id integer)');
    const half = database.transaction(async (outer) => {
      await outer.query('insert into kept values (1)');
      await outer.transaction((inner) => inner.query('insert into kept values (2)'));
      throw new Error('half-way');
    });
    await expect(half).rejects.toThrow('half-way');
    expect(await database.query('select * from kept')).toEqual([]);
  });

  it('says when the server ends a connection, and uses another one next', async () => {
    const ended = database.query('select pg_terminate_backend(pg_backend_pid())');
    await expect(ended).rejects.toMatchObject({ code: 'database-unreachable' });
    expect(await database.query('select 1 as one')).toEqual([{ one: 1 }]);
  });

  it(
    'lets whoever only reads not hold up those who write',
    async () => {
      const url = await newUrl();
      await (await openStatistics({ databaseUrl: url, cities: CITIES })).close();
      const writer = await openPostgres(url);
      const session = new Client(url);
      await session.connect();
      await session.query('set role sozialraum_reading; select pg_advisory_lock(1397709650)');
      await expect(session.query('begin; lock table migration in exclusive mode')).rejects.toMatchObject({
        code: '42501',
      });
      await session.query('rollback');
      await session.query('begin; lock table migration in access share mode');
      expect(await writer.transaction((transaction) => transaction.query('select 1 as one'))).toEqual([
        { one: 1 },
      ]);
      await session.end();
      await writer.close();
    },
    PATIENCE,
  );

  it('says that another publication is under way where it waits too long', async () => {
    await database.script('create table held (id integer)');
    await database.transaction(async (transaction) => {
      await transaction.script('lock table held in exclusive mode');
      const waiting = database.script(
        "do $$ begin set local lock_timeout = '10ms'; lock table held in exclusive mode; end $$",
      );
      await expect(waiting).rejects.toMatchObject({ code: 'database-locked' });
    });
  });

  it('says when a statement took too long', async () => {
    const slow = database.transaction(async (transaction) => {
      await transaction.script("set local statement_timeout = '10ms'");
      await transaction.query('select pg_sleep(5)');
    });
    await expect(slow).rejects.toMatchObject({ code: 'database-too-slow' });
  });

  it(
    'lets several instances start at once on an empty database: one loads, the others find it loaded',
    async () => {
      const empty = await newUrl();
      const progress = jest.fn();
      const start = () => openStatistics({ databaseUrl: empty, cities: CITIES, progress });
      const instances = await Promise.all([start(), start(), start()]);
      expect(progress.mock.calls.filter(([, done]) => done === 0)).toHaveLength(1);
      const answers = await Promise.all(
        instances.map(({ warehouse }) =>
          warehouse.as(LOCAL_PRINCIPAL).figures.answer({
            city: 'musterstadt',
            indicators: ['einwohner', 'armutsquote'],
            level: 'stadtteil',
            years: [2020, 2021],
          }),
        ),
      );
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      await Promise.all(instances.map(({ close }) => close()));
    },
    PATIENCE,
  );

  it('reads from one server and writes to the other when both are named', async () => {
    const databaseUrl = await newUrl();
    const { reading, current, writer, close } = await openEngine({ databaseUrl, readUrl: url });
    const name = async (engine?: Database) =>
      (await engine?.query<{ name: string }>('select current_database() as name'))?.[0]?.name;
    expect(databaseUrl).toContain(await name(writer));
    expect(databaseUrl).toContain(await name(current));
    expect(url).toContain(await name(reading));
    await close();
  });
});
