import { cp, mkdtemp, open, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCluster } from '../warehouse/postgres-cluster';
import { publish } from '../warehouse/publish/publish-killed/publication';
import { arenasIn, stateAt, type Arena } from './publication-arena';

const TRIES = Number(process.env.BENCH_TRIES ?? 40);

/**
 * Turns one bit anywhere in the tables of a published database, and counts what is read then: the same, a refusal that says
 * the files are damaged, or anything else. On PGlite; the files of a server are in its own care.
 */
export async function bench() {
  const root = await mkdtemp(join(tmpdir(), 'bench-damage-'));
  const cluster = await startCluster();
  try {
    const [pglite] = await arenasIn(root, cluster);
    return [await damaged(pglite!, root)];
  } finally {
    await cluster.remove();
    await rm(root, { recursive: true });
  }
}

async function damaged(arena: Arena, root: string) {
  const whole = await arena.copy(0);
  await publish(whole);
  const published = await stateAt(arena, whole);
  const read = { same: 0, refused: 0, mixture: 0 };
  const other: string[] = [];
  for (let number = 1; number <= TRIES; number++) {
    const place = join(root, `damaged-${number}`);
    await cp(whole, place, { recursive: true });
    await turnOneBit(join(place, 'base/5'));
    const state = await stateAt(arena, place).catch((failure: { code?: string }) => failure);
    if (state === published) read.same += 1;
    else if (typeof state === 'object' && state.code === 'warehouse-damaged') read.refused += 1;
    else {
      read.mixture += 1;
      other.push(typeof state === 'string' ? state : String(state));
    }
    await arena.drop(place);
  }
  return { engine: arena.engine, tries: TRIES, ...read, other: other.join(' ').slice(0, 200) };
}

/** In any byte of any file with the same likelihood. */
async function turnOneBit(folder: string): Promise<void> {
  const names = await readdir(folder);
  const sizes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).size));
  let at = Math.floor(Math.random() * sizes.reduce((sum, size) => sum + size, 0));
  const which = sizes.findIndex((size) => (at -= size) < 0);
  const file = await open(join(folder, names[which]!), 'r+');
  const position = at + sizes[which]!;
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, position);
  byte[0]! ^= 1 << Math.floor(Math.random() * 8);
  await file.write(byte, 0, 1, position);
  await file.close();
}
