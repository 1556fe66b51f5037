import { createServer } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { httpIndicatorSource } from '../../../src/adapters/http/indicator-source';
import { packageRoot } from '../../../src/deliveries/package-root';
import { cellAt } from '../../../src/domain/answer';
import { numberCell } from '../../../src/domain/cell';
import { buildApp } from '../../../src/service/app';
import type { Database } from '../../../src/warehouse/engine/database';
import { draftDelivery } from '../../../src/warehouse/publish/draft-delivery';
import { loadSpatial } from '../../../src/warehouse/publish/load-spatial';
import { publishDeliveries } from '../../../src/warehouse/publish/publish-deliveries';
import { openWarehouse } from '../../../src/warehouse/warehouse-source';
import { indicatorSourceContract } from '../../contracts/indicator-source';
import { databaseWith } from '../../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../../warehouse/fixture';

let database: Database;
let app: FastifyInstance;
const requests: string[] = [];

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  await loadSpatial(database, FIXTURE_CITY);
  app = await buildApp({ warehouse: openWarehouse(database), root: packageRoot(), tryOut: false });
  app.addHook('onRequest', async ({ url }) => void requests.push(url));
  await app.listen({ host: '127.0.0.1', port: 0 });
}, PATIENCE);

afterAll(async () => {
  await app.close();
  await database.close();
});

const source = () => httpIndicatorSource(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}`);

indicatorSourceContract(source);

it('asks for the catalogue once and needs one request an answer', async () => {
  const asked = source();
  const query = { city: 'musterstadt', indicators: ['einwohner'], level: 'stadtteil', years: [2020] };
  await asked.answer(query);
  requests.length = 0;
  await asked.answer(query);
  await asked.catalogue('musterstadt');
  expect(requests).toHaveLength(1);
});

it('describes an answer by the catalogue of its release when a newer one has appeared', async () => {
  const asked = source();
  expect((await asked.catalogue('musterstadt')).release.id).toBe('2026.1');
  const draft = await draftDelivery(database, {
    city: 'musterstadt',
    edition: 'musterstadt-2020',
    title: 'nachlieferung.csv',
    hash: 'abc',
    whole: false,
    observations: [
      { area: '0101', year: 2020, measure: 'bev', cell: numberCell(101), sourceFile: 'nachlieferung.csv' },
    ],
  });
  const note = { de: 'Nachlieferung', en: 'Supplement' };
  await publishDeliveries(database, { city: 'musterstadt', deliveries: [draft], date: '2026-12-01', note });

  const query = { city: 'musterstadt', indicators: ['einwohner'], level: 'stadtteil', years: [2020] };
  const answer = await asked.answer(query);
  expect(answer.release).toEqual({ id: '2026-1', date: '2026-12-01', note });
  expect(cellAt(answer, 'einwohner', '0101', 2020)).toEqual({ value: 101, quality: 'r' });
  expect((await asked.catalogue('musterstadt')).release.id).toBe('2026-1');
});

it('says that nobody answers when nobody does', async () => {
  await expect(httpIndicatorSource('http://127.0.0.1:9').cities()).rejects.toMatchObject({
    code: 'service-unreachable',
  });
});

it.each([
  [500, 'service-fault'],
  [503, 'service-unreachable'],
])('tells a fault of the service from one that does not answer (%s)', async (status, code) => {
  const server = createServer((_, response) => response.writeHead(status).end('no'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await expect(httpIndicatorSource(`http://127.0.0.1:${port}`).cities()).rejects.toMatchObject({ code });
  server.close();
});
