import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../../src/deliveries/package-root';
import { buildApp } from '../../src/service/app';
import type { Database } from '../../src/warehouse/engine/database';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { CITIES, FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';

let database: Database;
let app: FastifyInstance;

beforeAll(async () => {
  const folders = [FIXTURE_CITY, `${CITIES}/mannheim`];
  database = await databaseWith(...folders);
  for (const folder of folders) await loadSpatial(database, folder);
  app = await buildApp({ warehouse: openWarehouse(database), root: packageRoot(), tryOut: false });
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
        parents: { planungsraum: 'planungsraum:P1', schulbezirk: 'schulbezirk:S1' },
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
