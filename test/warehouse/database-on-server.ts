import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/warehouse/engine/database';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { fill, isOfProject } from './fixture';
import { nameOfLoaded } from './loaded-database';

/** Any number: only one suite loads a database others copy at a time. */
const LOADING = 1_397_709_651;

/** A new database on a server, empty or in the newest form with these city packages; `administration` is a database of it. */
export async function newDatabaseOn(administration: string, folders?: string[]) {
  const name = `sozialraum_test_${randomBytes(6).toString('hex')}`;
  const url = withDatabase(administration, name);
  if (folders?.every(isOfProject) && administration === process.env.CLUSTER_FOR_ALL) {
    const loaded = await loadedOn(administration, folders);
    await administer(administration, `create database ${name} template ${loaded}`);
  } else {
    await administer(administration, `create database ${name}`);
    if (folders) await filled(url, folders);
  }
  return { url, remove: () => administer(administration, `drop database ${name} with (force)`) };
}

/** The same, opened; closing removes it. */
export async function openNewOn(administration: string, folders: string[]): Promise<Database> {
  const { url, remove } = await newDatabaseOn(administration, folders);
  const database = await openPostgres(url);
  return {
    ...database,
    async close() {
      await database.close();
      await remove();
    },
  };
}

/** The name of a database with these packages, loaded when the first suite asks for it; it stays, to be copied. */
async function loadedOn(administration: string, folders: string[]): Promise<string> {
  const name = `loaded_${nameOfLoaded(folders).replace(/\W/g, '_')}`.slice(-60);
  const database = await openPostgres(administration);
  await database.transaction(async (transaction) => {
    await transaction.query('select pg_advisory_xact_lock($1)', [LOADING]);
    if ((await transaction.query('select 1 from pg_database where datname = $1', [name])).length) return;
    await administer(administration, `create database ${name}`);
    await filled(withDatabase(administration, name), folders);
  });
  await database.close();
  return name;
}

async function filled(url: string, folders: string[]): Promise<void> {
  const database = await openPostgres(url);
  await fill(database, ...folders);
  await database.close();
}

async function administer(url: string, statement: string): Promise<void> {
  const database = await openPostgres(url);
  await database.script(statement);
  await database.close();
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`);
}
