import { rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startCluster } from '../warehouse/postgres-cluster';
import { smallDisk, WHY_NO_SMALL_DISK } from '../warehouse/engine/small-disk';
import { publish } from '../warehouse/publish/publish-killed/publication';
import { arenasIn, stateAt, type Arena } from './publication-arena';

const TRIES = Number(process.env.BENCH_TRIES ?? 20);
const DISK_MEGABYTES = 800;
const MEGABYTE = 1024 * 1024;

/**
 * Lets a publication of 36,000 observations run out of disk at random moments, on PGlite and on PostgreSQL, frees the space and
 * counts what is left: the old release whole, the new one whole, or anything else. Needs root on Linux.
 */
export async function bench() {
  if (WHY_NO_SMALL_DISK) return [{ skipped: WHY_NO_SMALL_DISK }];
  const disk = await smallDisk(DISK_MEGABYTES);
  const { TMPDIR } = process.env;
  process.env.TMPDIR = disk.folder;
  const cluster = await startCluster();
  if (TMPDIR === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = TMPDIR;
  try {
    const rows = [];
    for (const arena of await arenasIn(disk.folder, cluster))
      rows.push(await filled(arena, disk.folder, () => cluster.revive()));
    return rows;
  } finally {
    await cluster.remove();
    await disk.remove();
  }
}

async function filled(arena: Arena, disk: string, revive: () => Promise<void>) {
  const whole = await arena.copy(0);
  const old = await stateAt(arena, whole);
  const before = await free(disk);
  await publish(whole);
  const needed = before - (await free(disk));
  const published = await stateAt(arena, whole);
  await arena.drop(whole);
  const ended = { old: 0, new: 0, mixture: 0 };
  for (let number = 1; number <= TRIES; number++) {
    const place = await arena.copy(number);
    const ballast = join(disk, 'ballast');
    const left = Math.random() * 1.1 * needed;
    const size = Math.max(0, Math.floor((await free(disk)) - left));
    // The server writes as well: what fits is as good.
    await writeFile(ballast, Buffer.alloc(size)).catch(() => undefined);
    // It fails before it begins where there is no space at all.
    await publish(place).catch(() => undefined);
    await rm(ballast);
    await revive();
    const state = await stateAt(arena, place);
    ended[state === old ? 'old' : state === published ? 'new' : 'mixture'] += 1;
    await arena.drop(place);
  }
  return {
    engine: arena.engine,
    tries: TRIES,
    'publication needs MB': (needed / MEGABYTE).toFixed(1),
    ...ended,
  };
}

async function free(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
