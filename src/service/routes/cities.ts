import type { FastifyInstance } from 'fastify';
import { boundariesOf, catalogueAnswer, catalogueQuery, cityList, ofOneCity } from '../../contract/catalogue';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { entityTag } from '../entity-tag';
import { answers, geoAnswers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';

/** Cities, their catalogues and boundaries. */
export function cityRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };

  app.get('/api/cities', { config, schema: { response: answers(cityList) } }, ({ principal }) =>
    warehouse.as(principal).figures.cities(),
  );

  app.get(
    '/api/cities/:city/catalogue',
    {
      config,
      schema: {
        params: ofOneCity,
        querystring: catalogueQuery,
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

  app.get(
    '/api/areas/:city/:file',
    {
      config,
      schema: { params: boundariesOf, response: geoAnswers() },
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
