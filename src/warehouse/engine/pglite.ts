import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PGlite, type Transaction } from '@electric-sql/pglite';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';
import { messageOf, understoodIn } from './folder-failure';
import { lockFolder } from './folder-lock';
import { closeToOthers } from './folder-rights';
import { runFolder, startParams, type Running } from './running-folder';

/**
 * PostgreSQL embedded in this process: kept in `folder`, or in memory without one. Fails with `warehouse-in-use` when
 * another process has the folder open, and otherwise with the `warehouse-…` that says why it cannot be used. After `signal`
 * no more is begun: that fails with `interrupted`.
 */
export async function openPglite(folder?: string, signal?: AbortSignal): Promise<Database> {
  if (!folder) return openPgliteFrom();
  await makeFolder(dirname(folder));
  const unlock = await lockFolder(folder);
  try {
    await initialise(folder);
    const running = await runFolder(folder);
    await closeToOthers(folder);
    return databaseIn({ ...running, signal }, unlock);
  } catch (failure) {
    await unlock();
    throw understoodIn(folder, failure, messageOf(failure));
  }
}

/** In memory: what a dump of a data folder holds, or a new, empty database. */
export async function openPgliteFrom(dump?: Blob): Promise<Database> {
  return databaseOver(await PGlite.create({ startParams, loadDataDir: dump }));
}

/** A PGlite as the database everything here speaks to. */
export function databaseOver(pglite: PGlite): Database {
  return databaseIn({ use: (work) => work(pglite), close: () => pglite.close() });
}

/** What runs until it shall end. */
type Ending = Running & { signal?: AbortSignal | undefined };

/** `unlock` is called once it is closed. */
function databaseIn(running: Ending, unlock?: () => Promise<void>): Database {
  return {
    query: (...asked) => running.use((pglite) => queriesOf(pglite).query(...asked)),
    script: (sql) => running.use((pglite) => queriesOf(pglite).script(sql)),
    copy: (...rows) => running.use((pglite) => queriesOf(pglite).copy(...rows)),
    transaction: (work) => transacted(running, begunBefore(running.signal, work)),
    under: (setting) => settled(running, setting),
    async close() {
      await running.close();
      await unlock?.();
    },
  };
}

function settled(running: Ending, setting: string): Database {
  const briefly: Database['transaction'] = (work) =>
    transacted(running, async (database) => {
      await database.script(setting);
      return work(database);
    });
  const transaction: Database['transaction'] = (work) => briefly(begunBefore(running.signal, work));
  return {
    query: <R extends object>(...asked: [string, unknown[]?]) =>
      briefly((database) => database.query<R>(...asked)),
    script: (sql) => briefly((database) => database.script(sql)),
    copy: (...rows) => transaction((database) => database.copy(...rows)),
    transaction,
    under: (other) => settled(running, `${setting}; ${other}`),
    close: async () => undefined,
  };
}

/** Transactions wait for one another; one whose turn comes after the signal is not begun. */
function begunBefore<Result>(
  signal: AbortSignal | undefined,
  work: (database: Database) => Promise<Result>,
): typeof work {
  return async (database) => {
    if (signal?.aborted) throw new ReportingError('interrupted');
    return work(database);
  };
}

function transacted<Result>(
  running: Running,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  return running.use((pglite) => pglite.transaction((transaction) => work(within(transaction))));
}

/** A transaction inside a transaction is part of it; it ends with the outer one. */
function within(transaction: Transaction): Database {
  const database: Database = {
    ...queriesOf(transaction),
    transaction: (work) => work(database),
    under: () => database,
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
  const files = await filesIn(folder);
  // PGlite would make a new database over whatever else is there.
  if (files.includes('PG_VERSION')) return;
  if (files.length) throw new ReportingError('warehouse-damaged', { folder, detail: 'PG_VERSION' });
  const unfinished = `${folder}.new`;
  await rm(unfinished, { recursive: true, force: true });
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await (await runFolder(unfinished)).close();
    if (existsSync(folder)) await rmdir(folder);
    await rename(unfinished, folder);
  } catch (failure) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw failure instanceof ReportingError
      ? new ReportingError(failure.code, { ...failure.facts, folder }, failure)
      : failure;
  }
}

/** Whether no database is in a folder yet, so that opening it would begin one. */
export async function isNewFolder(folder: string): Promise<boolean> {
  const files = await filesIn(folder).catch(() => ['']);
  return files.length === 0;
}

async function filesIn(folder: string): Promise<string[]> {
  return existsSync(folder) ? readdir(folder) : [];
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch (failure) {
    throw understoodIn(folder, failure, messageOf(failure));
  }
}
