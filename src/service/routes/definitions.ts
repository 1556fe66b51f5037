import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { indicatorAnswer, indicatorsAnswer } from '../../contract/definitions';
import { byId, ofCity } from '../../contract/words';
import { DEFAULT_CITY } from '../../domain/catalogue';
import type { DefinitionVersion } from '../../domain/definition-version';
import { indicatorRecord, versionRecord } from '../../warehouse/read/indicator-record';
import { regionalValues } from '../../warehouse/read/regional-values';
import { answers } from '../openapi/answers';
import type { FromContract } from '../openapi/from-contract';
import { sendKept } from '../send-kept';
import type { Principal } from '../../warehouse/principal';
import type { Warehouse } from '../../warehouse/warehouse-source';

interface OfCity {
  query: z.infer<typeof ofCity>;
  principal: Principal;
}

/** What the indicators of a city mean and are made of. */
export function definitionRoutes(api: FastifyInstance, warehouse: Warehouse): void {
  const app = api.withTypeProvider<FromContract>();
  const config = { right: 'read-figures' as const };
  const described = (schema: z.ZodType) => ({
    config,
    schema: { querystring: ofCity, response: answers(schema) },
  });
  const catalogueOf = ({ query: { city = DEFAULT_CITY, release }, principal }: OfCity) =>
    warehouse.as(principal).figures.catalogue(city, release);

  app.get('/api/indicators', described(indicatorsAnswer), async (request, reply) => {
    const catalogue = await catalogueOf(request);
    const { city, release, topics, attribution } = catalogue;
    const { definitions } = warehouse.as(request.principal);
    const versions = await definitions.inRelease(city.id, release.id);
    const indicators = catalogue.indicators.flatMap(({ id }) =>
      versions
        .filter(({ definition }) => definition.id === id)
        .map((version) => indicatorRecord(catalogue, version)),
    );
    return sendKept(request, reply, { city, release, topics, indicators, attribution });
  });

  app.get(
    '/api/indicators/:id',
    {
      config,
      schema: { params: byId, querystring: ofCity, response: answers(indicatorAnswer) },
    },
    async (request, reply) => {
      const catalogue = await catalogueOf(request);
      const { city, release } = catalogue;
      const { definitions } = warehouse.as(request.principal);
      const versions = await definitions.versions(city.id, request.params.id);
      const used = (await definitions.inRelease(city.id, release.id)).find(
        ({ definition }) => definition.id === request.params.id,
      );
      return sendKept(request, reply, {
        city,
        release,
        // A release from before the indicator, or from after its end, has none.
        indicator: used ? await withRegionalValues(used) : null,
        versions: versions.map(versionRecord),
      });

      async function withRegionalValues(version: DefinitionVersion) {
        const { metadata, ...record } = indicatorRecord(catalogue, version);
        const source = warehouse.as(request.principal).figures;
        const regionalReferenceValues = await regionalValues(source, catalogue, version.definition);
        return { ...record, metadata: { ...metadata, regionalReferenceValues } };
      }
    },
  );
}
