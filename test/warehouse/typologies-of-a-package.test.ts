import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { releaseTypology } from '../../src/actions/release-typology';
import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL, READER } from '../../src/warehouse/principal';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from './database-with';
import { FIXTURE_CITY, PATIENCE } from './fixture';
import { POVERTY } from './poverty';

let database: Database;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  await releaseTypology(
    openWarehouse(database).as(LOCAL_PRINCIPAL).typologies,
    { city: 'musterstadt', definition: POVERTY, years: [2021] },
    { name: 'statistik' },
  );
}, PATIENCE);

afterAll(() => database.close());

const report = () => openWarehouse(database).as(READER).typologies.released('armut', { city: 'musterstadt' });

it('describes each type by its population, its areas and its indicators', async () => {
  /*
   * observations.csv, 2021: Altstadt 110 people, 30 of them poor; Hafen 85 and 3; the third part 0 and 0, so its rate makes
   * no sense. Over the mean of both indicators only Altstadt.
   */
  const { areas, referenceValues } = await report();
  expect(areas.map(({ type, indicators }) => [type, indicators])).toEqual([
    [2, 2],
    [1, 2],
    [1, 1],
  ]);
  expect(referenceValues.indicators.map(({ indicator, by }) => [indicator.id, by])).toEqual([
    ['armutsquote', 'counts'],
    ['menschen-in-armut', 'mean'],
  ]);
  const number = (value: number) => ({ value });
  expect(referenceValues.types).toEqual([
    {
      areas: 2,
      population: number(85),
      share: number(8500 / 195),
      values: [number(300 / 85), number(3 / 2)],
    },
    {
      areas: 1,
      population: number(110),
      share: number(11000 / 195),
      values: [number(3000 / 110), number(30)],
    },
  ]);
  // 33 of 195, not the mean of 27.3 and 3.5.
  expect(referenceValues.typed).toEqual({
    areas: 3,
    population: number(195),
    share: number(100),
    values: [number(3300 / 195), number(11)],
  });
  expect(referenceValues.untyped).toEqual({ areas: 0, population: number(0) });
});

it(
  'stays released when a new city package comes',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
    try {
      cpSync(FIXTURE_CITY, folder, { recursive: true });
      edit(join(folder, 'observations.csv'), '0101,2021,bev,110', '0101,2021,bev,111');
      edit(join(folder, 'datapackage.json'), '"2026.1"', '"2026.2"');
      const before = await report();
      await loadCity(database, folder);
      const { release, ...after } = await report();
      expect(release.id).toBe('2026.2');
      expect({ ...after, release: before.release }).toEqual(before);
      const { availability } = await openWarehouse(database).as(READER).figures.catalogue('musterstadt');
      expect(availability['typologie-armut']?.stadtteil).toEqual([2021]);
      await expect(loadCity(database, folder)).resolves.toBe('known');
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PATIENCE,
);

function edit(file: string, old: string, fresh: string): void {
  const content = readFileSync(file, 'utf8');
  expect(content).toContain(old);
  writeFileSync(file, content.replace(old, fresh));
}
