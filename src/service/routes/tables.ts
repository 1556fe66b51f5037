import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { metadata } from '../../contract/data';
import { selectionAnswer } from '../../contract/selection';
import {
  codeListAnswer,
  inEdition,
  metadataQuery,
  table,
  tableList,
  tableSearch,
  type TableSearch,
} from '../../contract/tables';
import { byId } from '../../contract/words';
import { allTables, tableAt, type ApiTable } from '../pxweb/api-table';
import { codeListAt } from '../pxweb/code-lists';
import { chosenTable, expandedSelection, tableInLists } from '../pxweb/chosen-table';
import { languageOf } from '../language';
import { linksFor } from '../pxweb/links';
import { answers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { readableQuery } from '../pxweb/query-names';
import { variablesBody } from '../pxweb/request-selection';
import { askedOf, defaultSelection } from '../pxweb/selection';
import { tableEntry, tableMetadata } from '../pxweb/table-metadata';
import type { Principal } from '../../warehouse/principal';
import type { Warehouse } from '../../warehouse/warehouse-source';

interface Asked<Query> {
  params: z.infer<typeof byId>;
  query: Query;
  principal: Principal;
}

const DAY = 24 * 60 * 60 * 1000;

/** The read API in the shape of PxWebApi v2: a table is a city at a level. */
export function tableRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };
  const tableOf = ({ params, query, principal }: Asked<z.infer<typeof inEdition>>) =>
    tableAt(warehouse.as(principal).figures, params.id, undefined, query.edition);
  const about = (schema: z.ZodType) => ({
    config,
    schema: { params: byId, querystring: inEdition, response: answers(schema) },
    preValidation: readableQuery,
  });

  app.get(
    '/api/v2/tables',
    {
      config,
      schema: { querystring: tableSearch, response: answers(tableList) },
      preValidation: readableQuery,
    },
    async (request) => {
      const language = languageOf(request);
      const linkTo = linksFor(request, language);
      const tables = await allTables(warehouse.as(request.principal).figures);
      const { pageNumber, pageSize, query, pastDays } = request.query;
      const search = new URLSearchParams({
        ...(query !== undefined && { query }),
        ...(pastDays !== undefined && { pastDays: String(pastDays) }),
      });
      const found = tables
        .filter(wanted(request.query, new Date()))
        .map((entry) => tableEntry(entry, language, linkTo));
      const totalPages = Math.max(1, Math.ceil(found.length / pageSize));
      const page = (rel: string, number: number) =>
        linkTo(
          rel,
          `/api/v2/tables?${new URLSearchParams([...search, ['pageNumber', String(number)], ['pageSize', String(pageSize)]])}`,
        );
      return {
        language,
        tables: found.slice((pageNumber - 1) * pageSize, pageNumber * pageSize),
        page: {
          pageNumber,
          pageSize,
          totalElements: found.length,
          totalPages,
          links: [
            page('first', 1),
            ...(pageNumber > 1 ? [page('previous', pageNumber - 1)] : []),
            ...(pageNumber < totalPages ? [page('next', pageNumber + 1)] : []),
            page('last', totalPages),
          ],
        },
        links: [page('self', pageNumber)],
      };
    },
  );

  app.get('/api/v2/tables/:id', about(table), async (request) => {
    const language = languageOf(request);
    const entry = tableEntry(await tableOf(request), language, linksFor(request, language));
    return { language, ...entry };
  });

  app.get(
    '/api/v2/tables/:id/metadata',
    {
      config,
      schema: { params: byId, querystring: metadataQuery, response: answers(metadata) },
      preValidation: readableQuery,
    },
    async (request) => {
      const language = languageOf(request);
      return tableMetadata(await tableDescribed(request), language, linksFor(request, language));
    },
  );

  /** As a client is to see it at first: all of it, or as a selection or code lists make it. */
  async function tableDescribed({ params, query, principal }: Asked<z.infer<typeof metadataQuery>>) {
    const { savedQuery, edition } = query;
    const { figures: source, savedQueries } = warehouse.as(principal);
    const saved = savedQuery === undefined ? undefined : await savedQueries.find(savedQuery);
    const whole = await tableAt(source, params.id, undefined, saved?.selection.edition ?? edition);
    if (saved) return chosenTable(whole, askedOf(whole, saved.selection));
    if (query.defaultSelection) return chosenTable(whole, askedOf(whole, defaultSelection(whole)));
    return tableInLists(whole, { indicator: query['codelist[indicator]'], area: query['codelist[area]'] });
  }

  app.get('/api/v2/tables/:id/defaultselection', about(selectionAnswer), async (request) => {
    const language = languageOf(request);
    const linkTo = linksFor(request, language);
    const address = `/api/v2/tables/${request.params.id}`;
    const table = await tableOf(request);
    const chosen = defaultSelection(table);
    const asked = askedOf(table, chosen);
    return {
      language,
      selection: variablesBody(expandedSelection(chosen, asked)),
      placement: asked.placement,
      links: [linkTo('self', `${address}/defaultselection`), linkTo('data', `${address}/data`)],
    };
  });

  app.get('/api/v2/codelists/:id', about(codeListAnswer), async (request) => {
    const language = languageOf(request);
    const { edition } = request.query;
    const source = warehouse.as(request.principal).figures;
    const cities = await source.cities();
    const asked = edition ? cities.filter((city) => request.params.id.startsWith(`${city.id}.`)) : cities;
    const catalogues = await Promise.all(asked.map((city) => source.catalogue(city.id, undefined, edition)));
    const { id, type, label, values } = codeListAt(catalogues, request.params.id);
    return {
      id,
      language,
      languages: ['de', 'en'],
      label: label[language],
      type,
      values: values.map((value) => ({ ...value, label: value.label[language] })),
      links: [linksFor(request, language)('self', `/api/v2/codelists/${id}`)],
    };
  });
}

/** All words of the search occur in what is known of the table, and it is new enough. */
function wanted({ query = '', pastDays }: TableSearch, now: Date): (table: ApiTable) => boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const since = pastDays === undefined ? 0 : now.getTime() - pastDays * DAY;
  return ({ id, catalogue, level, indicators }) => {
    const names = [catalogue.city.name, level.plural, ...indicators.map(({ name }) => name)];
    const known = JSON.stringify([id, names]).toLowerCase();
    return words.every((word) => known.includes(word)) && Date.parse(catalogue.release.date) >= since;
  };
}
