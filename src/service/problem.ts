import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { failureSentence } from '../texts/failure';

/** application/problem+json (RFC 9457), with our code and facts so that a client can say it in its own words. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  facts: ReportingError['facts'];
}

const STATUS: Record<string, number> = {
  'unknown-city': 404,
  'unknown-table': 404,
  'unknown-level': 404,
  'unknown-indicator': 404,
  'unknown-area': 404,
  'unknown-edition': 404,
  'no-crosswalk': 404,
  'unknown-release': 404,
  'unknown-code-list': 404,
  'unknown-saved-query': 404,
  'year-without-data': 404,
  'unknown-address': 404,
  'year-unreadable': 400,
  'empty-selection': 400,
  'request-invalid': 400,
  'selection-missing': 400,
  'placement-invalid': 400,
  'format-unsupported': 400,
  'output-parameter-unknown': 400,
  'output-parameter-not-fitting': 400,
  'output-parameters-contradict': 400,
  'crosswalk-incomplete': 400,
  'conversion-published-rate': 400,
  'conversion-without-counts': 400,
  'too-many-cells': 403,
  'not-allowed': 403,
  'token-missing': 401,
  'token-unknown': 401,
  'token-expired': 401,
  'token-revoked': 401,
  'too-many-requests': 429,
  'too-many-large-answers': 429,
  'too-busy': 503,
  'saved-queries-of-address-full': 403,
  'saved-queries-full': 507,
  'unknown-delivery': 404,
  'unknown-mapping': 404,
  'not-a-draft': 409,
  'no-drafts': 409,
  'unknown-typology': 404,
  'typology-not-released': 404,
  'typology-unchanged': 409,
  'typology-version-changed': 409,
  'nothing-to-withdraw': 409,
  'sums-undeclared': 409,
  'small-counts-undecided': 422,
  'upload-too-large': 413,
  'media-type-unknown': 415,
  ...Object.fromEntries(
    [
      'damaged',
      'encrypted',
      'macros',
      'links',
      'entities',
      'too-large',
      'bomb',
      'unknown-form',
      'package-invalid',
      'needs-mapping',
      'names-unknown',
      'names-twice',
      'of-types',
      'has-errors',
    ].map((fault) => [`delivery-${fault}`, 422]),
  ),
  ...Object.fromEntries(
    [
      'year-missing',
      'dynamics-years',
      'too-few-areas',
      'too-few-indicators',
      'constant-indicator',
      'constant-index',
      'city-value-missing',
    ].map((fault) => [`typology-${fault}`, 422]),
  ),
  'clusters-number-of-types': 422,
  'no-typology': 404,
  'mapping-invalid': 422,
  'mapping-sheet-missing': 422,
  'mapping-year-missing': 422,
  'mapping-expression-slow': 422,
  'too-large': 413,
  'service-reads-only': 403,
  'service-unavailable': 503,
  'service-not-prepared': 503,
  'answer-too-slow': 503,
  'service-full': 507,
};

/** What is said outside of failures whose own sentences tell the operator about hosts, ports, databases and folders. */
const OUTSIDE: Record<string, string> = {
  'database-forbids': 'service-reads-only',
  'database-unreachable': 'service-unavailable',
  'database-too-slow': 'answer-too-slow',
  'database-not-prepared': 'service-not-prepared',
  'database-full': 'service-full',
  'warehouse-full': 'service-full',
  'warehouse-damaged': 'service-unavailable',
  'warehouse-forbidden': 'service-unavailable',
  'warehouse-broken': 'service-unavailable',
};

/** What a client is told of a failure; of a fault of ours nothing but that it is one. */
export function problemOf(inside: ReportingError, language: Language): Problem {
  const failure = asToldOutside(inside);
  return {
    type: `urn:sozialraum-office:problem:${failure.code}`,
    title: failure.code,
    status: statusOf(failure),
    detail: failureSentence(failure, language),
    code: failure.code,
    facts: failure.facts,
  };
}

/** Whether the operator has to know of a failure. */
export function isFault(failure: ReportingError): boolean {
  return failure.code in OUTSIDE || statusOf(failure) === 500;
}

function asToldOutside(failure: ReportingError): ReportingError {
  const code = OUTSIDE[failure.code];
  if (code !== undefined) return new ReportingError(code, {}, failure);
  return failure.code in STATUS ? failure : new ReportingError('service-fault', {}, failure);
}

function statusOf({ code }: ReportingError): number {
  return STATUS[code] ?? 500;
}
