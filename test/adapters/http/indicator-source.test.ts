import type { FastifyInstance } from 'fastify';
import type { AddressInfo } from 'node:net';
import { httpIndicatorSource } from '../../../src/adapters/http/indicator-source';
import { buildApp } from '../../../src/service/app';
import type { Database } from '../../../src/service/database/database';
import { packageRoot } from '../../../src/service/package-root';
import { openWarehouse } from '../../../src/service/warehouse-source';
import { indicatorSourceContract } from '../../contracts/indicator-source';
import { databaseWith, FIXTURE_CITY, PATIENCE } from '../../service/fixture';

let database: Database;
let app: FastifyInstance;
const requests: string[] = [];

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
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

it('says that nobody answers when nobody does', async () => {
  await expect(httpIndicatorSource('http://127.0.0.1:9').cities()).rejects.toMatchObject({
    code: 'service-unreachable',
  });
});
