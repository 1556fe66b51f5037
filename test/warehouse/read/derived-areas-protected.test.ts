import { FLENSBURG_SUMS } from '../disclosure/flensburg-sums';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCityPackage } from '../../../src/deliveries/city-package';
import { cellAt } from '../../../src/domain/answer';
import { absent } from '../../../src/domain/cell';
import type { ProtectionRules } from '../../../src/domain/protection-rules';
import type { Database } from '../../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../../src/warehouse/principal';
import { loadSpatial } from '../../../src/warehouse/publish/load-spatial';
import { openWarehouse, type WarehouseSource } from '../../../src/warehouse/warehouse-source';
import { databaseWith } from '../database-with';
import { CITIES, FIXTURE_CITY, PATIENCE } from '../fixture';

let database: Database;
let source: WarehouseSource;
let folder: string;

/** A copy of a city package under rules, changed before it is loaded. */
async function openUnder(city: string, rules: ProtectionRules, change: (copy: string) => Promise<void>) {
  folder = join(await mkdtemp(join(tmpdir(), 'derived-areas-')), 'city');
  await cp(city, folder, { recursive: true });
  const path = join(folder, 'datapackage.json');
  const description = JSON.parse(await readFile(path, 'utf8'));
  description.sozialraum.protection = { declared: 'rules', note: 'Erfunden.', rules };
  await writeFile(path, JSON.stringify(description));
  await change(folder);
  database = await databaseWith(folder);
  await loadSpatial(database, folder);
  source = openWarehouse(database).as(LOCAL_PRINCIPAL).figures;
}

afterEach(async () => {
  await database.close();
  await rm(join(folder, '..'), { recursive: true });
});

it(
  'shows a quarter or a converted area only where every part of it is shown',
  async () => {
    const rules: ProtectionRules = {
      minimumCount: 1,
      sources: [{ measures: ['arm'], minimumCount: 5 }],
      zeros: 'shown',
    };
    await openUnder(FIXTURE_CITY, rules, async () => undefined);
    const ask = {
      city: 'musterstadt',
      indicators: ['einwohner', 'menschen-in-armut', 'armutsquote'],
      years: [2021],
    };
    const districts = await source.answer({ ...ask, level: 'stadtteil' });
    expect(cellAt(districts, 'menschen-in-armut', '0102', 2021)).toEqual(absent('unknown'));
    const quarters = await source.answer({ ...ask, level: 'quartier' });
    expect(cellAt(quarters, 'einwohner', 'wasserseite', 2021)).toEqual({ value: 85 });
    expect(cellAt(quarters, 'menschen-in-armut', 'wasserseite', 2021)).toEqual(absent('unknown'));
    expect(cellAt(quarters, 'armutsquote', 'wasserseite', 2021)).toEqual(absent('unknown'));
    expect(quarters.confidential).toEqual(expect.arrayContaining([2, 4]));
    const before = await source.answer({ ...ask, level: 'stadtteil', edition: 'musterstadt-alt' });
    expect(cellAt(before, 'einwohner', 'M1', 2021)).toEqual({ value: 144, quality: 's' });
    expect(cellAt(before, 'menschen-in-armut', 'M1', 2021)).toEqual(absent('unknown'));
    expect(cellAt(before, 'menschen-in-armut', 'S1', 2021)).toEqual(absent('unknown'));
  },
  PATIENCE,
);

it(
  'shows of quarters built to single out an area the sum of what their parts show, or nothing',
  async () => {
    await openUnder(
      `${CITIES}/flensburg`,
      { minimumCount: 10, zeros: 'shown', equalSums: FLENSBURG_SUMS },
      singleOut,
    );
    const { indicators } = await source.catalogue('flensburg');
    const counts = indicators.filter(({ formula }) => formula.kind === 'count');
    const years = [2021, 2022];
    const asked = { city: 'flensburg', indicators: counts.map(({ id }) => id), years };
    const districts = await source.answer({ ...asked, level: 'stadtteil' });
    const quarters = await source.answer({ ...asked, level: 'quartier' });
    let [secret, open] = [0, 0];
    for (const { id } of counts)
      for (const { key, parts = [] } of quarters.areas.filter((area) => area.parts))
        for (const year of years) {
          const shown = parts.map((part) => cellAt(districts, id, part, year).value);
          const { value } = cellAt(quarters, id, key, year);
          if (shown.includes(null)) secret++;
          else open++;
          expect([id, key, year, value]).toEqual([
            id,
            key,
            year,
            shown.includes(null) ? null : shown.reduce<number>((sum, one) => sum + (one ?? 0), 0),
          ]);
        }
    expect(secret).toBeGreaterThan(20);
    expect(open).toBeGreaterThan(20);
  },
  PATIENCE,
);

/** For every district all the others, and every two neighbours of the list: their differences are one district. */
async function singleOut(copy: string): Promise<void> {
  const { areas, edition } = await readCityPackage(copy);
  const keys = areas.flatMap(({ key, level, kind }) =>
    level === 'stadtteil' && kind === 'part' ? [key] : [],
  );
  const sets = [
    ...keys.map((key) => keys.filter((other) => other !== key)),
    ...keys.slice(1).map((key, i) => [keys[i]!, key]),
  ];
  const quarters = sets.map((set, i) => ({
    id: `q${i}`,
    name: { de: `Erfunden ${i}`, en: `Invented ${i}` },
    edition: edition.id,
    level: 'stadtteil',
    areas: set,
  }));
  await mkdir(join(copy, 'spatial'), { recursive: true });
  await writeFile(join(copy, 'spatial/quarters.json'), JSON.stringify(quarters));
}
