import type { FastifyInstance } from 'fastify';
import { apiConfig } from '../../contract/config';
import { FORMAT_IDS } from '../../contract/selection';
import { inLanguage } from '../../contract/words';
import { MAXIMUM_CELLS, type Warehouse } from '../../warehouse/warehouse-source';
import { answers } from '../openapi/answers';

/** What a client has to know before it asks. */
export function configRoute(
  app: FastifyInstance,
  warehouse: Warehouse,
  { requestsPerMinute, tryOut }: { requestsPerMinute: number; tryOut: boolean },
): void {
  app.get(
    '/api/v2/config',
    { config: { right: 'read-figures' }, schema: { querystring: inLanguage, response: answers(apiConfig) } },
    async ({ principal }) => {
      const source = warehouse.as(principal).figures;
      const cities = await source.cities();
      const attributions = await Promise.all(
        cities.map(async ({ id }) => (await source.catalogue(id)).attribution),
      );
      return {
        apiVersion: '2.0.0',
        appVersion: '2.0.0',
        languages: [
          { id: 'de', label: 'Deutsch' },
          { id: 'en', label: 'English' },
        ],
        defaultLanguage: 'de',
        maxDataCells: MAXIMUM_CELLS,
        maxCallsPerTimeWindow: requestsPerMinute,
        timeWindow: 60,
        // Licences differ by publisher; each answer names its own.
        license: 'see the source and the notes of each table',
        sourceReferences: (['de', 'en'] as const).map((language) => ({
          language,
          text: attributions.map((attribution) => attribution[language]).join(' '),
        })),
        defaultDataFormat: 'json-stat2',
        dataFormats: FORMAT_IDS,
        // Panes say so that nobody takes it for the city's service.
        features: tryOut ? [{ id: 'try-out', params: [] }] : [],
      };
    },
  );
}
