import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Figures } from '../figures';
import { languageOf } from '../language';
import { dataAnswers } from '../openapi/answers';
import { byId, dataQuery, selectionBody } from '../openapi/schemas';
import { formatFor, type FormatId } from '../pxweb/formats/data-format';
import { outputOf } from '../pxweb/formats/output';
import { readableQuery } from '../pxweb/query-names';
import { selectionFromBody, selectionFromQuery, type SelectionBody } from '../pxweb/request-selection';

type DataQuery = Record<string, string | string[] | undefined> & {
  release?: string;
  outputFormat?: FormatId;
  outputFormatParams?: string[];
};

/** The figures of a table, chosen in the address or in the body. */
export function tableDataRoutes(app: FastifyInstance, figures: Figures): void {
  const config = { right: 'read-figures' as const };
  const schema = { params: byId, querystring: dataQuery, response: dataAnswers() };

  app.get<{ Params: { id: string }; Querystring: DataQuery }>(
    '/api/v2/tables/:id/data',
    { config, schema, preValidation: readableQuery },
    (request, reply) =>
      figures.send(request, reply, {
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
      figures.send(request, reply, {
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
