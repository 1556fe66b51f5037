import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { loadSpatial } from '../../../src/warehouse/publish/load-spatial';
import { readSpatial } from '../../../src/warehouse/read/read-spatial';
import { onBothEngines } from '../engines';
import { editedCity } from './edited-city';

onBothEngines((open) => {
  const city = editedCity(open);
  const { edit } = city;

  const structure = () => readSpatial(city.database, 'musterstadt');

  it('keeps editions, hierarchies, quarters and crosswalks as they were delivered', async () => {
    await loadSpatial(city.database, city.folder);
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
    await loadSpatial(city.database, city.folder);
    await loadSpatial(city.database, city.folder);
    await edit('spatial/quarters.json', ['"wasserseite"', '"hafenseite"']);
    await loadSpatial(city.database, city.folder);
    expect((await structure()).quarters.map(({ id }) => id)).toEqual(['hafenseite', 'wasserseite']);
  });

  it('refuses other weights under a name that figures may have been converted by, and keeps the old', async () => {
    await loadSpatial(city.database, city.folder);
    const before = await structure();
    await edit('spatial/crosswalk-test-neu-nach-alt.csv', ['0.4', '0.5']);
    await edit('spatial/crosswalk-test-neu-nach-alt.csv', ['0.6', '0.5']);
    await expect(loadSpatial(city.database, city.folder)).rejects.toMatchObject({
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
    await edit(`spatial/${file}`, [from, to]);
    await expect(loadSpatial(city.database, city.folder)).rejects.toMatchObject({
      code: 'city-package-invalid',
      facts: { file: `musterstadt/spatial/${file}`, detail },
    });
    expect((await structure()).crosswalks).toEqual([]);
  });

  it('does nothing for a city without the folder', async () => {
    await rm(join(city.folder, 'spatial'), { recursive: true });
    await loadSpatial(city.database, city.folder);
    expect((await structure()).editions.map(({ edition }) => edition.id)).toEqual(['musterstadt-2020']);
  });
});
