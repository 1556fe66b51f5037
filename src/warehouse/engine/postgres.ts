import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Client, Pool, type ClientBase, type PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';
import { understood } from './postgres-failure';
import { parserOf } from './postgres-types';

/** 15. */
const OLDEST_VERSION = 150_000;

const CONNECTIONS = 10;

const CONNECT_MILLISECONDS = 10_000;

/** An answer takes milliseconds; whatever takes this long holds up everyone else. */
const STATEMENT_SECONDS = 30;

/** A million observations are joined and sorted in it; one publication at a time uses it. */
const WRITE_MEMORY = '192MB';

/** Any number, the same in every instance: only one of them changes the database at a time. */
const WRITE_LOCK = 1_397_709_650;

/** As PGlite: what a server or an account is set to must not change an answer. */
const SESSION = `set timezone = 'UTC'; set datestyle = 'ISO'; set statement_timeout = '${STATEMENT_SECONDS}s'`;

/**
 * PostgreSQL 15 or newer at `postgres://user:password@host:port/database`, with TLS as the address says (`sslmode`,
 * `sslrootcert`). Fails with `database-url-unusable`, `database-unreachable` or `database-too-old`.
 */
export async function openPostgres(url: string): Promise<Database> {
  const server = serverIn(url);
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
    keepAlive: true,
    application_name: 'sozialraum-office',
    types: { getTypeParser: parserOf },
    onConnect: begin,
  });
  // A connection that breaks while nobody uses it is replaced at the next query.
  pool.on('error', () => undefined);
  const database = databaseOver(pool, server);
  try {
    await checkVersion(database, server);
    return database;
  } catch (failure) {
    await pool.end();
    throw failure;
  }
}

async function begin(client: ClientBase): Promise<void> {
  // The query under way fails with the same error; unheard, it would end the process.
  client.on('error', () => undefined);
  await client.query(SESSION);
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

function databaseOver(pool: Pool, server: string): Database {
  const database: Database = {
    ...queriesOf(pool, server),
    copy: (...rows) => database.transaction((transaction) => transaction.copy(...rows)),
    async transaction(work) {
      const client = await pool.connect().catch((failure: unknown) => {
        throw understood(failure, server);
      });
      return transacted(client, within(client, server), work);
    },
    close: () => pool.end(),
  };
  return database;
}

async function transacted<Result>(
  client: PoolClient,
  database: Database,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  let broken = false;
  try {
    await database.script(
      `begin; set local statement_timeout = 0; set local work_mem = '${WRITE_MEMORY}'; select pg_advisory_xact_lock(${WRITE_LOCK})`,
    );
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
