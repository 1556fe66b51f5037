import type { FastifyInstance } from 'fastify';
import { answers } from '../openapi/answers';
import { code, deliveryList } from '../openapi/schemas';
import type { Warehouse } from '../warehouse-source';

/** What departments handed in, drafts among it, with the reports of its validation. */
export function deliveryRoutes(app: FastifyInstance, { archive }: Warehouse): void {
  app.get<{ Querystring: { city?: string } }>(
    '/api/deliveries',
    {
      config: { right: 'deliver-figures' as const },
      schema: {
        querystring: { type: 'object', properties: { city: code } },
        response: answers(deliveryList),
      },
    },
    async ({ query }, reply) => {
      void reply.header('cache-control', 'no-store');
      return { deliveries: await archive.deliveries(query.city) };
    },
  );
}
