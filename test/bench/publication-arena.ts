import { cp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { openPglite } from '../../src/warehouse/engine/pglite';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { loadCity } from '../../src/warehouse/publish/load-city';
import type { Cluster } from '../warehouse/postgres-cluster';
import { draftOnes } from '../warehouse/publish/publish-killed/publication';

const YEARS = 2000;

/** Where a publication is tried again and again, each time from the same draft. */
export interface Arena {
  engine: string;
  /** A fresh copy of the draft; its address or folder. */
  copy(number: number): Promise<string>;
  open(place: string): Promise<Database>;
  drop(place: string): Promise<unknown>;
}

/** PGlite in folders of `root`, and PostgreSQL, each with a draft of 36,000 observations. */
export async function arenasIn(root: string, cluster: Cluster): Promise<Arena[]> {
  const url = (name: string) => cluster.url(name);
  const administer = async (statement: string) => {
    const database = await openPostgres(url('postgres'));
    await database.script(statement);
    await database.close();
  };
  await administer('create database template');
  const template = join(root, 'template');
  await prepare(await openPglite(template));
  await prepare(await openPostgres(url('template')));
  return [
    {
      engine: 'PGlite',
      async copy(number) {
        const folder = join(root, `try-${number}`);
        await cp(template, folder, { recursive: true });
        return folder;
      },
      open: openPglite,
      drop: (folder) => rm(folder, { recursive: true }),
    },
    {
      engine: 'PostgreSQL',
      async copy(number) {
        await administer(`create database try_${number} template template`);
        return url(`try_${number}`);
      },
      open: openPostgres,
      drop: (place) => administer(`drop database ${new URL(place).pathname.slice(1)} with (force)`),
    },
  ];
}

async function prepare(database: Database): Promise<void> {
  await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  await loadCity(database, join(packageRoot(), 'test/warehouse/fixture-city'));
  await draftOnes(database, YEARS);
  await database.close();
}

/** The state of the database at a place. */
export async function stateAt({ open }: Arena, place: string): Promise<string> {
  const database = await open(place);
  try {
    return await stateIn(database);
  } finally {
    await database.close();
  }
}

/** What there is, as one text: the releases, the drafts, and every observation. In a transaction, so that it waits its turn. */
function stateIn(database: Database): Promise<string> {
  return database.transaction(async (transaction) => {
    const rows = await transaction.query(
      `select (select count(*)::integer from release) as releases,
         (select string_agg(availability::text, ' ' order by number) from release) as availability,
         (select count(*)::integer from delivery where release is not null) as published,
         (select count(*)::integer from draft_observation) as drafts,
         (select md5(string_agg(cell, ' ' order by cell)) from (
            select format('%s %s %s %s %s %s %s', measure, area, year, release_from, release_to, value, quality) as cell
            from observation) as cells) as cells`,
    );
    return JSON.stringify(rows);
  });
}
