import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { checkByContract } from './from-contract';

/** Describes every /api route of the app as OpenAPI 3.1 at /api/openapi.json. Register before the routes. */
export async function openApi(app: FastifyInstance): Promise<void> {
  checkByContract(app);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Sozialraum Office',
        description: 'Statistics service in the shape of PxWebApi v2, with JSON-stat 2.0.',
        version: '2.0.0',
        license: { name: 'MIT', identifier: 'MIT' },
      },
    },
    transform: ({ schema, url }) => ({ schema: { ...schema, hide: !url.startsWith('/api/') }, url }),
  });
  app.get('/api/openapi.json', { config: { right: 'read-figures' } }, () => app.swagger());
}
