import type { FastifyInstance } from 'fastify';
import { savedQueryAnswer, savedQueryBody } from '../../contract/saved-queries';
import { dataQuery, selectionAnswer } from '../../contract/selection';
import { byId } from '../../contract/words';
import { tableAt } from '../pxweb/api-table';
import { expandedSelection } from '../pxweb/chosen-table';
import { formatNamed } from '../pxweb/formats/data-format';
import { outputOf, outputParameters } from '../pxweb/formats/output';
import { clientOf } from '../client-address';
import type { Figures } from '../figures';
import { languageOf } from '../language';
import { linksFor } from '../pxweb/links';
import { answers, dataAnswers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { readableQuery } from '../pxweb/query-names';
import { selectionFromBody, variablesBody } from '../pxweb/request-selection';
import type { SavedQuery } from '../../warehouse/saved-queries';
import { askedOf } from '../pxweb/selection';
import type { Warehouse } from '../../warehouse/warehouse-source';

/** A query is a few lines of codes; larger ones belong into a request of their own. */
const BODY_LIMIT = 64 * 1024;

/** Questions kept under an address: their expressions are kept, so "the latest three years" moves on. */
export function savedQueryRoutes(api: FastifyInstance, warehouse: Warehouse, figures: Figures): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };
  const described = (response: object) => ({
    config,
    schema: { params: byId, querystring: dataQuery, response },
    preValidation: readableQuery,
  });
  const linksOf = (id: string, linkTo: ReturnType<typeof linksFor>) => [
    linkTo('self', `/api/v2/savedqueries/${id}`),
    linkTo('data', `/api/v2/savedqueries/${id}/data`),
    linkTo('selection', `/api/v2/savedqueries/${id}/selection`),
  ];

  app.post(
    '/api/v2/savedqueries',
    {
      bodyLimit: BODY_LIMIT,
      config: { right: 'save-queries' as const },
      schema: { body: savedQueryBody, response: answers(savedQueryAnswer, 201) },
    },
    async (request, reply) => {
      const { tableId, language } = request.body;
      const outputFormat = formatNamed(request.body.outputFormat);
      const outputFormatParams = outputParameters(request.body.outputFormatParams);
      outputOf(outputFormat, outputFormatParams);
      const selection = selectionFromBody(request.body.selection);
      const { figures: source, savedQueries } = warehouse.as(request.principal);
      // What cannot be asked today is not kept for tomorrow.
      const asked = askedOf(await tableAt(source, tableId, undefined, selection.edition), selection);
      await figures.answer(request, reply, asked);
      const savedQuery = { tableId, selection, language, outputFormat, outputFormatParams };
      const id = await savedQueries.save(savedQuery, clientOf(request));
      const links = linksOf(id, linksFor(request, language));
      return reply
        .code(201)
        .send({ ...savedBody(id, savedQuery), savedQuery: savedBody(id, savedQuery), links });
    },
  );

  app.get('/api/v2/savedqueries/:id', described(answers(savedQueryAnswer)), async (request) => {
    const { id } = request.params;
    const savedQuery = await warehouse.as(request.principal).savedQueries.find(id);
    const { language } = savedQuery;
    return {
      id,
      language,
      savedQuery: savedBody(id, savedQuery),
      links: linksOf(id, linksFor(request, language)),
    };
  });

  app.get('/api/v2/savedqueries/:id/selection', described(answers(selectionAnswer)), async (request) => {
    const { id } = request.params;
    const { figures: source, savedQueries } = warehouse.as(request.principal);
    const { tableId, selection } = await savedQueries.find(id);
    const language = languageOf(request);
    const links = linksOf(id, linksFor(request, language));
    const asked = askedOf(await tableAt(source, tableId, undefined, selection.edition), selection);
    const variables = variablesBody(expandedSelection(selection, asked));
    return { language, selection: variables, placement: asked.placement, links };
  });

  app.get('/api/v2/savedqueries/:id/data', described(dataAnswers()), async (request, reply) => {
    const { savedQueries } = warehouse.as(request.principal);
    const { tableId, selection, language, ...kept } = await savedQueries.find(request.params.id);
    const { release, outputFormat, outputFormatParams } = request.query;
    const format = outputFormat ?? formatNamed(kept.outputFormat);
    // What was kept for one format may not fit another.
    const parameters = outputFormatParams ?? (format === kept.outputFormat ? kept.outputFormatParams : []);
    return figures.send(request, reply, {
      table: tableId,
      selection,
      release,
      language: request.query.lang === undefined ? language : languageOf(request),
      format,
      output: outputOf(format, parameters),
    });
  });
}

/** A saved query as PxWebApi v2 gives it. */
function savedBody(id: string, { selection, ...query }: SavedQuery) {
  const { placement, edition } = selection;
  return {
    id,
    ...query,
    selection: {
      selection: variablesBody(selection.selection),
      ...(placement && { placement }),
      ...(edition && { edition }),
    },
  };
}
