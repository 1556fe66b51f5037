import type { FastifyInstance, InjectOptions } from 'fastify';
import { buildApp, type AppOptions } from '../../src/service/app';
import type { Database } from '../../src/service/database/database';
import { packageRoot } from '../../src/service/package-root';
import { openWarehouse } from '../../src/service/warehouse-source';

export const TABLE = '/api/v2/tables/musterstadt-stadtteil';

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
