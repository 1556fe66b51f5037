import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { Database } from '../../src/service/database/database';
import { openPglite, openPgliteFrom } from '../../src/service/database/pglite';
import { packageRoot } from '../../src/service/package-root';

/** Making a database takes PGlite ten times as long as opening one: the first suite to need it keeps it for all. */
const KEPT = join(packageRoot(), '.cache/databases', `pglite-${versionOfPglite()}`);

/** What `openPglite` opens without a folder: a new, empty database in memory. */
export async function openPrepared(): Promise<Database> {
  const file = await kept('memory.tar', async (place) => {
    const pglite = await PGlite.create();
    const dump = await pglite.dumpDataDir('none');
    await pglite.close();
    await writeFile(place, Buffer.from(await dump.arrayBuffer()));
  });
  return openPgliteFrom(new Whole(await readFile(file)));
}

/** A file in one piece: of any other Blob Node copies 40 MB in small ones, a quarter of what opening the database takes. */
class Whole extends Blob {
  constructor(private readonly whole: Uint8Array<ArrayBuffer>) {
    super();
  }

  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.resolve(this.whole.buffer);
  }
}

/** A folder as `openPglite` leaves it when nothing was asked of its new, empty database. */
export async function prepareFolder(folder: string): Promise<void> {
  const source = await kept('folder', async (place) => (await openPglite(place)).close());
  await mkdir(dirname(folder), { recursive: true });
  await cp(source, folder, { recursive: true });
}

/** The kept file or folder; made beside its place and moved there whole, for suites that need it at the same time. */
async function kept(name: string, make: (place: string) => Promise<void>): Promise<string> {
  const place = join(KEPT, name);
  if (existsSync(place)) return place;
  const unfinished = join(KEPT, `${process.pid}-${name}`);
  await mkdir(KEPT, { recursive: true });
  await make(unfinished);
  await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }));
  return place;
}

function versionOfPglite(): string {
  const file = join(dirname(require.resolve('@electric-sql/pglite')), '../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
