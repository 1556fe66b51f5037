import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { dataQuery, selectionBody, type DataQuery } from '../../contract/selection';
import { byId } from '../../contract/words';
import type { Figures } from '../figures';
import { languageOf } from '../language';
import { dataAnswers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { formatFor } from '../pxweb/formats/data-format';
import { outputOf } from '../pxweb/formats/output';
import { readableQuery } from '../pxweb/query-names';
import { selectionFromBody, selectionFromQuery } from '../pxweb/request-selection';

/** The figures of a table, chosen in the address or in the body. */
export function tableDataRoutes(api: FastifyInstance, figures: Figures): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };
  const schema = { params: byId, querystring: dataQuery, response: dataAnswers() };

  app.get('/api/v2/tables/:id/data', { config, schema, preValidation: readableQuery }, (request, reply) =>
    figures.send(request, reply, {
      table: request.params.id,
      selection: selectionFromQuery(request.query),
      release: request.query.release,
      language: languageOf(request),
      ...formOf(request),
    }),
  );

  app.post(
    '/api/v2/tables/:id/data',
    {
      config,
      schema: { ...schema, body: selectionBody.nullable() },
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

function formOf({ query, headers }: { query: DataQuery; headers: IncomingHttpHeaders }) {
  const format = formatFor(query.outputFormat, headers.accept);
  return { format, output: outputOf(format, query.outputFormatParams) };
}
