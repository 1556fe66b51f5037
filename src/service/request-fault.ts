import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyError } from 'fastify';
import { ReportingError } from '../domain/reporting-error';
import type { Text } from '../domain/text';
import { say, type TextKey } from '../texts';

type Fault = NonNullable<FastifyError['validation']>[number];

/** PostgreSQL keeps no null characters (SQLSTATE 22021 in a text, 22P05 in JSON). */
const UNKEEPABLE = ['22021', '22P05'];

/** What broke the form of a request, as `request-invalid` with its place and what belongs there; nothing for other failures. */
export function requestFault(failure: FastifyError): ReportingError | undefined {
  const detail = detailOf(failure);
  return detail === undefined ? undefined : new ReportingError('request-invalid', { detail }, failure);
}

/** For a part of a request that no schema knows. */
export function faultIn(field: string, expected: string): ReportingError {
  return new ReportingError('request-invalid', { detail: said('service.faultValue', { field, expected }) });
}

/** For what is no request at all. */
export function brokenTransport(): ReportingError {
  return new ReportingError('request-invalid', { detail: said('service.faultTransport') });
}

/** A body of a kind that is not taken here. */
export function unknownMediaType(headers: IncomingHttpHeaders, expected: string): ReportingError {
  return new ReportingError('media-type-unknown', {
    type: (headers['content-type'] ?? '').slice(0, 80),
    expected,
  });
}

function detailOf({ validation, validationContext, code, statusCode }: FastifyError) {
  if (UNKEEPABLE.includes(code)) return said('service.faultCharacter');
  if (validation?.[0]) return missingIn(validation) ?? valueIn(validation[0], validationContext ?? '');
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return said('service.faultJson');
  return statusCode === 400 ? said('service.faultContent') : undefined;
}

/** Several where one of them is enough. */
function missingIn(faults: Fault[]): Text | undefined {
  const fields = faults.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'required' ? [placeOf(`${instancePath}/${String(params.missingProperty)}`)] : [],
  );
  return fields.length ? said('service.faultMissing', { field: fields.join(' | ') }) : undefined;
}

function valueIn(fault: Fault, whole: string): Text {
  const field = placeOf(fault.instancePath) || whole;
  const expected = expectedBy(fault);
  return expected === undefined
    ? said('service.faultForm', { field })
    : said('service.faultValue', { field, expected });
}

/** What belongs there, where it can be said without words of any language. */
function expectedBy({ keyword, params }: Fault): string | undefined {
  const { type, limit, comparison, allowedValues, pattern, format } = params as Record<string, unknown>;
  if (/^min(Items|Length|Properties)$/.test(keyword)) return `≥ ${String(limit)}`;
  if (/^max(Items|Length|Properties)$/.test(keyword)) return `≤ ${String(limit)}`;
  const expected = type ?? allowedValues ?? pattern ?? format;
  if (expected !== undefined) return String(expected);
  return comparison === undefined ? undefined : `${String(comparison)} ${String(limit)}`;
}

/** `/figures/years/0` is `figures.years.0`. */
function placeOf(path: string): string {
  return path.slice(1).replaceAll('/', '.');
}

function said(key: TextKey, facts: Record<string, string> = {}): Text {
  return { de: say('de', key, facts), en: say('en', key, facts) };
}
