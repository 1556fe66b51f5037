import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import {
  areasAnswer,
  areasQuery,
  crosswalksAnswer,
  hierarchiesAnswer,
  quartersAnswer,
  structureQuery,
} from '../../contract/spatial';
import { DEFAULT_CITY } from '../../domain/catalogue';
import type { Principal } from '../../warehouse/principal';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { areaFeatures } from '../area-features';
import { languageOf } from '../language';
import { answers, geoAnswers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';

interface OfCity {
  query: z.infer<typeof structureQuery>;
  principal: Principal;
}

const GEOJSON = 'application/geo+json';

/** Areas of any edition as GeoJSON, and what leads from one structure to another. */
export function spatialRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };
  const described = (schema: z.ZodType) => ({
    config,
    schema: { querystring: structureQuery, response: answers(schema) },
  });
  const structureOf = ({ query: { city = DEFAULT_CITY }, principal }: OfCity) =>
    warehouse.as(principal).figures.structure(city);

  app.get(
    '/api/areas',
    {
      config,
      schema: {
        querystring: areasQuery,
        response: geoAnswers(areasAnswer),
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

  app.get(
    '/api/crosswalks',
    described(crosswalksAnswer),
    async (request) => (await structureOf(request)).crosswalks,
  );
  app.get(
    '/api/quarters',
    described(quartersAnswer),
    async (request) => (await structureOf(request)).quarters,
  );
  app.get(
    '/api/hierarchies',
    described(hierarchiesAnswer),
    async (request) => (await structureOf(request)).hierarchies,
  );
}
