import type { FastifyInstance } from 'fastify';
import { convertAreas } from '../../src/actions/convert-areas';
import { cellAt } from '../../src/domain/answer';
import { absent } from '../../src/domain/cell';
import { buildApp } from '../../src/service/app';
import type { Database } from '../../src/service/database/database';
import { loadSpatial } from '../../src/service/database/load-spatial';
import { packageRoot } from '../../src/service/package-root';
import { LOCAL_PRINCIPAL } from '../../src/service/principal';
import { openWarehouse, type Warehouse, type WarehouseSource } from '../../src/service/warehouse-source';
import { CITIES, databaseWith, FIXTURE_CITY, PATIENCE } from './fixture';

let database: Database;
let warehouse: Warehouse;
let source: WarehouseSource;
let app: FastifyInstance;

beforeAll(async () => {
  const folders = [FIXTURE_CITY, `${CITIES}/mannheim`];
  database = await databaseWith(...folders);
  for (const folder of folders) await loadSpatial(database, folder);
  warehouse = openWarehouse(database);
  source = warehouse.for(LOCAL_PRINCIPAL);
  app = await buildApp({ warehouse, root: packageRoot(), tryOut: false });
}, PATIENCE);

afterAll(async () => {
  await app.close();
  await database.close();
});

const get = async (url: string) => {
  const response = await app.inject({ url });
  return { status: response.statusCode, type: response.headers['content-type'], body: response.json() };
};

describe('the areas of an edition', () => {
  it('come as GeoJSON, with a boundary where there is one', async () => {
    const { status, type, body } = await get('/api/areas?city=musterstadt&level=stadtteil');
    expect([status, type]).toEqual([200, expect.stringContaining('application/geo+json')]);
    expect(body.type).toBe('FeatureCollection');
    expect(body.attribution).toContain('Musterstadt');
    expect(body.features.map(({ properties }: { properties: { key: string } }) => properties.key)).toEqual([
      '0101',
      '0102',
      '0201+0202',
      'NZ-stadtteil',
    ]);
    expect(body.features[0]).toMatchObject({
      properties: {
        name: 'Altstadt',
        parent: '01',
        parents: { planungsraum: 'P1', schulbezirk: 'S1' },
        edition: 'musterstadt-2020',
      },
      geometry: { type: expect.stringMatching(/Polygon/) },
    });
    expect(body.features[3].geometry).toBeNull();
  });

  it('can be those of an earlier edition, of all levels', async () => {
    const { body } = await get('/api/areas?city=musterstadt&edition=musterstadt-alt');
    expect(body.features.map(({ properties }: { properties: { key: string } }) => properties.key)).toEqual([
      '00',
      'M1',
      'S1',
      'NZ-stadtteil',
    ]);
  });

  it('are refused for an edition, a level or a city nobody knows', async () => {
    expect((await get('/api/areas?city=musterstadt&edition=nie')).body.code).toBe('unknown-edition');
    expect(await get('/api/areas?city=musterstadt&level=nie')).toMatchObject({
      status: 404,
      body: { code: 'unknown-level' },
    });
    expect((await get('/api/areas?city=nie')).body.code).toBe('unknown-city');
    expect((await get(`/api/areas?city=${'x'.repeat(65)}`)).status).toBe(400);
  });
});

it('lists quarters, hierarchies and crosswalks', async () => {
  expect((await get('/api/quarters?city=musterstadt')).body).toMatchObject([{ id: 'wasserseite' }]);
  expect((await get('/api/hierarchies?city=musterstadt')).body).toHaveLength(2);
  expect((await get('/api/crosswalks?city=mannheim')).body).toMatchObject([
    { id: 'mannheim-24-nach-38', basis: 'inferred', quality: 'unverified' },
    { id: 'mannheim-38-nach-24', basis: 'inferred', quality: 'unverified' },
  ]);
});

