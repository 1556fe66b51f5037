import type { FastifyInstance } from 'fastify';
import { publishDrafts } from '../../actions/publish-drafts';
import { findingSentence } from '../../deliveries/finding';
import type { DeclaredSums } from '../../ports/delivery-desk';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { languageOf } from '../language';
import { answers } from '../openapi/answers';
import { publicationAnswer, publicationBody } from '../openapi/delivery-schemas';
import { code, releaseAnswer, releaseList, releasePage } from '../openapi/schemas';
import { askingOf } from '../principal';

interface PublicationBody {
  city: string;
  deliveries: number[];
  note: { de: string; en?: string };
  sums?: Partial<DeclaredSums>;
}

/** Every state of the data that was published, and what each changed. */
export function releaseRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const config = { right: 'read-figures' as const };

  app.get<{ Querystring: { city?: string } }>(
    '/api/releases',
    {
      config,
      schema: {
        querystring: { type: 'object', properties: { city: code } },
        response: answers(releaseList),
      },
    },
    async ({ query, principal }) => ({
      releases: await warehouse.as(principal).archive.releases(query.city),
    }),
  );

  app.get<{
    Params: { city: string; id: string };
    Querystring: { pageNumber: number; pageSize: number };
  }>(
    '/api/releases/:city/:id',
    {
      config,
      schema: {
        params: { type: 'object', properties: { city: code, id: code } },
        querystring: releasePage,
        response: answers(releaseAnswer),
      },
    },
    async ({ params, query, principal }, reply) => {
      const { pageNumber, pageSize } = query;
      const page = { from: (pageNumber - 1) * pageSize, limit: pageSize };
      const report = await warehouse.as(principal).archive.release(params.city, params.id, page);
      const totalElements = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
      const totalPages = Math.max(1, Math.ceil(totalElements / pageSize));
      void reply.header('cache-control', 'public, max-age=31536000, immutable');
      return { ...report, page: { pageNumber, pageSize, totalElements, totalPages } };
    },
  );

  app.post<{ Body: PublicationBody }>(
    '/api/releases',
    {
      config: { right: 'publish-figures' as const },
      schema: { body: publicationBody, response: answers(publicationAnswer, 201) },
    },
    async (request, reply) => {
      const { city, deliveries, note, sums } = request.body;
      const asked = {
        deliveries,
        note: { de: note.de, en: note.en ?? note.de },
        sums: sums && { additive: [], accidental: [], ...sums },
      };
      const published = await publishDrafts(
        warehouse.as(request.principal).desk,
        city,
        asked,
        askingOf(request),
      );
      void reply.code(201).header('location', `/api/releases/${city}/${published.release.id}`);
      const language = languageOf(request);
      const exposed = published.exposed.map((finding) => ({
        ...finding,
        message: findingSentence(finding, language),
      }));
      return { city, ...published, exposed };
    },
  );
}
