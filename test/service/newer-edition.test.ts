import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/warehouse/engine/database';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { onBothEngines } from '../warehouse/engines';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver, TABLE } from './api';

/** In 2022 Hafen became part of Altstadt: `A`. Süd is as before under another key. */
const AREAS = [
  'key,name,level,parent_key,kind,valid_from,valid_to,note',
  '00,Musterstadt,stadt,,city,,,',
  'A,Altstadt,stadtteil,00,part,2022-01-01,,',
  'S,Süd,stadtteil,00,part,2022-01-01,,',
  'NZ-stadtteil,nicht zuordenbar,stadtteil,00,unassigned,,,',
];
const OBSERVATIONS = [
  'area_key,year,measure_id,value,sign,source_file',
  'A,2022,bev,210,,werte-2022.csv',
  'S,2022,bev,20,,werte-2022.csv',
  '00,2022,bev,231,,werte-2022.csv',
];
const LINKS = ['from,to,weight', '0101,A,1', '0102,A,1', '0201+0202,S,1'];
const CROSSWALK = {
  id: 'alt-nach-neu',
  name: { de: 'Eingemeindung', en: 'Merger' },
  from: { edition: 'musterstadt-2020', level: 'stadtteil' },
  to: { edition: 'musterstadt-2022', level: 'stadtteil' },
  basis: 'inhabitants',
  quality: 'official',
  note: { de: 'Erfunden.', en: 'Invented.' },
};

onBothEngines((open) => {
  let database: Database;
  let folder: string;
  let get: Awaited<ReturnType<typeof apiOver>>['get'];

  beforeAll(async () => {
    database = await open(FIXTURE_CITY);
    folder = join(await mkdtemp(join(tmpdir(), 'newer-edition-')), 'musterstadt');
    await newerPackage(folder);
    await loadCity(database, folder);
    await loadSpatial(database, folder);
    ({ get } = await apiOver(database));
  }, PATIENCE);

  afterAll(async () => {
    await database.close();
    await rm(join(folder, '..'), { recursive: true });
  });

  const data = (parameters: string) =>
    get(
      `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[area]=*&valueCodes[year]=2021&${parameters}`,
    );

  it('brings a release of before to the areas of a later edition, and says so', async () => {
    const { json } = await data('release=2026.1&edition=musterstadt-2022');
    expect(Object.keys(json.dimension.area.category.index)).toEqual(['A', 'S', 'NZ-stadtteil', '00']);
    // Altstadt 110 and Hafen 85; Süd 0; 5 belong to no part.
    expect(json.value).toEqual([195, 0, 5, 201]);
    expect(json.status).toEqual({ 0: 's', 1: 's' });
    expect(json.note.join(' ')).toContain('Umsteigeschlüssel „Eingemeindung“');
    expect(json.extension.sozialraum.crosswalks).toMatchObject([{ id: 'alt-nach-neu' }]);
    // 2021 lies before the edition.
    expect(json.note.join(' ')).toContain(
      'Die Werte für 2021 sind für die Raumeinheiten dieses Gebietsstands',
    );
  });

  it('leaves the release of before as it was published where no edition is asked for', async () => {
    const { json } = await data('release=2026.1');
    expect(json.value).toEqual([110, 85, 0, 5, 201]);
    expect(json.status).toEqual({});
  });

  it('does not carry figures of one edition into the next release by itself', async () => {
    expect((await data('')).json).toMatchObject({ code: 'year-without-data', facts: { known: '2022' } });
  });

  it('refuses a later package that repeats the areas of before otherwise', async () => {
    const other = join(folder, '../anders');
    await cp(folder, other, { recursive: true });
    const file = join(other, 'spatial/areas-musterstadt-2020.csv');
    await writeFile(file, (await readFile(file, 'utf8')).replace('0102,Hafen', '0102,Hafencity'));
    await expect(loadSpatial(database, other)).rejects.toMatchObject({
      code: 'spatial-changed',
      facts: { id: 'musterstadt-2020' },
    });
  });
});

async function newerPackage(folder: string): Promise<void> {
  await cp(FIXTURE_CITY, folder, { recursive: true });
  for (const name of ['hierarchies.json', 'quarters.json', 'crosswalk-test-neu-nach-alt.csv'])
    await rm(join(folder, 'spatial', name));
  const text = async (name: string, lines: string[]) =>
    writeFile(join(folder, name), `${lines.join('\n')}\n`);
  await text('areas.csv', AREAS);
  await text('observations.csv', OBSERVATIONS);
  await text('spatial/crosswalk-alt-nach-neu.csv', LINKS);
  await writeFile(join(folder, 'spatial/crosswalks.json'), JSON.stringify([CROSSWALK]));
  const file = join(folder, 'datapackage.json');
  const description = JSON.parse(await readFile(file, 'utf8'));
  const { sozialraum } = description;
  // The edition of before, as the package before had it.
  await cp(join(FIXTURE_CITY, 'areas.csv'), join(folder, 'spatial/areas-musterstadt-2020.csv'));
  const { id, name } = sozialraum.edition;
  const before = { id, name, validTo: '2021-12-31', levels: sozialraum.levels };
  await writeFile(join(folder, 'spatial/editions.json'), JSON.stringify([before]));
  sozialraum.edition = {
    id: 'musterstadt-2022',
    name: { de: 'Stadtteile 2022', en: 'Districts 2022' },
    validFrom: '2022-01-01',
  };
  sozialraum.levels = sozialraum.levels.filter(({ id }: { id: string }) => id !== 'bezirk');
  sozialraum.release = { ...sozialraum.release, id: '2026.2', date: '2026-02-15' };
  await writeFile(file, JSON.stringify(description));
}
