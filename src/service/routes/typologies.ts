import type { FastifyInstance } from 'fastify';
import { releaseTypology } from '../../actions/release-typology';
import {
  typologiesAnswer,
  typologyAnswer,
  typologyAsked,
  typologyOrder,
  typologyReleased,
} from '../../contract/typologies';
import { byId, ofCity } from '../../contract/words';
import { DEFAULT_CITY } from '../../domain/catalogue';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { answers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { askingOf } from '../principal';
import { sendKept } from '../send-kept';

/** Typologies a city declares, and the types it has released. */
export function typologyRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };

  app.get(
    '/api/typologies',
    { config, schema: { querystring: ofCity, response: answers(typologiesAnswer) } },
    async (request, reply) => {
      const { city: asked = DEFAULT_CITY, release: id } = request.query;
      const { city, release, typologies } = await warehouse
        .as(request.principal)
        .figures.catalogue(asked, id);
      return sendKept(request, reply, { city, release, typologies });
    },
  );

  app.get(
    '/api/typologies/:id',
    { config, schema: { params: byId, querystring: typologyAsked, response: answers(typologyAnswer) } },
    async (request, reply) => {
      const { city = DEFAULT_CITY, year, release } = request.query;
      const report = await warehouse.as(request.principal).typologies.released(request.params.id, {
        city,
        ...(year !== undefined && { year }),
        ...(release !== undefined && { release }),
      });
      const { indicators, ...reference } = report.referenceValues;
      const described = indicators.map(({ indicator: { id, name, unit, decimals }, by }) => ({
        id,
        name,
        unit,
        decimals,
        by,
      }));
      return sendKept(request, reply, {
        ...report,
        referenceValues: { indicators: described, ...reference },
      });
    },
  );

  app.post(
    '/api/typologies/:id/releases',
    {
      config: { right: 'publish-figures' as const },
      schema: { params: byId, body: typologyOrder, response: answers(typologyReleased, 201) },
    },
    async (request, reply) => {
      const { city, years } = request.body;
      const order = { city, definition: request.params.id, years };
      const released = await releaseTypology(
        warehouse.as(request.principal).typologies,
        order,
        askingOf(request),
      );
      void reply.code(201).header('location', `/api/releases/${city}/${released.release.id}`);
      return { city, ...released };
    },
  );
}
