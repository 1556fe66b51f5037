import type { Database } from '../../src/warehouse/engine/database';
import { openNewOn } from './database-on-server';
import { fill, isOfProject } from './fixture';
import { openLoaded } from './loaded-database';
import { openPrepared } from './prepared-database';

/**
 * A database with the given city packages; the suite closes it. On the server of all suites where there is one, since an
 * embedded one takes a second to start; suites about a database itself run on both, see `onBothEngines`.
 */
export async function databaseWith(...folders: string[]): Promise<Database> {
  const server = process.env.CLUSTER_FOR_ALL;
  return server ? openNewOn(server, folders) : embeddedWith(...folders);
}

/** The same, embedded and in memory; packages of the project are loaded once for all suites. */
export async function embeddedWith(...folders: string[]): Promise<Database> {
  if (folders.every(isOfProject)) return openLoaded(folders, (database) => fill(database, ...folders));
  const database = await openPrepared();
  await fill(database, ...folders);
  return database;
}
