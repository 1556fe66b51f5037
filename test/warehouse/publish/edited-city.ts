import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/warehouse/engine/database';
import type { Open } from '../engines';
import { FIXTURE_CITY, PATIENCE } from '../fixture';
import { restoreCity } from '../restore-city';

/** The small city in a database of the suite, before each test as it lies on disk, and a copy of its package to change. */
export function editedCity(open: Open) {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  afterAll(() => database.close());

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'edited-city-')), 'musterstadt');
    await cp(FIXTURE_CITY, folder, { recursive: true });
    await restoreCity(database);
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  return {
    get database() {
      return database;
    },
    get folder() {
      return folder;
    },
    /** Changes a file of the package; every text has to be there. */
    async edit(file: string, ...changes: [from: string, to: string][]) {
      let text = await readFile(join(folder, file), 'utf8');
      for (const [from, to] of changes) {
        expect(text).toContain(from);
        text = text.replace(from, to);
      }
      await writeFile(join(folder, file), text);
    },
  };
}
