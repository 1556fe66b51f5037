import ajvCompiler from '@fastify/ajv-compiler';
import type { FastifyInstance, FastifySchemaCompiler, FastifyTypeProvider } from 'fastify';
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
  const [ofText, ofJson] = [fromText(), asSent()];
  app.setValidatorCompiler((part) => (part.httpPart === 'body' ? ofJson(part) : ofText(part)));
  app.addHook('preHandler', async ({ query, params, body }) => [query, params, body].forEach(refuseInfinite));
}

/** Checks forms by the contract, too, whose fields are texts as those of an address are. */
export function checkForms(app: FastifyInstance): void {
  app.setValidatorCompiler(fromText());
}

/** An address has only texts: they become the number or the list that is asked for. */
function fromText(): FastifySchemaCompiler<unknown> {
  return ajvCompiler()({}, { customOptions: {} });
}

/** JSON itself says what is a number and what a list: nothing is made of what is neither. */
function asSent(): FastifySchemaCompiler<unknown> {
  return ajvCompiler()({}, { customOptions: { coerceTypes: false } });
}

/** Ajv makes `1e400` a number beyond all numbers, and holds that to no limit. */
function refuseInfinite(part: unknown): void {
  const [field] =
    Object.entries(part ?? {}).find(([, value]) => value === Infinity || value === -Infinity) ?? [];
  if (field !== undefined) throw faultIn(field, 'number');
}
