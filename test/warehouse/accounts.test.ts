import { cp, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { recordEvent } from '../../src/warehouse/events';
import { LOCAL_PRINCIPAL, settingOf } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { onBothEmpty, onBothEngines } from './engines';
import { FIXTURE_CITY, PATIENCE } from './fixture';

const MIGRATIONS = join(packageRoot(), 'src/warehouse/migrations');

onBothEmpty((database) => {
  const stores = () => openWarehouse(database()).as(LOCAL_PRINCIPAL);
  const holder = (secret: string) => openWarehouse(database()).holder(secret);
  const make = (name: string, ...rights: ('deliver' | 'publish')[]) =>
    stores().tokens.make({ name, rights, days: 1 });

  it('knows who holds several tokens as one account, each with the rights it was made for', async () => {
    const first = await make('Sozialamt', 'deliver');
    const second = await make('Sozialamt', 'deliver', 'publish');
    const other = await make('Jugendamt', 'publish');
    const [one, two, three] = await Promise.all([first, second, other].map(({ secret }) => holder(secret)));
    expect(two?.account).toBe(one?.account);
    expect(three?.account).not.toBe(one?.account);
    expect([one, two, three].map((principal) => principal?.rights.has('publish-figures'))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('lets no token do what is not granted to its account any more', async () => {
    const { secret } = await make('Schulamt', 'deliver', 'publish');
    await database().query(
      `delete from account_grant using account where account.id = account and name = 'Schulamt' and to_do = 'publish'`,
    );
    const { rights } = await holder(secret);
    expect([rights.has('deliver-figures'), rights.has('publish-figures')]).toEqual([true, false]);
  });

  it('keeps with what was done the account whose transaction did it', async () => {
    const principal = await holder((await make('Gesundheitsamt', 'deliver')).secret);
    const event = { act: 'checked' as const, by: 'Gesundheitsamt', about: {} };
    await database()
      .under(settingOf(principal))
      .transaction((transaction) => recordEvent(transaction, event));
    await recordEvent(database(), event);
    expect(await database().query('select by_account from event order by number desc limit 2')).toEqual([
      { by_account: null },
      { by_account: principal.account },
    ]);
  });
});

onBothEngines((open) => {
  let database: Database;

  afterEach(() => database.close());

  it(
    'knows the source of each measure, and the department that owns it',
    async () => {
      database = await open(FIXTURE_CITY);
      const rows = await database.query<{ measures: number; source: string; department: string }>(
        `select count(*)::integer as measures, source.name as source, department.name as department
         from measure join source on source.id = measure.source join department on department.id = source.department
         group by source.id, department.id order by 1 desc`,
      );
      expect(rows).toHaveLength(1);
      expect(rows[0]!.department).toBe(rows[0]!.source);
    },
    PATIENCE,
  );

  it(
    'takes over the tokens and sources of a database from before',
    async () => {
      database = await open();
      const before = await mkdtemp(join(tmpdir(), 'before-'));
      for (const name of await readdir(MIGRATIONS))
        if (name < '0022') await cp(join(MIGRATIONS, name), join(before, name));
      await migrate(database, before);
      await rm(before, { recursive: true });
      await database.script(`
        insert into city values ('a', 'A'), ('b', 'B');
        insert into measure (city, code, name, unit, kind, definition, source)
          values ('a', 'x', 'X', '', 'count', '', 'Amt'), ('a', 'y', 'Y', '', 'count', '', 'Amt'), ('b', 'x', 'X', '', 'count', '', 'Amt');
        insert into token (name, hash, rights, created_by, expires_at) values
          ('Sozialamt', '1', '{deliver}', 'x', now() + interval '1 day'), ('Sozialamt', '2', '{publish}', 'x', now() + interval '1 day')`);
      await migrate(database, MIGRATIONS);
      const { tokens } = openWarehouse(database).as(LOCAL_PRINCIPAL);
      expect((await tokens.list()).map(({ name, rights }) => [name, rights])).toEqual([
        ['Sozialamt', ['deliver']],
        ['Sozialamt', ['publish']],
      ]);
      expect(
        await database.query(
          `select measure.city, code, source.city as of, source.name from measure join source on source.id = measure.source
           order by measure.id`,
        ),
      ).toEqual([
        { city: 'a', code: 'x', of: 'a', name: 'Amt' },
        { city: 'a', code: 'y', of: 'a', name: 'Amt' },
        { city: 'b', code: 'x', of: 'b', name: 'Amt' },
      ]);
      expect(await database.query('select to_do from account_grant order by 1')).toEqual([
        { to_do: 'deliver' },
        { to_do: 'publish' },
      ]);
    },
    PATIENCE,
  );
});
