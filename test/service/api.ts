import type { FastifyInstance, InjectOptions } from 'fastify';
import { packageRoot } from '../../src/deliveries/package-root';
import { buildApp, type AppOptions } from '../../src/service/app';
import type { Database } from '../../src/warehouse/engine/database';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';

export const TABLE = '/api/v2/tables/musterstadt-stadtteil';

type Api = Awaited<ReturnType<typeof apiOver>>;

/** The service over city packages, the small city unless others are named, kept for all tests of a file. */
export function apiOfCities(...folders: string[]) {
  let database: Database;
  let api: Api;

  beforeAll(
    async () => {
      database = await databaseWith(...(folders.length ? folders : [FIXTURE_CITY]));
      api = await apiOver(database);
    },
    PATIENCE * Math.max(1, folders.length),
  );

  afterAll(async () => {
    await api.app.close();
    await database.close();
  });

  return {
    get database() {
      return database;
    },
    get app() {
      return api.app;
    },
    ask: (...asked: Parameters<Api['ask']>) => api.ask(...asked),
    get: (...asked: Parameters<Api['get']>) => api.get(...asked),
    post: (...asked: Parameters<Api['post']>) => api.post(...asked),
  };
}

/** The service over a database, asked without a network. */
export async function apiOver(database: Database, options: Partial<AppOptions> = {}) {
  const warehouse = openWarehouse(database);
  const app: FastifyInstance = await buildApp({ warehouse, root: packageRoot(), tryOut: false, ...options });
  const ask = async (request: InjectOptions) => {
    const { statusCode, headers, rawPayload, body } = await app.inject(request);
    const readable = String(headers['content-type']).includes('json') && !headers['content-encoding'];
    const json = readable && body ? JSON.parse(body) : undefined;
    return { status: statusCode, headers, bytes: rawPayload, text: body, json };
  };
  return {
    app,
    ask,
    get: (url: string, headers: Record<string, string> = {}) => ask({ url, headers }),
    post: (url: string, payload: object) => ask({ method: 'POST', url, payload }),
  };
}
