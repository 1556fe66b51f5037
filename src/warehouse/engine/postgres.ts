import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, DatabaseError, Pool, type ClientBase, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';
import { understood } from './postgres-failure';
import { parserOf } from './postgres-types';
import { READING_ROLE } from './reading-role';

/** 15. */
const OLDEST_VERSION = 150_000;

const CONNECTIONS = 10;

const CONNECT_MILLISECONDS = 10_000;

/** An answer takes milliseconds; whatever takes this long holds up everyone else. */
const STATEMENT_SECONDS = 30;

/** A million observations are joined and sorted in it; one publication at a time uses it. */
const WRITE_MEMORY = '192MB';

/** Whoever waits so long for another publication is told of it. */
const LOCK_SECONDS = 120;

/**
 * Only one instance changes the database at a time. The lock is on a table, as whoever only reads may not take that one; until a
 * migration has made it nobody reads, and any number does. Reading a catalogue then makes PostgreSQL notice what was made meanwhile.
 */
const WRITE_LOCK = `do $$ begin
  if to_regclass('migration') is null then
    perform pg_advisory_xact_lock(1397709650);
    perform from pg_class limit 1;
  end if;
  if to_regclass('migration') is not null then
    lock table migration in exclusive mode;
  end if;
end $$`;

/** As PGlite: what a server or an account is set to must not change an answer. */
const SESSION = `set timezone = 'UTC'; set datestyle = 'ISO'; set statement_timeout = '${STATEMENT_SECONDS}s'`;

/** For a connection that only reads: what everyone may see, whatever its account may do beside. */
const READING = `${SESSION}; set default_transaction_read_only = on; set role ${READING_ROLE}`;

/** Of the role of a connection that only reads: no migration has made it yet, or only for another database of the server. */
const NOT_IN_ROLE = ['22023', '42501'];

/**
 * PostgreSQL 15 or newer at `postgres://user:password@host:port/database`, with TLS as the address says (`sslmode`,
 * `sslrootcert`). Fails with `database-url-unusable`, `database-unreachable` or `database-too-old`. After `signal` no transaction is
 * begun and none waits for another: that fails with `interrupted`.
 */
export async function openPostgres(url: string, signal?: AbortSignal): Promise<Database> {
  const database = pooled(url, SESSION, signal);
  try {
    await checkVersion(database, serverIn(url));
    return database;
  } catch (failure) {
    await database.close();
    throw failure;
  }
}

/**
 * The same for what everyone may see: every connection has the reading role and no other right. Until a migration has made
 * that role, every query fails with `database-not-prepared`.
 */
export async function openReading(url: string): Promise<Database> {
  const database = pooled(url, READING);
  try {
    await checkVersion(database, serverIn(url));
  } catch (failure) {
    if ((failure as ReportingError).code === 'database-not-prepared') return database;
    await database.close();
    throw failure;
  }
  return database;
}

function pooled(url: string, session: string, signal?: AbortSignal): Database {
  const server = serverIn(url);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: 'sozialraum-office',
    types: { getTypeParser: parserOf },
    onConnect: (client) => begin(client, session, server),
  });
  // A connection that breaks while nobody uses it is replaced at the next query.
  pool.on('error', () => undefined);
  return databaseOver({ pool, server, signal });
}

async function begin(client: ClientBase, session: string, server: string): Promise<void> {
  // The query under way fails with the same error; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.query(session).catch((failure: unknown) => {
    const isMissing = failure instanceof DatabaseError && NOT_IN_ROLE.includes(failure.code ?? '');
    throw isMissing
      ? new ReportingError('database-not-prepared', { server, detail: failure.message }, failure)
      : failure;
  });
}

