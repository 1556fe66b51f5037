import { openPostgres } from '../../src/warehouse/engine/postgres';
import type { Database } from '../../src/warehouse/engine/database';
import { startCluster } from '../warehouse/postgres-cluster';

/** An empty database on a PostgreSQL of its own, which is removed afterwards. */
export interface BenchDatabase {
  database: Database;
  url: string;
  remove(): Promise<void>;
}

/** What a small server of a city is set to; the tests' own settings are for starting fast. */
const SETTINGS = { shared_buffers: '256MB', max_wal_size: '4GB' };

export async function benchDatabase(): Promise<BenchDatabase> {
  const cluster = await startCluster(SETTINGS);
  const admin = await openPostgres(cluster.url('postgres'));
  await admin.script('create database bench');
  await admin.close();
  const url = cluster.url('bench');
  const database = await openPostgres(url);
  return {
    database,
    url,
    async remove() {
      await database.close();
      await cluster.remove();
    },
  };
}
