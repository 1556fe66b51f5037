import { randomBytes } from 'node:crypto';
import type { Database } from '../../src/service/database/database';
import { openPostgres } from '../../src/service/database/postgres';
import { databaseWith, fill, PATIENCE } from './fixture';
import { openPrepared } from './prepared-database';
import { startCluster, WHY_NO_CLUSTER, type Cluster } from './postgres-cluster';

/** Opens an empty database, or one with the given city packages; the suite closes it. */
export type Open = (...folders: string[]) => Promise<Database>;

/** The same suite on the embedded engine and, where one can be had, on a real PostgreSQL. */
export function onBothEngines(suite: (open: Open) => void): void {
  describe('on the embedded PGlite', () => suite(onPglite));
  onPostgres((url) =>
    suite(async (...folders) => {
      const database = await openPostgres(await url());
      if (folders.length) await fill(database, ...folders);
      return database;
    }),
  );
}

const onPglite: Open = (...folders) => (folders.length ? databaseWith(...folders) : openPrepared());

/** A suite with addresses of new, empty databases: of the server at `DATABASE_URL`, otherwise of one started for it. */
export function onPostgres(suite: (url: () => Promise<string>) => void): void {
  const server = process.env.DATABASE_URL;
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

    suite(async () => {
      const name = `sozialraum_test_${randomBytes(6).toString('hex')}`;
      await administer(cluster?.url('postgres') ?? server!, `create database ${name}`);
      made.push(name);
      return cluster?.url(name) ?? withDatabase(server!, name);
    });
  });
}

async function administer(url: string, statement: string): Promise<void> {
  const database = await openPostgres(url);
  await database.script(statement);
  await database.close();
}

function withDatabase(url: string, name: string): string {
  return url.replace(/^(\w+:\/\/[^/?]*)(\/[^?]*)?/, `$1/${name}`);
}
