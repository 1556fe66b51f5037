import type { FastifyInstance, FastifyTypeProvider } from 'fastify';
import { z } from 'zod';
import { faultIn } from '../request-fault';
import { jsonSchemaOf } from './json-schema';

/** Lets routes name what they take in schemas of the contract; what they get is of that type. */
export interface FromContract extends FastifyTypeProvider {
  validator: this['schema'] extends z.ZodType ? z.output<this['schema']> : unknown;
}

/** Checks requests by the contract. Register before the routes. */
export function checkByContract(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    const { body, querystring, params, ...schema } = route.schema ?? {};
    const checked = Object.entries({ body, querystring, params }).flatMap(([part, asked]) =>
      asked === undefined ? [] : [[part, asked instanceof z.ZodType ? jsonSchemaOf(asked) : asked]],
    );
    route.schema = { ...schema, ...Object.fromEntries(checked) };
  });
  app.addHook('preHandler', async ({ query, params, body }) => [query, params, body].forEach(refuseInfinite));
}

/** Ajv makes `1e400` a number beyond all numbers, and holds that to no limit. */
function refuseInfinite(part: unknown): void {
  const [field] =
    Object.entries(part ?? {}).find(([, value]) => value === Infinity || value === -Infinity) ?? [];
  if (field !== undefined) throw faultIn(field, 'number');
}
