import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DEFAULT_CITY } from '../../domain/catalogue';
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
  const config = { right: 'read-figures' as const };
  const described = (schema: object) => ({
    config,
    schema: { querystring: structureQuery, response: answers(schema) },
  });
  const structureOf = ({ query: { city = DEFAULT_CITY }, principal }: FastifyRequest<OfCity>) =>
    warehouse.as(principal).figures.structure(city);

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
      const source = warehouse.as(request.principal).figures;
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
    async (request) => (await structureOf(request)).crosswalks,
  );
  app.get<OfCity>(
    '/api/quarters',
    described(quartersAnswer),
    async (request) => (await structureOf(request)).quarters,
  );
  app.get<OfCity>(
    '/api/hierarchies',
    described(hierarchiesAnswer),
    async (request) => (await structureOf(request)).hierarchies,
  );
}
