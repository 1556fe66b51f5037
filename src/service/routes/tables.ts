import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { levelOf } from '../../domain/catalogue';
import { MAXIMUM_CELLS, type Warehouse, type WarehouseSource } from '../warehouse-source';
import { principalOfRequest } from '../principal';
import { languageOf } from '../language';
import { toJsonStat } from '../json-stat';
import { queryOf, tableOf, type Selection } from '../selection';
import { tableMetadata } from '../table-metadata';

interface DataBody {
  selection: { variableCode: 'indicator' | 'area' | 'year'; valueCodes: string[] }[];
  release?: string;
}

const code = { type: 'string', maxLength: 64 } as const;
const parameters = { type: 'object', properties: { id: code } } as const;
const bodySchema = {
  type: 'object',
  required: ['selection'],
  additionalProperties: false,
  properties: {
    release: code,
    selection: {
      type: 'array',
      maxItems: 3,
      items: {
        type: 'object',
        required: ['variableCode', 'valueCodes'],
        additionalProperties: false,
        properties: {
          variableCode: { enum: ['indicator', 'area', 'year'] },
          valueCodes: { type: 'array', maxItems: 5000, items: code },
        },
      },
    },
  },
} as const;

/** The read API in the shape of PxWebApi v2: a table is a city at a level. */
export function tableRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const source = warehouse.for(principalOfRequest());
  const rights = { config: { right: 'read-figures' as const } };

  app.get('/api/v2/config', rights, async () => ({
    apiVersion: '2.0.0',
    languages: [
      { id: 'de', label: 'Deutsch' },
      { id: 'en', label: 'English' },
    ],
    defaultLanguage: 'de',
    maxDataCells: MAXIMUM_CELLS,
    defaultMetadataFormat: 'json-stat2',
    defaultDataFormat: 'json-stat2',
    dataFormats: ['json-stat2'],
    sourceReferences: [],
  }));

  app.get('/api/v2/tables', rights, async (request) => {
    const language = languageOf(request);
    const tables = await allTables(source);
    const entries = tables.map(({ catalogue, level }) => ({
      type: 'Table',
      id: `${catalogue.city.id}-${level.id}`,
      label: `${catalogue.city.name}, ${level.plural[language]}`,
      updated: `${catalogue.release.date}T00:00:00Z`,
      firstPeriod: String(catalogue.years[0] ?? ''),
      lastPeriod: String(catalogue.years.at(-1) ?? ''),
      variableNames: ['indicator', 'area', 'year'],
      links: [{ rel: 'self', hreflang: language, href: `/api/v2/tables/${catalogue.city.id}-${level.id}` }],
    }));
    return {
      language,
      tables: entries,
      page: { pageNumber: 1, pageSize: entries.length, totalElements: entries.length, totalPages: 1 },
    };
  });

  app.get<{ Params: { id: string } }>(
    '/api/v2/tables/:id',
    { ...rights, schema: { params: parameters } },
    async ({ params, ...request }) => {
      const { catalogue, level } = await tableAt(source, params.id);
      const language = languageOf(request as FastifyRequest);
      return {
        language,
        type: 'Table',
        id: params.id,
        label: `${catalogue.city.name}, ${levelOf(catalogue, level)?.plural[language] ?? level}`,
        updated: `${catalogue.release.date}T00:00:00Z`,
        firstPeriod: String(catalogue.years[0] ?? ''),
        lastPeriod: String(catalogue.years.at(-1) ?? ''),
        variableNames: ['indicator', 'area', 'year'],
        links: [{ rel: 'metadata', hreflang: language, href: `/api/v2/tables/${params.id}/metadata` }],
      };
    },
  );

  app.get<{ Params: { id: string } }>(
    '/api/v2/tables/:id/metadata',
    { ...rights, schema: { params: parameters } },
    async (request) => {
      const { catalogue, level } = await tableAt(source, request.params.id);
      return tableMetadata(catalogue, level, languageOf(request), request.params.id);
    },
  );

  app.get<{ Params: { id: string }; Querystring: Record<string, string> }>(
    '/api/v2/tables/:id/data',
    { ...rights, schema: { params: parameters } },
    (request, reply) =>
      answer(source, request, reply, request.params.id, fromQuery(request.query), request.query.release),
  );

  app.post<{ Params: { id: string }; Body: DataBody }>(
    '/api/v2/tables/:id/data',
    { ...rights, schema: { params: parameters, body: bodySchema } },
    (request, reply) =>
      answer(
        source,
        request,
        reply,
        request.params.id,
        Object.fromEntries(
          request.body.selection.map(({ variableCode, valueCodes }) => [variableCode, valueCodes]),
        ),
        request.body.release,
      ),
  );
}

async function answer(
  source: WarehouseSource,
  request: FastifyRequest,
  reply: FastifyReply,
  table: string,
  selection: Selection,
  release: string | undefined,
) {
  const { catalogue, level } = await tableAt(source, table, release);
  const language = languageOf(request);
  const etag = tagOf([table, selection, catalogue.release.id, language]);
  void reply
    .header('etag', etag)
    .header('cache-control', release ? 'public, max-age=31536000, immutable' : 'no-cache');
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  return toJsonStat(
    await source.answer(queryOf(catalogue, level, selection, release)),
    language,
    request.url,
  );
}

/** The same question against the same release is the same answer for ever. */
function tagOf(question: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 27)}"`;
}

async function tableAt(source: WarehouseSource, id: string, release?: string) {
  const { city, level } = tableOf(
    id,
    (await source.cities()).map((known) => known.id),
  );
  return { catalogue: await source.catalogue(city, release), level };
}

async function allTables(source: WarehouseSource) {
  const catalogues = await Promise.all((await source.cities()).map(({ id }) => source.catalogue(id)));
  return catalogues.flatMap((catalogue) =>
    catalogue.levels
      .filter(({ id }) => Object.values(catalogue.availability).some((byLevel) => byLevel[id]?.length))
      .map((level) => ({ catalogue, level })),
  );
}

/** `valuecodes[area]=0101,0102` */
function fromQuery(query: Record<string, string>): Selection {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, codes]) => {
      const dimension = /^valuecodes\[(indicator|area|year)\]$/i.exec(name)?.[1]?.toLowerCase();
      return dimension ? [[dimension, splitCodes(codes)]] : [];
    }),
  );
}

/** Commas separate codes, except within brackets of an expression. */
function splitCodes(codes: string): string[] {
  return codes.split(/,(?![^(]*\))/).filter(Boolean);
}
