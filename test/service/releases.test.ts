import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../../src/deliveries/package-root';
import { numberCell } from '../../src/domain/cell';
import { buildApp } from '../../src/service/app';
import type { Database } from '../../src/warehouse/engine/database';
import { draftDelivery } from '../../src/warehouse/publish/draft-delivery';
import { publishDeliveries } from '../../src/warehouse/publish/publish-deliveries';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { onBothEngines } from '../warehouse/engines';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';

onBothEngines((open) => {
  let database: Database;
  let app: FastifyInstance;

  beforeAll(async () => {
    database = await open(FIXTURE_CITY);
    app = await buildApp({ warehouse: openWarehouse(database), root: packageRoot(), tryOut: true });
    const cells = [
      { area: '0101', year: 2020, measure: 'bev', cell: numberCell(101) },
      { area: '0101', year: 2030, measure: 'bev', cell: numberCell(110, 'p') },
    ];
    const draft = await draftDelivery(database, {
      city: 'musterstadt',
      edition: 'musterstadt-2020',
      title: 'nachlieferung.csv',
      hash: 'abc',
      deliveredBy: 'sozialamt',
      report: [],
      whole: false,
      observations: cells.map((cell) => ({ ...cell, sourceFile: 'nachlieferung.csv' })),
    });
    await publishDeliveries(database, {
      city: 'musterstadt',
      deliveries: [draft],
      date: '2026-12-01',
      note: { de: 'Nachlieferung', en: 'Supplement' },
    });
  }, PATIENCE);

  afterAll(async () => {
    await app.close();
    await database.close();
  });

  const get = async (url: string) => {
    const { statusCode, headers, ...response } = await app.inject({ url });
    return { status: statusCode, headers, body: response.json() };
  };

  it('lists the releases of a city, latest first', async () => {
    const { body } = await get('/api/releases?city=musterstadt');
    expect(body.releases).toMatchObject([
      { city: 'musterstadt', id: '2026-1', date: '2026-12-01', note: { de: 'Nachlieferung' } },
      { city: 'musterstadt', id: '2026.1' },
    ]);
    expect((await get('/api/releases')).body).toEqual(body);
  });

  it('tells what a release changed, page by page', async () => {
    const { body, headers } = await get('/api/releases/musterstadt/2026-1?pageSize=1');
    expect(body).toMatchObject({
      id: '2026-1',
      counts: { new: 1, revised: 1, emptied: 0, withdrawn: 0 },
      changes: [
        { kind: 'revised', area: '0101', year: 2020, old: { value: 100 }, new: { value: 101, quality: 'r' } },
      ],
      page: { pageNumber: 1, pageSize: 1, totalElements: 2, totalPages: 2 },
    });
    expect(headers['cache-control']).toContain('immutable');
    const next = await get('/api/releases/musterstadt/2026-1?pageSize=1&pageNumber=2');
    expect(next.body.changes).toMatchObject([{ kind: 'new', year: 2030, new: { value: 110, quality: 'p' } }]);
  });

  it('says which releases there are when it does not know one', async () => {
    const { status, body } = await get('/api/releases/musterstadt/1999-1');
    expect(status).toBe(404);
    expect(body.detail).toContain('2026-1');
    expect((await get('/api/releases?city=nirgends')).status).toBe(404);
  });

  it('lists what was delivered, with the number of findings in its report', async () => {
    const { body, headers } = await get('/api/deliveries?city=musterstadt');
    expect(body.deliveries[0]).toMatchObject({
      title: 'nachlieferung.csv',
      hash: 'abc',
      deliveredBy: 'sozialamt',
      release: '2026-1',
      findings: 0,
    });
    expect(headers['cache-control']).toBe('no-store');
  });

  it('shows in JSON-stat beside a number what limits it', async () => {
    const query = 'valuecodes[indicator]=einwohner&valuecodes[area]=0101&valuecodes[year]=2020';
    const { body } = await get(`/api/v2/tables/musterstadt-stadtteil/data?${query}`);
    const marked = Object.entries<string>(body.status).filter(([, status]) => status === 'r');
    expect(marked.map(([position]) => body.value[Number(position)])).toEqual([101]);
  });
});