/** The server without user and password. */
function serverIn(url: string): string {
  if (!/^postgres(ql)?:\/\//.test(url)) throw new ReportingError('database-url-unusable');
  try {
    const { host, port, database } = new Client(url);
    return `${host}:${port}/${database}`;
  } catch (failure) {
    throw new ReportingError('database-url-unusable', {}, failure);
  }
}

async function checkVersion(database: Database, server: string): Promise<void> {
  const [row] = await database.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::integer as number, current_setting('server_version') as version`,
  );
  if (row && row.number < OLDEST_VERSION)
    throw new ReportingError('database-too-old', { server, version: row.version });
}

/** The connections to a server, and what ends the waiting for it. */
interface Connections {
  pool: Pool;
  server: string;
  signal: AbortSignal | undefined;
}

function databaseOver(connections: Connections): Database {
  const { pool, server } = connections;
  const database: Database = {
    ...queriesOf(pool, server),
    ...transactionsOf(connections),
    under: (setting) => settled(connections, setting),
    close: () => pool.end(),
  };
  return database;
}

/** What only reads does not wait for those who write. */
function settled(connections: Connections, setting: string): Database {
  const briefly = <Result>(work: (database: Database) => Promise<Result>) =>
    transacted(connections, (database) => database.script(`begin; ${setting}`), work);
  return {
    query: <R extends object>(...asked: [string, unknown[]?]) =>
      briefly((transaction) => transaction.query<R>(...asked)),
    script: (sql) => briefly((transaction) => transaction.script(sql)),
    ...transactionsOf(connections, setting),
    under: (other) => settled(connections, `${setting}; ${other}`),
    close: async () => undefined,
  };
}

/** All of the work or none of it, one after the other. */
function transactionsOf(connections: Connections, setting = ''): Pick<Database, 'transaction' | 'copy'> {
  const beginning = `begin; set local statement_timeout = 0; set local work_mem = '${WRITE_MEMORY}'; set local lock_timeout = '${LOCK_SECONDS}s'; ${WRITE_LOCK}; ${setting}`;
  const start: Start = (database, client) =>
    untilEnd(connections.signal, client, () => database.script(beginning));
  const transaction: Database['transaction'] = (work) => transacted(connections, start, work);
  return { transaction, copy: (...rows) => transaction((database) => database.copy(...rows)) };
}

/** Waits no longer once the process shall end: a connection that is closed meanwhile has begun nothing. */
async function untilEnd(
  signal: AbortSignal | undefined,
  client: PoolClient,
  wait: () => Promise<void>,
): Promise<void> {
  const close = () => void client.end();
  signal?.addEventListener('abort', close);
  try {
    if (!signal?.aborted) await wait();
  } catch (failure) {
    if (!signal?.aborted) throw failure;
  } finally {
    signal?.removeEventListener('abort', close);
  }
  if (signal?.aborted) throw new ReportingError('interrupted');
}

type Start = (database: Database, client: PoolClient) => Promise<void>;

async function transacted<Result>(
  { pool, server }: Connections,
  start: Start,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect().catch((failure: unknown) => {
    throw understood(failure, server);
  });
  const database = within(client, server);
  let broken = false;
  try {
    await start(database, client);
    const result = await work(database);
    await database.script('commit');
    return result;
  } catch (failure) {
    await client.query('rollback').catch(() => (broken = true));
    throw failure;
  } finally {
    client.release(broken);
  }
}

/** A transaction inside a transaction is part of it; it ends with the outer one. */
function within(client: PoolClient, server: string): Database {
  const database: Database = {
    ...queriesOf(client, server),
    async copy(table, columns, lines) {
      try {
        await pipeline(
          Readable.from(lines),
          client.query(copyFrom(`copy ${table} (${columns.join()}) from stdin`)),
        );
      } catch (failure) {
        throw understood(failure, server);
      }
    },
    transaction: (work) => work(database),
    under: () => database,
    close: async () => undefined,
  };
  return database;
}

function queriesOf(connection: Pool | PoolClient, server: string): Pick<Database, 'query' | 'script'> {
  return {
    async query<R extends object>(sql: string, parameters: unknown[] = []) {
      try {
        return (await connection.query<R>(sql, parameters.map(asUtc))).rows;
      } catch (failure) {
        throw understood(failure, server);
      }
    },
    async script(sql) {
      try {
        await connection.query(sql);
      } catch (failure) {
        throw understood(failure, server);
      }
    },
  };
}

/** The driver would write a date in this machine's time zone. */
function asUtc(parameter: unknown): unknown {
  return parameter instanceof Date ? parameter.toISOString() : parameter;
}
