import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../../src/service/database/database';
import { loadSpatial } from '../../../src/service/database/load-spatial';
import { readSpatial } from '../../../src/service/database/read-spatial';
import { onBothEngines } from '../engines';
import { FIXTURE_CITY, PATIENCE, refill } from '../fixture';

onBothEngines((open) => {
  let database: Database;
  let folder: string;

  beforeAll(async () => {
    database = await open();
  }, PATIENCE);

  afterAll(() => database.close());

  beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'load-spatial-')), 'musterstadt');
    await cp(FIXTURE_CITY, folder, { recursive: true });
    await refill(database, folder);
  });

  afterEach(() => rm(join(folder, '..'), { recursive: true }));

  async function edit(file: string, from: string, to: string) {
    const path = join(folder, 'spatial', file);
    const text = await readFile(path, 'utf8');
    expect(text).toContain(from);
    await writeFile(path, text.replace(from, to));
  }

  const structure = () => readSpatial(database, 'musterstadt');

  it('keeps editions, hierarchies, quarters and crosswalks as they were delivered', async () => {
    await loadSpatial(database, folder);
    const { editions, hierarchies, quarters, crosswalks } = await structure();
    expect(
      editions.map(({ edition, areas }) => [edition.id, edition.validFrom, edition.validTo, areas.length]),
    ).toEqual([
      ['musterstadt-alt', '2010-07-01', '2019-12-31', 4],
      ['musterstadt-2020', '2020-01-01', undefined, 8],
    ]);
    expect(hierarchies.map(({ id, groups }) => [id, groups.map(({ areas }) => areas)])).toEqual([
      ['planungsraum', [['0101'], ['0102', '0201+0202']]],
      ['schulbezirk', [['0101', '0102']]],
    ]);
    expect(quarters.map(({ id, areas }) => [id, areas])).toEqual([['wasserseite', ['0102', '0201+0202']]]);
    expect(crosswalks).toMatchObject([
      {
        id: 'test-neu-nach-alt',
        basis: 'inhabitants',
        quality: 'estimated',
        to: { edition: 'musterstadt-alt' },
      },
    ]);
    expect(crosswalks[0]?.links).toEqual([
      { from: '0101', to: 'M1', weight: 1 },
      { from: '0102', to: 'M1', weight: 0.4 },
      { from: '0102', to: 'S1', weight: 0.6 },
      { from: '0201+0202', to: 'S1', weight: 1 },
    ]);
  });

  it('loads a package once and adds to it later', async () => {
    await loadSpatial(database, folder);
    await loadSpatial(database, folder);
    await edit('quarters.json', '"wasserseite"', '"hafenseite"');
    await loadSpatial(database, folder);
    expect((await structure()).quarters.map(({ id }) => id)).toEqual(['hafenseite', 'wasserseite']);
  });

  it('refuses other weights under a name that figures may have been converted by, and keeps the old', async () => {
    await loadSpatial(database, folder);
    const before = await structure();
    await edit('crosswalk-test-neu-nach-alt.csv', '0.4', '0.5');
    await edit('crosswalk-test-neu-nach-alt.csv', '0.6', '0.5');
    await expect(loadSpatial(database, folder)).rejects.toMatchObject({
      code: 'spatial-changed',
      facts: { id: 'test-neu-nach-alt' },
    });
    expect(await structure()).toEqual(before);
  });

  it.each([
    ['crosswalk-test-neu-nach-alt.csv', '0.6', '0.5', 'weights-not-one 0102'],
    ['crosswalk-test-neu-nach-alt.csv', 'S1,1', 'S9,1', 'unknown-area S9'],
    ['quarters.json', '"0102"', '"0109"', 'wasserseite: 0109 is not known'],
    [
      'hierarchies.json',
      '["0101", "0102"]',
      '["0101", "0101"]',
      'schulbezirk: 0101 is not known or occurs twice',
    ],
  ])('refuses %s with %s changed to %s, saying where', async (file, from, to, detail) => {
    await edit(file, from, to);
    await expect(loadSpatial(database, folder)).rejects.toMatchObject({
      code: 'city-package-invalid',
      facts: { file: `musterstadt/spatial/${file}`, detail },
    });
    expect((await structure()).crosswalks).toEqual([]);
  });

  it('does nothing for a city without the folder', async () => {
    await rm(join(folder, 'spatial'), { recursive: true });
    await loadSpatial(database, folder);
    expect((await structure()).editions.map(({ edition }) => edition.id)).toEqual(['musterstadt-2020']);
  });
});
