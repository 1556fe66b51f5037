import type { FastifyInstance } from 'fastify';
import { DEFAULT_CITY } from '../../domain/catalogue';
import { READER } from '../../warehouse/principal';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { areaFeatures } from '../area-features';
import { languageOf } from '../language';
import { answers } from '../openapi/answers';
import {
  areasAnswer,
  areasQuery,
  crosswalksAnswer,
  hierarchiesAnswer,
  quartersAnswer,
  structureQuery,
} from '../openapi/spatial-schemas';

type OfCity = { Querystring: { city?: string } };
type OfEdition = { Querystring: { city?: string; edition?: string; level?: string } };

const GEOJSON = 'application/geo+json';

/** Areas of any edition as GeoJSON, and what leads from one structure to another. */
export function spatialRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const source = warehouse.for(READER);
  const config = { right: 'read-figures' as const };
  const described = (schema: object) => ({
    config,
    schema: { querystring: structureQuery, response: answers(schema) },
  });
  const structureOf = ({ city = DEFAULT_CITY }: OfCity['Querystring']) => source.structure(city);

  app.get<OfEdition>(
    '/api/areas',
    {
      config,
      schema: {
        querystring: areasQuery,
        response: {
          ...answers(areasAnswer),
          200: { description: 'OK', content: { [GEOJSON]: { schema: areasAnswer } } },
        },
      },
    },
    async (request, reply) => {
      const { city = DEFAULT_CITY, edition, level } = request.query;
      const catalogue = await source.catalogue(city);
      const asked = edition ?? catalogue.edition.id;
      const features = areaFeatures(await source.structure(city), {
        edition: asked,
        level,
        boundaries: await source.editionBoundaries(city, asked),
        attribution: catalogue.attribution[languageOf(request)],
      });
      return reply.type(GEOJSON).send(JSON.stringify(features));
    },
  );

  app.get<OfCity>(
    '/api/crosswalks',
    described(crosswalksAnswer),
    async ({ query }) => (await structureOf(query)).crosswalks,
  );
  app.get<OfCity>(
    '/api/quarters',
    described(quartersAnswer),
    async ({ query }) => (await structureOf(query)).quarters,
  );
  app.get<OfCity>(
    '/api/hierarchies',
    described(hierarchiesAnswer),
    async ({ query }) => (await structureOf(query)).hierarchies,
  );
}
