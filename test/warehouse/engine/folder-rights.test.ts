import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from '../../../src/warehouse/engine/pglite';
import { PATIENCE } from '../fixture';

let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'rights-'));
  folder = join(root, 'data/warehouse');
});

afterAll(() => rm(root, { recursive: true }));

/** What of the data folder another account may use; modes mean nothing on Windows. */
async function open(): Promise<string[]> {
  const paths = ['', ...(await readdir(join(root, 'data'), { recursive: true }))];
  const modes = await Promise.all(paths.map(async (path) => (await stat(join(root, 'data', path))).mode));
  return process.platform === 'win32'
    ? []
    : paths.filter((path, index) => !/\.(lock|socket)$/.test(path) && modes[index]! & 0o077);
}

it(
  'makes a data folder that no other account can read, and closes one that stands open',
  async () => {
    const before = process.umask(0o022);
    try {
      const made = await openPglite(folder);
      await made.script('create table kept as select i from generate_series(1, 1000) as i; checkpoint');
      await made.close();
      expect(await open()).toEqual([]);
      for (const path of ['', 'base', 'PG_VERSION']) await chmod(join(folder, path), 0o755);
      const again = await openPglite(folder);
      await again.script('create table more as select i from generate_series(1, 1000) as i; checkpoint');
      expect(await open()).toEqual([]);
      await again.close();
    } finally {
      process.umask(before);
    }
  },
  PATIENCE,
);
