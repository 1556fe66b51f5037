import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/warehouse/engine/database';
import { migrate } from '../../../src/warehouse/engine/migrate';
import { onBothEngines } from '../engines';
import { PATIENCE } from '../fixture';

onBothEngines((open) => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  afterAll(() => database.close());

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'migrate-'));
    await writeFile(join(folder, '0001-first.sql'), 'create table first (id integer);');
    await database.script('drop schema public cascade; create schema public');
    await migrate(database, folder);
  });

  afterEach(() => rm(folder, { recursive: true }));

  const applied = async () =>
    (await database.query<{ name: string }>('select name from migration order by name')).map(
      ({ name }) => name,
    );

  it('applies each migration once, in the order of their numbers', async () => {
    await writeFile(join(folder, '0003-third.sql'), 'insert into second values (1);');
    await writeFile(
      join(folder, '0002-second.sql'),
      'create table second (id integer); -- comment; with semicolon',
    );
    await migrate(database, folder);
    await migrate(database, folder);
    expect(await applied()).toEqual(['0001-first.sql', '0002-second.sql', '0003-third.sql']);
    expect(await database.query('select id from second')).toEqual([{ id: 1 }]);
  });

  it('applies none of the missing ones when one fails', async () => {
    await writeFile(join(folder, '0002-second.sql'), 'create table second (id integer);');
    await writeFile(join(folder, '0003-third.sql'), 'create table first (id integer);');
    await expect(migrate(database, folder)).rejects.toThrow('already exists');
    expect(await applied()).toEqual(['0001-first.sql']);
  });

  it('refuses an applied migration that reads differently now', async () => {
    await writeFile(join(folder, '0001-first.sql'), 'create table first (id text);');
    await expect(migrate(database, folder)).rejects.toMatchObject({
      code: 'migration-changed',
      facts: { migration: '0001-first.sql' },
    });
  });
});
