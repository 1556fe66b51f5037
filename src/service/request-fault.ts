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

/** A body of a kind that is not taken here. */
export function unknownMediaType(headers: IncomingHttpHeaders, expected: string): ReportingError {
  return new ReportingError('media-type-unknown', {
    type: (headers['content-type'] ?? '').slice(0, 80),
    expected,
  });
}

function detailOf({ validation, validationContext, code, statusCode, message }: FastifyError) {
  if (UNKEEPABLE.includes(code)) return said('service.faultCharacter');
  if (validation?.[0]) return missingIn(validation) ?? valueIn(validation[0], validationContext ?? '');
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || code === 'FST_ERR_CTP_EMPTY_JSON_BODY')
    return said('service.faultJson');
  return statusCode === 400 ? message : undefined;
}

/** Several where one of them is enough. */
function missingIn(faults: Fault[]): Text | undefined {
  const fields = faults.flatMap(({ keyword, instancePath, params }) =>
    keyword === 'required' ? [placeOf(`${instancePath}/${String(params.missingProperty)}`)] : [],
  );
  return fields.length ? said('service.faultMissing', { field: fields.join(' | ') }) : undefined;
}

function valueIn({ keyword, instancePath, params, message = '' }: Fault, whole: string): Text {
  const { type, limit, comparison, allowedValues } = params as Record<string, unknown>;
  const expected =
    keyword === 'minItems' || keyword === 'minLength'
      ? `≥ ${String(limit)}`
      : String(type ?? allowedValues ?? (comparison ? `${String(comparison)} ${String(limit)}` : message));
  return said('service.faultValue', { field: placeOf(instancePath) || whole, expected });
}

/** `/figures/years/0` is `figures.years.0`. */
function placeOf(path: string): string {
  return path.slice(1).replaceAll('/', '.');
}

function said(key: TextKey, facts: Record<string, string> = {}): Text {
  return { de: say('de', key, facts), en: say('en', key, facts) };
}
