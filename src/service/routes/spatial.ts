import type { FastifyInstance } from 'fastify';
import { areaFeatures } from '../area-features';
import { languageOf } from '../language';
import { principalOfRequest } from '../principal';
import type { Warehouse } from '../warehouse-source';

const code = { type: 'string', maxLength: 64 } as const;

/** Areas of any edition as GeoJSON, and what leads from one structure to another. */
export function spatialRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const source = warehouse.for(principalOfRequest());
  const config = { right: 'read-figures' as const };

  app.get<{ Querystring: { city: string; edition?: string; level?: string } }>(
    '/api/areas',
    {
      config,
      schema: {
        querystring: {
          type: 'object',
          required: ['city'],
          properties: { city: code, edition: code, level: code, lang: code },
        },
      },
    },
    async (request, reply) => {
      const { city, edition, level } = request.query;
      const catalogue = await source.catalogue(city);
      const asked = edition ?? catalogue.edition.id;
      const features = areaFeatures(await source.structure(city), {
        edition: asked,
        level,
        boundaries: await source.editionBoundaries(city, asked),
        attribution: catalogue.attribution[languageOf(request)],
      });
      return reply.type('application/geo+json').send(JSON.stringify(features));
    },
  );

  for (const kind of ['crosswalks', 'quarters', 'hierarchies'] as const)
    app.get<{ Querystring: { city: string } }>(
      `/api/${kind}`,
      {
        config,
        schema: {
          querystring: { type: 'object', required: ['city'], properties: { city: code, lang: code } },
        },
      },
      async ({ query }) => (await source.structure(query.city))[kind],
    );
}
