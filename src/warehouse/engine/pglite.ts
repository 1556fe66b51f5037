import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';
import { lockFolder } from './folder-lock';

/** A quarter of PostgreSQL's 128 MB of buffers: PGlite fills all of them with zeros at every start, which takes half a second. */
const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=32MB'];

/**
 * PostgreSQL embedded in this process: kept in `folder`, or in memory without one. Fails with `warehouse-in-use` when
 * another process has the folder open, with `warehouse-broken` when there is no usable database in it.
 */
export async function openPglite(folder?: string): Promise<Database> {
  if (!folder) return openPgliteFrom();
  await makeFolder(dirname(folder));
  const unlock = await lockFolder(folder);
  try {
    await initialise(folder);
    return databaseOver(await PGlite.create(folder, { startParams }), unlock);
  } catch (failure) {
    await unlock();
    throw broken(folder, failure);
  }
}

/** In memory: what a dump of a data folder holds, or a new, empty database. */
export async function openPgliteFrom(dump?: Blob): Promise<Database> {
  return databaseOver(await PGlite.create({ startParams, loadDataDir: dump }));
}

/** A running PGlite as the database everything here speaks to; `unlock` is called once it is closed. */
export function databaseOver(pglite: PGlite, unlock?: () => Promise<void>): Database {
  return {
    ...queriesOf(pglite),
    transaction: (work) => pglite.transaction((transaction) => work(within(transaction))),
    async close() {
      await pglite.close();
      await unlock?.();
    },
  };
}

/** A transaction inside a transaction is part of it; it ends with the outer one. */
function within(transaction: Transaction): Database {
  const database: Database = {
    ...queriesOf(transaction),
    transaction: (work) => work(database),
    close: async () => undefined,
  };
  return database;
}

function queriesOf(connection: PGlite | Transaction): Pick<Database, 'query' | 'script' | 'copy'> {
  return {
    query: async <R extends object>(sql: string, parameters: unknown[] = []) =>
      (await connection.query<R>(sql, parameters)).rows,
    async script(sql) {
      await connection.exec(sql);
    },
    async copy(table, columns, lines) {
      const blob = new Blob([...lines]);
      await connection.query(`copy ${table} (${columns.join()}) from '/dev/blob'`, [], { blob });
    },
  };
}

/** Makes a new database beside its place and moves it there whole: killed half-way, nothing but a clean start is left. */
async function initialise(folder: string): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  await (await PGlite.create(unfinished, { startParams })).close();
  await rename(unfinished, folder);
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (failure) {
    throw broken(folder, failure);
  }
}

function broken(folder: string, failure: unknown): ReportingError {
  const detail = failure instanceof Error ? failure.message : String(failure);
  return new ReportingError('warehouse-broken', { folder, detail }, failure);
}
