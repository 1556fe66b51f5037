import fastify from 'fastify';
import { checkByContract } from '../../../src/service/openapi/from-contract';
import { configRoute } from '../../../src/service/routes/config';
import type { Warehouse } from '../../../src/warehouse/warehouse-source';

it('names the sources of all cities, in both languages', async () => {
  const source = {
    cities: async () => [
      { id: 'a', name: 'A-Stadt' },
      { id: 'b', name: 'B-Stadt' },
    ],
    catalogue: async (id: string) => ({ attribution: { de: `Daten: ${id}.`, en: `Data: ${id}.` } }),
  };
  const app = fastify();
  checkByContract(app);
  app.setSerializerCompiler(() => JSON.stringify);
  configRoute(app, { as: () => ({ figures: source }) } as unknown as Warehouse, {
    requestsPerMinute: 60,
    tryOut: false,
  });
  const { sourceReferences, maxCallsPerTimeWindow } = (await app.inject('/api/v2/config')).json();
  expect(sourceReferences).toEqual([
    { language: 'de', text: 'Daten: a. Daten: b.' },
    { language: 'en', text: 'Data: a. Data: b.' },
  ]);
  expect(maxCallsPerTimeWindow).toBe(60);
  await app.close();
});
