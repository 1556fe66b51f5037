import type { Database } from '../../src/warehouse/engine/database';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { newDatabaseOn } from './database-on-server';
import { embeddedWith } from './database-with';
import { PATIENCE } from './fixture';
import { openPrepared } from './prepared-database';
import { startCluster, WHY_NO_CLUSTER, type Cluster } from './postgres-cluster';

/** Opens an empty database, or one with the given city packages; the suite closes it. */
export type Open = (...folders: string[]) => Promise<Database>;

/** The same suite on the embedded engine and, where one can be had, on a real PostgreSQL. */
export function onBothEngines(suite: (open: Open) => void): void {
  describe('on the embedded PGlite', () => suite(onPglite));
  onPostgres((url) =>
    suite(async (...folders) => openPostgres(await url(folders.length ? folders : undefined))),
  );
}

/** The same suite on a database of each engine in the newest form, without a city; opened and closed for it. */
export function onBothEmpty(suite: (database: () => Database) => void): void {
  describe('on the embedded PGlite', () => withDatabase(() => embeddedWith(), suite));
  onPostgres((url) => withDatabase(async () => openPostgres(await url([])), suite));
}

function withDatabase(open: () => Promise<Database>, suite: (database: () => Database) => void): void {
  let database: Database;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  afterAll(() => database.close());

  suite(() => database);
}

const onPglite: Open = (...folders) => (folders.length ? embeddedWith(...folders) : openPrepared());

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
    const removals: (() => Promise<void>)[] = [];

    beforeAll(async () => {
      if (!server) cluster = await startCluster();
    }, PATIENCE);

    afterAll(async () => {
      if (server) for (const remove of removals) await remove();
      await cluster?.remove();
    }, PATIENCE);

    suite(async (folders) => {
      const administration = cluster?.url('postgres') ?? server!;
      const { url, remove } = await newDatabaseOn(administration, folders);
      removals.push(remove);
      return url;
    });
  });
}