describe('converting figures to the areas of another edition', () => {
  const ALT = { edition: 'musterstadt-alt', level: 'stadtteil' };
  const ports = () => ({ source, areas: source });

  it('recomputes ratios from converted counts', async () => {
    const { answer, crosswalk, refused } = await convertAreas(
      ports(),
      {
        city: 'musterstadt',
        indicators: ['einwohner', 'armutsquote', 'arbeitslosenquotient'],
        level: 'stadtteil',
        years: [2021],
      },
      ALT,
    );
    expect(answer.areas.map(({ key }) => key)).toEqual(['M1', 'S1', 'NZ-stadtteil', '00']);
    // M1: 110 + 0.4 × 85 = 144 and (30 + 0.4 × 3) of 144; S1: 0.6 × 85 + 0 = 51 and 0.6 × 3 = 1.8 of 51
    expect(cellAt(answer, 'einwohner', 'M1', 2021)).toEqual({ value: 144, quality: 's' });
    expect(cellAt(answer, 'einwohner', 'S1', 2021)).toEqual({ value: 51, quality: 's' });
    expect(cellAt(answer, 'armutsquote', 'M1', 2021).value).toBeCloseTo(3120 / 144, 10);
    expect(cellAt(answer, 'armutsquote', 'S1', 2021).value).toBeCloseTo(180 / 51, 10);
    expect(cellAt(answer, 'einwohner', '00', 2021)).toEqual({ value: 201 });
    expect(crosswalk.id).toBe('test-neu-nach-alt');
    expect(refused.map(({ indicator, reason }) => [indicator.id, reason])).toEqual([
      ['arbeitslosenquotient', 'published-rate'],
    ]);
  });

  it('leaves an area without a number when a part of it has none', async () => {
    const query = { city: 'musterstadt', indicators: ['armutsquote'], level: 'stadtteil', years: [2020] };
    const { answer, gaps } = await convertAreas(ports(), query, ALT);
    expect(cellAt(answer, 'armutsquote', 'M1', 2020)).toEqual(absent('unknown'));
    expect(gaps).toContainEqual({
      indicator: 'armutsquote',
      area: 'M1',
      year: 2020,
      reason: 'source-absent',
    });
  });

  it('adds up the unemployed of Mannheim to the districts before 2020', async () => {
    const { answer, crosswalk, gaps } = await convertAreas(
      ports(),
      { city: 'mannheim', indicators: ['arbeitslose'], level: 'stadtteil', years: [2015] },
      { edition: 'mannheim-vor-2020', level: 'stadtteil' },
    );
    const unemployed = (area: string) => cellAt(answer, 'arbeitslose', area, 2015);
    // Schönau-Nord 544, Schönau-Süd 70; Casterfeld 127, Pfingstberg 35, Rheinau-Mitte 420, Rheinau-Süd 142
    expect(unemployed('Schönau')).toEqual({ value: 614, quality: 's' });
    expect(unemployed('Rheinau')).toEqual({ value: 724, quality: 's' });
    expect(unemployed('Neckarstadt-West')).toEqual({ value: 1018, quality: 's' });
    expect(unemployed('08222000')).toEqual({ value: 8858 });
    expect(answer.areas.filter(({ kind }) => kind === 'part')).toHaveLength(24);
    expect(crosswalk).toMatchObject({ basis: 'inferred', quality: 'unverified' });
    expect(gaps).toEqual([]);
  });

  it('refuses rates, and editions no crosswalk leads to', async () => {
    const query = {
      city: 'mannheim',
      indicators: ['arbeitslosenquotient'],
      level: 'stadtteil',
      years: [2015],
    };
    await expect(
      convertAreas(ports(), query, { edition: 'mannheim-vor-2020', level: 'stadtteil' }),
    ).rejects.toMatchObject({ code: 'conversion-published-rate' });
    await expect(
      convertAreas(ports(), query, { edition: 'mannheim-1950', level: 'stadtteil' }),
    ).rejects.toMatchObject({ code: 'no-crosswalk', facts: { known: 'mannheim-vor-2020/stadtteil' } });
  });
});
