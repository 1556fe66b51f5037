import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DEFAULT_CITY, type Catalogue } from '../../domain/catalogue';
import { answers } from '../openapi/answers';
import { indicatorsAnswer, ofCity, typologiesAnswer } from '../openapi/schemas';
import { READER } from '../principal';
import type { Warehouse } from '../warehouse-source';

type OfCity = { Querystring: { city?: string; release?: string } };

/** What the indicators and typologies of a city mean and are made of. */
export function definitionRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const source = warehouse.for(READER);
  const config = { right: 'read-figures' as const };
  const described = (schema: object) => ({
    config,
    schema: { querystring: ofCity, response: answers(schema) },
  });
  const catalogueOf = ({ city = DEFAULT_CITY, release }: OfCity['Querystring']) =>
    source.catalogue(city, release);

  app.get<OfCity>('/api/indicators', described(indicatorsAnswer), async (request, reply) => {
    const catalogue = await catalogueOf(request.query);
    const { city, release, topics, indicators, availability, attribution } = catalogue;
    const described = indicators.map((indicator) => ({
      ...indicator,
      availability: availability[indicator.id] ?? {},
    }));
    return kept(request, reply, catalogue, { city, release, topics, indicators: described, attribution });
  });

  app.get<OfCity>('/api/typologies', described(typologiesAnswer), async (request, reply) => {
    const catalogue = await catalogueOf(request.query);
    const { city, release, typologies } = catalogue;
    return kept(request, reply, catalogue, { city, release, typologies });
  });
}

/** Definitions never change within a release. */
function kept<Content>(
  { headers, query, routeOptions }: FastifyRequest<OfCity>,
  reply: FastifyReply,
  { city, release }: Catalogue,
  content: Content,
) {
  const etag = `"${routeOptions.url}-${city.id}-${release.id}"`;
  void reply
    .header('etag', etag)
    .header('cache-control', query.release ? 'public, max-age=31536000, immutable' : 'no-cache');
  return headers['if-none-match'] === etag ? reply.code(304).send() : content;
}
