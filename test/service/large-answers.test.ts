import type { Database } from '../../src/warehouse/engine/database';
import { openWarehouse, type Warehouse, type WarehouseSource } from '../../src/warehouse/warehouse-source';
import { watched } from '../warehouse/fixture';
import { apiOfCities, apiOver, TABLE } from './api';
import { tokenFor } from './token-for';

const api = apiOfCities();

const ALL = `${TABLE}/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*`;
const FEW = `${TABLE}/data?valueCodes[indicator]=einwohner&valueCodes[area]=0101&valueCodes[year]=2021`;
const LIMITS = { cells: 4, inAll: 2, ofOne: 1, waitingInAll: 1, waitingOfOne: 0 };

it('makes only so many large answers at once for one address, and says when to come again', async () => {
  const { warehouse, letGo } = withholding(api.database);
  const strict = await apiOver(api.database, { warehouse, largeAnswers: LIMITS });
  const from = (remoteAddress: string, url = ALL) => strict.ask({ url, remoteAddress });
  try {
    const both = [from('198.51.100.1'), from('198.51.100.1', `${ALL}&outputFormat=csv`)];
    // Whichever comes first keeps its turn until it is let go, so the other is answered before it.
    expect(await Promise.race(both)).toMatchObject({
      status: 429,
      json: { code: 'too-many-large-answers' },
      headers: { 'retry-after': '30' },
    });
    expect((await from('198.51.100.1', FEW)).status).toBe(200);
    expect((await from('198.51.100.2')).status).toBe(200);
    letGo();
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 429]);
    // Turns are given back, after a stream and after a failure, too.
    for (const url of [`${ALL}&outputFormat=csv`, `${ALL}&outputFormat=xlsx`, `${ALL}&outputFormat=px`, ALL])
      expect((await from('198.51.100.1', url)).status).toBe(200);
  } finally {
    letGo();
    await strict.app.close();
  }
});

it('sends everybody away where too many wait', async () => {
  const largeAnswers = { ...LIMITS, inAll: 1, waitingInAll: 0, waitingOfOne: 1 };
  const { warehouse, letGo } = withholding(api.database);
  const strict = await apiOver(api.database, { warehouse, largeAnswers });
  const from = (remoteAddress: string) => strict.ask({ url: ALL, remoteAddress });
  try {
    const both = [from('198.51.100.1'), from('198.51.100.2')];
    expect(await Promise.race(both)).toMatchObject({
      status: 503,
      json: { code: 'too-busy' },
      headers: { 'retry-after': '30' },
    });
    letGo();
    expect((await Promise.all(both)).map(({ status }) => status).sort()).toEqual([200, 503]);
  } finally {
    letGo();
    await strict.app.close();
  }
});

it.each(['json-stat2', 'csv', 'xlsx', 'px'])(
  'gives a large answer as %s a second time without asking the database',
  async (format) => {
    const { database, queries } = watched(api.database);
    const warehouse = openWarehouse(database);
    const service = await apiOver(api.database, {
      warehouse,
      largeAnswers: { ...LIMITS, inAll: 4, ofOne: 4 },
    });
    const { id } = (await service.get(ALL)).json.extension.sozialraum.release;
    const ask = (headers = {}) => service.get(`${ALL}&release=${id}&outputFormat=${format}&lang=en`, headers);
    try {
      const first = await ask();
      queries.length = 0;
      const second = await ask();
      expect(queries).toEqual([]);
      expect(second.bytes.equals(first.bytes)).toBe(true);
      expect(second.headers.etag).toBe(first.headers.etag);
      expect(second.headers['content-type']).toBe(first.headers['content-type']);
      // Whoever may see more has an answer of his own.
      const token = await tokenFor(api.database, 'deliver');
      queries.length = 0;
      expect((await ask(token)).bytes.equals(first.bytes)).toBe(true);
      expect(queries.filter((query) => query.includes('observation')).length).toBeGreaterThan(0);
    } finally {
      await service.app.close();
    }
  },
);

/** The warehouse of a database, keeping back the first figures it is asked for until they are let go. */
function withholding(database: Database): { warehouse: Warehouse; letGo: () => void } {
  const warehouse = openWarehouse(database);
  let letGo = () => undefined as void;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  let asked = 0;
  const keepingBack = (source: WarehouseSource): WarehouseSource => ({
    ...source,
    async answer(query) {
      if (++asked === 1) await free;
      return source.answer(query);
    },
  });
  return {
    warehouse: {
      ...warehouse,
      as(principal) {
        const stores = warehouse.as(principal);
        return { ...stores, figures: keepingBack(stores.figures) };
      },
    },
    letGo: () => letGo(),
  };
}
