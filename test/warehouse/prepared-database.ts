import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { databaseOver, openPglite, openPgliteFrom } from '../../src/warehouse/engine/pglite';

/** Making a database takes PGlite ten times as long as opening one: the first suite to need it keeps it for all. */
const KEPT = join(packageRoot(), '.cache/databases', `pglite-${versionOfPglite()}`);

/** What `openPglite` opens without a folder: a new, empty database in memory. */
export async function openPrepared(): Promise<Database> {
  return openPgliteFrom(await empty());
}

/** A database in memory as `fill` leaves an empty one; filled once for all who ask for the same name. */
export async function openKept(name: string, fill: (database: Database) => Promise<void>): Promise<Database> {
  const file = await kept(`${name}.tar`, async (place) => {
    const pglite = await PGlite.create({ loadDataDir: await empty() });
    await fill(databaseOver(pglite));
    await pglite.exec('checkpoint');
    await dumpTo(place, pglite);
  });
  return openPgliteFrom(new Whole(await readFile(file)));
}

async function empty(): Promise<Blob> {
  const file = await kept('memory.tar', async (place) => dumpTo(place, await PGlite.create()));
  return new Whole(await readFile(file));
}

async function dumpTo(place: string, pglite: PGlite): Promise<void> {
  const dump = await pglite.dumpDataDir('none');
  await pglite.close();
  await writeFile(place, Buffer.from(await dump.arrayBuffer()));
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
  await copyKept('folder', folder, async (place) => (await openPglite(place)).close());
}

/** Copies the kept folder of that name; it is made when the first suite asks for it. */
export async function copyKept(
  name: string,
  folder: string,
  make: (place: string) => Promise<void>,
): Promise<void> {
  const source = await kept(name, make);
  await mkdir(dirname(folder), { recursive: true });
  await cp(source, folder, { recursive: true });
}

/** The kept file or folder; made beside its place and moved there whole. Whoever needs it meanwhile waits for it. */
async function kept(name: string, make: (place: string) => Promise<void>): Promise<string> {
  const place = join(KEPT, name);
  if (existsSync(place) || (await madeByAnother(place))) return place;
  const unfinished = join(KEPT, `${process.pid}-${name}`);
  await make(unfinished);
  await rename(unfinished, place).catch(() => rm(unfinished, { recursive: true }));
  await rm(`${place}${MAKING}`, { force: true });
  await removeOlder(name);
  return place;
}

const MAKING = '.making';

/** Begins to make it, unless another does: then waits, and says whether it is there. Whoever is killed is not waited for. */
async function madeByAnother(place: string): Promise<boolean> {
  const making = `${place}${MAKING}`;
  await mkdir(KEPT, { recursive: true });
  for (let waited = 0; waited < LONGEST_MAKING; waited += 100) {
    const began = await writeFile(making, '', { flag: 'wx' }).then(
      () => true,
      () => false,
    );
    if (began) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (existsSync(place)) return true;
  }
  return existsSync(place);
}

/** Milliseconds: longer than anything takes that is kept, shorter than a suite waits for its database. */
const LONGEST_MAKING = 40_000;

/** What was kept under the same first word for code and packages of before. */
async function removeOlder(name: string): Promise<void> {
  const [word] = name.split('.');
  const older = (await readdir(KEPT)).filter((each) => each.startsWith(`${word}.`) && each !== name);
  await Promise.all(older.map((each) => rm(join(KEPT, each), { recursive: true, force: true })));
}

function versionOfPglite(): string {
  const file = join(dirname(require.resolve('@electric-sql/pglite')), '../package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
