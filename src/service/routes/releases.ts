import type { FastifyInstance } from 'fastify';
import { publishDrafts } from '../../actions/publish-drafts';
import {
  oneRelease,
  publicationAnswer,
  publicationBody,
  releaseAnswer,
  releaseList,
  releasePage,
  releasesQuery,
} from '../../contract/releases';
import { inLanguage } from '../../contract/words';
import { findingSentence } from '../../deliveries/finding';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { languageOf } from '../language';
import { answers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { askingOf } from '../principal';

/** Every state of the data that was published, and what each changed. */
export function releaseRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };

  app.get(
    '/api/releases',
    {
      config,
      schema: {
        querystring: releasesQuery,
        response: answers(releaseList),
      },
    },
    async ({ query, principal }) => ({
      releases: await warehouse.as(principal).archive.releases(query.city),
    }),
  );

  app.get(
    '/api/releases/:city/:id',
    {
      config,
      schema: {
        params: oneRelease,
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

  app.post(
    '/api/releases',
    {
      config: { right: 'publish-figures' as const },
      schema: { body: publicationBody, querystring: inLanguage, response: answers(publicationAnswer, 201) },
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
