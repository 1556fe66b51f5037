import type { Database } from '../../src/warehouse/engine/database';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { indicatorSourceContract } from '../contracts/indicator-source';
import { onBothEngines } from './engines';
import { FIXTURE_CITY, PATIENCE, watched } from './fixture';

const QUERY = {
  city: 'musterstadt',
  indicators: ['einwohner', 'armutsquote'],
  level: 'stadtteil',
  years: [2020, 2021],
};

onBothEngines((open) => {
  let database: Database;

  beforeAll(async () => {
    database = await open(FIXTURE_CITY);
    await loadSpatial(database, FIXTURE_CITY);
  }, PATIENCE);

  afterAll(() => database.close());

  const sourceOf = (over: Database, maximumCells?: number) =>
    openWarehouse(over, { ...(maximumCells !== undefined && { maximumCells }) }).as(LOCAL_PRINCIPAL).figures;

  indicatorSourceContract(() => sourceOf(database));

  it('asks the database once for an answer from a named release it knows', async () => {
    const { database: counted, queries } = watched(database);
    const source = sourceOf(counted);
    await source.answer({ ...QUERY, release: '2026.1' });
    queries.length = 0;
    await source.answer({ ...QUERY, release: '2026.1' });
    expect(queries).toHaveLength(1);
  });

  it('asks every time which release is the latest, as another instance may have published one', async () => {
    const { database: counted, queries } = watched(database);
    const source = sourceOf(counted);
    await source.answer(QUERY);
    queries.length = 0;
    await source.answer(QUERY);
    expect(queries).toHaveLength(2);
  });

  it('refuses more cells than allowed and says how many are', async () => {
    // 2 indicators × 5 areas × 2 years.
    await expect(sourceOf(database, 19).answer(QUERY)).rejects.toMatchObject({
      code: 'too-many-cells',
      facts: { cells: 20, limit: 19 },
    });
    await expect(sourceOf(database, 20).answer(QUERY)).resolves.toMatchObject({ years: [2020, 2021] });
  });

  it('gives the boundaries of a level that has them', async () => {
    const source = sourceOf(database);
    expect(JSON.parse(await source.boundaries('musterstadt', 'stadtteil'))).toMatchObject({
      features: [{ properties: { key: '0101' } }],
    });
    await expect(source.boundaries('musterstadt', 'bezirk')).rejects.toMatchObject({ code: 'unknown-level' });
  });
});
