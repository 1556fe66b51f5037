import type { FastifyInstance } from 'fastify';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { entityTag } from '../entity-tag';
import { answers, geoAnswers } from '../openapi/answers';
import { catalogueAnswer, cityList, code } from '../openapi/schemas';

/** Cities, their catalogues and boundaries. */
export function cityRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const config = { right: 'read-figures' as const };

  app.get('/api/cities', { config, schema: { response: answers(cityList) } }, ({ principal }) =>
    warehouse.as(principal).figures.cities(),
  );

  app.get<{ Params: { city: string }; Querystring: { release?: string; edition?: string } }>(
    '/api/cities/:city/catalogue',
    {
      config,
      schema: {
        params: { type: 'object', properties: { city: code } },
        querystring: { type: 'object', properties: { release: code, edition: code, lang: code } },
        response: answers(catalogueAnswer),
      },
    },
    async ({ params, query, headers, principal }, reply) => {
      const catalogue = await warehouse
        .as(principal)
        .figures.catalogue(params.city, query.release, query.edition);
      const etag = entityTag(catalogue);
      void reply
        .header('etag', etag)
        .header('cache-control', query.release ? 'public, max-age=31536000, immutable' : 'no-cache');
      return headers['if-none-match'] === etag ? reply.code(304).send() : catalogue;
    },
  );

  app.get<{ Params: { city: string; file: string } }>(
    '/api/areas/:city/:file',
    {
      config,
      schema: { params: { type: 'object', properties: { city: code, file: code } }, response: geoAnswers() },
    },
    async ({ params, principal }, reply) =>
      reply
        .type('application/geo+json')
        .send(
          await warehouse
            .as(principal)
            .figures.boundaries(params.city, params.file.replace(/\.geojson$/, '')),
        ),
  );
}
