import type { FastifyInstance, FastifyTypeProvider } from 'fastify';
import { z } from 'zod';
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
}
