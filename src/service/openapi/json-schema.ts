import { z } from 'zod';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A schema of the contract as JSON Schema 2020-12, as OpenAPI 3.1 and Fastify's check of requests read it. */
export function jsonSchemaOf(schema: z.ZodType): JsonSchema {
  const json: JsonSchema = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      ofEqualItems(jsonSchema);
    },
  });
  delete json.$schema;
  return json;
}

/** Fastify's check knows JSON Schema of 2019, where a list of so many equal items is said in this way. */
function ofEqualItems(schema: JsonSchema): void {
  const [first, ...more] = schema.prefixItems ?? [];
  if (!first || more.some((item) => JSON.stringify(item) !== JSON.stringify(first))) return;
  delete schema.prefixItems;
  Object.assign(schema, { items: first, minItems: more.length + 1, maxItems: more.length + 1 });
}
