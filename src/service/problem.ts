import type { ReportingError } from '../domain/reporting-error';
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
  'too-many-requests': 429,
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
  'database-forbids': 403,
  'warehouse-full': 507,
  'warehouse-damaged': 503,
  'warehouse-forbidden': 503,
  'warehouse-broken': 503,
  'database-full': 507,
  'database-unreachable': 503,
  'database-too-slow': 503,
  'database-not-prepared': 503,
};

export function problemOf(failure: ReportingError, language: Language): Problem {
  return {
    type: `urn:sozialraum-office:problem:${failure.code}`,
    title: failure.code,
    status: STATUS[failure.code] ?? 500,
    detail: failureSentence(failure, language),
    code: failure.code,
    facts: failure.facts,
  };
}
