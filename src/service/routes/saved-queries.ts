import type { FastifyInstance } from 'fastify';
import type { Language } from '../../domain/text';
import { tableAt } from '../api-table';
import { formatFor, type FormatId } from '../formats/data-format';
import { languageOf } from '../language';
import { linksFor } from '../links';
import { answers, dataAnswers } from '../openapi/answers';
import { byId, dataQuery, savedQueryAnswer, savedQueryBody, selectionAnswer } from '../openapi/schemas';
import { READER } from '../principal';
import { selectionFromBody, type SelectionBody } from '../request-selection';
import { askedOf, DEFAULT_PLACEMENT } from '../selection';
import type { Warehouse } from '../warehouse-source';
import { sendFigures } from './table-data';

interface SavedQueryBody {
  tableId: string;
  selection: SelectionBody;
  language: Language;
  outputFormat: FormatId;
}

type ById = { Params: { id: string }; Querystring: { release?: string; outputFormat?: FormatId } };

/** A query is a few lines of codes; larger ones belong into a request of their own. */
const BODY_LIMIT = 64 * 1024;

/** Questions kept under an address: their expressions are kept, so "the latest three years" moves on. */
export function savedQueryRoutes(app: FastifyInstance, warehouse: Warehouse): void {
  const source = warehouse.for(READER);
  const config = { right: 'read-figures' as const };
  const { savedQueries } = warehouse;
  const described = (response: object) => ({
    config,
    schema: { params: byId, querystring: dataQuery, response },
  });
  const linksOf = (id: string, linkTo: ReturnType<typeof linksFor>) => [
    linkTo('self', `/api/v2/savedqueries/${id}`),
    linkTo('data', `/api/v2/savedqueries/${id}/data`),
    linkTo('selection', `/api/v2/savedqueries/${id}/selection`),
  ];

  app.post<{ Body: SavedQueryBody }>(
    '/api/v2/savedqueries',
    {
      bodyLimit: BODY_LIMIT,
      config: { right: 'save-queries' as const },
      schema: { body: savedQueryBody, response: answers(savedQueryAnswer, 201) },
    },
    async (request, reply) => {
      const { tableId, language, outputFormat } = request.body;
      const selection = selectionFromBody(request.body.selection);
      // What cannot be asked today is not kept for tomorrow.
      await source.answer(
        askedOf(await tableAt(source, tableId, undefined, selection.edition), selection).query,
      );
      const savedQuery = { tableId, selection, language, outputFormat };
      const id = await savedQueries.save(savedQuery);
      const links = linksOf(id, linksFor(request, language));
      return reply.code(201).send({ id, language, savedQuery: { id, ...savedQuery }, links });
    },
  );

  app.get<ById>('/api/v2/savedqueries/:id', described(answers(savedQueryAnswer)), async (request) => {
    const { id } = request.params;
    const savedQuery = await savedQueries.find(id);
    const { language } = savedQuery;
    return {
      id,
      language,
      savedQuery: { id, ...savedQuery },
      links: linksOf(id, linksFor(request, language)),
    };
  });

  app.get<ById>(
    '/api/v2/savedqueries/:id/selection',
    described(answers(selectionAnswer)),
    async (request) => {
      const { id } = request.params;
      const { selection } = await savedQueries.find(id);
      const language = languageOf(request);
      const links = linksOf(id, linksFor(request, language));
      return { language, placement: DEFAULT_PLACEMENT, ...selection, links };
    },
  );

  app.get<ById>('/api/v2/savedqueries/:id/data', described(dataAnswers()), async (request, reply) => {
    const { tableId, selection, language, outputFormat } = await savedQueries.find(request.params.id);
    return sendFigures(source, request, reply, {
      table: tableId,
      selection,
      release: request.query.release,
      language,
      format: formatFor(request.query.outputFormat ?? outputFormat),
    });
  });
}
