import type { Config } from 'jest';
import { startCluster, WHY_NO_CLUSTER, type Cluster } from './postgres-cluster';

declare global {
  var clusterForAll: Cluster | undefined;
}

/** One server for all suites when all of them run: making one takes seconds. Chosen suites start their own if they need one. */
export default async function startForAll({ nonFlagArgs = [] }: Config & { nonFlagArgs?: string[] }) {
  if (nonFlagArgs.length || process.env.DATABASE_URL || WHY_NO_CLUSTER) return;
  globalThis.clusterForAll = await startCluster({ max_connections: '100' });
  process.env.CLUSTER_FOR_ALL = globalThis.clusterForAll.url('postgres');
}
