import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../warehouse/postgres-cluster';
import { publish } from '../warehouse/publish/publish-killed/publication';
import { arenasIn, stateAt, type Arena } from './publication-arena';

const KILLS = Number(process.env.BENCH_KILLS ?? 50);

/**
 * Ends the process that publishes 36,000 observations with kill -9 at random moments, on PGlite and on PostgreSQL, and counts
 * what is left: the old release whole, the new one whole, or anything else.
 */
export async function bench() {
  const root = await mkdtemp(join(tmpdir(), 'bench-kill-'));
  const cluster = await startCluster();
  const rows = [];
  for (const arena of await arenasIn(root, cluster)) rows.push(await killed(arena));
  await cluster.remove();
  await rm(root, { recursive: true });
  return rows;
}

async function killed(arena: Arena) {
  const whole = await arena.copy(0);
  const old = await stateAt(arena, whole);
  const took = await publish(whole);
  const published = await stateAt(arena, whole);
  await arena.drop(whole);
  const ended = { old: 0, new: 0, mixture: 0 };
  for (let kill = 1; kill <= KILLS; kill++) {
    const place = await arena.copy(kill);
    await publish(place, Math.random() * took * 1.1);
    const state = await stateAt(arena, place);
    ended[state === old ? 'old' : state === published ? 'new' : 'mixture'] += 1;
    await arena.drop(place);
  }
  return { engine: arena.engine, kills: KILLS, 'publication takes ms': took.toFixed(0), ...ended };
}
