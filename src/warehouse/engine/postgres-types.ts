import { types } from '@electric-sql/pglite';

/** PostgreSQL's built-in array types and what they hold (pg_type.dat); PGlite asks its catalogue for the same. */
const ELEMENT_OF: Record<number, number> = {
  1000: types.BOOL,
  1001: types.BYTEA,
  1005: types.INT2,
  1007: types.INT4,
  1009: types.TEXT,
  1014: types.BPCHAR,
  1015: types.VARCHAR,
  1016: types.INT8,
  1021: types.FLOAT4,
  1022: types.FLOAT8,
  1028: types.OID,
  1115: types.TIMESTAMP,
  1182: types.DATE,
  1185: types.TIMESTAMPTZ,
  1231: types.NUMERIC,
  199: types.JSON,
  2951: types.UUID,
  3807: types.JSONB,
};

type Parser = (text: string) => unknown;

/** How a column of a type is read: by PGlite's own parsers, so that both engines give the same values. */
export function parserOf(type: number): Parser {
  const element = ELEMENT_OF[type];
  if (element === undefined) return scalarParserOf(type);
  const parse = scalarParserOf(element);
  return (text) =>
    isPlain(text) ? plainList(text, parse) : (types.arrayParser(text, parse, type) as unknown);
}

/** A list of one dimension without quotes, as most are; the general way takes several times as long. */
function isPlain(text: string): boolean {
  return text.lastIndexOf('{') === 0 && !text.includes('"');
}

function plainList(text: string, parse: Parser): unknown[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : parse(item)));
}

function scalarParserOf(type: number): Parser {
  const parse = types.parsers[type];
  return parse ? (text) => parse(text, type) as unknown : (text) => text;
}
