import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerForAreas } from '../../domain/answer-areas';
import type { Selection } from '../../domain/selection';
import type { Language } from '../../domain/text';
import type { Warehouse } from '../../warehouse/warehouse-source';
import { entityTag } from '../entity-tag';
import { languageOf } from '../language';
import { dataAnswers } from '../openapi/answers';
import { byId, dataQuery, selectionBody } from '../openapi/schemas';
import { tableAt, type ApiTable } from '../pxweb/api-table';
import { DATA_FORMATS, formatFor, type FormatId } from '../pxweb/formats/data-format';
import { outputOf, type Output } from '../pxweb/formats/output';
import { readableQuery } from '../pxweb/query-names';
import { selectionFromBody, selectionFromQuery, type SelectionBody } from '../pxweb/request-selection';
import { askedOf } from '../pxweb/selection';

type DataQuery = Record<string, string | string[] | undefined> & {
  release?: string;
  outputFormat?: FormatId;
  outputFormatParams?: string[];
};

/** The figures of a table, chosen in the address or in the body. */
export function tableDataRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const config = { right: 'read-figures' as const };
  const schema = { params: byId, querystring: dataQuery, response: dataAnswers() };

  app.get<{ Params: { id: string }; Querystring: DataQuery }>(
    '/api/v2/tables/:id/data',
    { config, schema, preValidation: readableQuery },
    (request, reply) =>
      sendFigures(warehouse, request, reply, {
        table: request.params.id,
        selection: selectionFromQuery(request.query),
        release: request.query.release,
        language: languageOf(request),
        ...formOf(request),
      }),
  );

  app.post<{ Params: { id: string }; Querystring: DataQuery; Body: SelectionBody | null }>(
    '/api/v2/tables/:id/data',
    {
      config,
      schema: { ...schema, body: { ...selectionBody, type: ['object', 'null'] } },
      preValidation: readableQuery,
    },
    (request, reply) =>
      sendFigures(warehouse, request, reply, {
        table: request.params.id,
        selection: selectionFromBody(request.body ?? {}),
        release: request.body?.release ?? request.query.release,
        language: languageOf(request),
        ...formOf(request),
      }),
  );
}

function formOf({ query, headers }: FastifyRequest<{ Querystring: DataQuery }>) {
  const format = formatFor(query.outputFormat, headers.accept);
  return { format, output: outputOf(format, query.outputFormatParams) };
}

export interface FiguresAsked {
  table: string;
  selection: Selection;
  release: string | undefined;
  language: Language;
  format: FormatId;
  output: Output;
}

/** Answers with figures, or that the client has them already; a named release may be kept for ever. */
export async function sendFigures(
  warehouse: Warehouse,
  request: FastifyRequest,
  reply: FastifyReply,
  asked: FiguresAsked,
): Promise<FastifyReply> {
  const { language, release, format, output, selection } = asked;
  const placed = [selection.placement?.heading, selection.placement?.stub].some((side) => side?.length);
  const source = warehouse.for(request.principal);
  const table = await tableAt(source, asked.table, release, asked.selection.edition);
  const { query, areas, placement } = askedOf(table, asked.selection, table.catalogue.release.id);
  const etag = entityTag([table.id, query, [...areas], placement, language, format, output, placed]);
  void reply
    .header('etag', etag)
    .header('vary', 'accept, accept-language')
    .header(
      'cache-control',
      release && isOfRelease(table) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  if (request.headers['if-none-match'] === etag) return reply.code(304).send();
  const answer = answerForAreas(await source.answer(query), areas);
  const { mediaType, extension, write } = DATA_FORMATS[format];
  if (format !== 'json-stat2')
    void reply.header('content-disposition', `attachment; filename="${table.id}.${extension}"`);
  return reply.type(mediaType).send(write(answer, { table: table.id, language, placement, placed, output }));
}

/** Quarters and other editions may be added without a new release. */
function isOfRelease({ catalogue: { edition, editions }, areas }: ApiTable): boolean {
  return edition.id === editions[0]?.id && !areas.some(({ parts }) => parts);
}
