import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/service/database/database';
import { openPostgres } from '../../src/service/database/postgres';
import { databaseWith, fill, isOfProject, PATIENCE } from './fixture';
import { nameOfLoaded } from './loaded-database';
import { openPrepared } from './prepared-database';
import { startCluster, WHY_NO_CLUSTER, type Cluster } from './postgres-cluster';

/** Opens an empty database, or one with the given city packages; the suite closes it. */
export type Open = (...folders: string[]) => Promise<Database>;

/** Any number: only one suite loads a database others copy at a time. */
const LOADING = 1_397_709_651;

/** The same suite on the embedded engine and, where one can be had, on a real PostgreSQL. */
export function onBothEngines(suite: (open: Open) => void): void {
  describe('on the embedded PGlite', () => suite(onPglite));
  onPostgres((url) =>
    suite(async (...folders) => {
      const isKept = folders.length > 0 && folders.every(isOfProject);
      const database = await openPostgres(await url(isKept ? folders : []));
      if (folders.length && !isKept) await fill(database, ...folders);
      return database;
    }),
  );
}

const onPglite: Open = (...folders) => (folders.length ? databaseWith(...folders) : openPrepared());

/**
 * A suite with addresses of new databases, empty or with city packages of the project: of the server at `DATABASE_URL`
 * or of the one started for all suites, otherwise of one started for it.
 */
export function onPostgres(suite: (url: (folders?: string[]) => Promise<string>) => void): void {
  const server = process.env.DATABASE_URL ?? process.env.CLUSTER_FOR_ALL;
  if (!server && WHY_NO_CLUSTER) {
    describe.skip(`on PostgreSQL (${WHY_NO_CLUSTER})`, () => suite(() => Promise.reject(new Error())));
    return;
  }
  describe('on PostgreSQL', () => {
    let cluster: Cluster | undefined;
    const made: string[] = [];

    beforeAll(async () => {
      if (!server) cluster = await startCluster();
    }, PATIENCE);

    afterAll(async () => {
      if (server) for (const name of made) await administer(server, `drop database ${name} with (force)`);
      await cluster?.remove();
    }, PATIENCE);

    suite(async (folders = []) => {
      const name = `sozialraum_test_${randomBytes(6).toString('hex')}`;
      const administration = cluster?.url('postgres') ?? server!;
      const copied = folders.length && process.env.CLUSTER_FOR_ALL === administration;
      const from = copied ? ` template ${await loadedOn(administration, folders)}` : '';
      await administer(administration, `create database ${name}${from}`);
      made.push(name);
      const url = withDatabase(administration, name);
      if (folders.length && !copied) await filled(url, folders);
      return url;
    });
  });
}

/** The name of a database with these packages, loaded when the first suite asks for it. */
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
