import type { ErrorCode } from '../domain/error-codes';

/** What a client may be told, by the HTTP status it is told with; everything else is a fault of the service. */
const CODES_OF: Record<number, ErrorCode[]> = {
  400: [
    'conversion-published-rate',
    'conversion-without-counts',
    'crosswalk-incomplete',
    'empty-selection',
    'format-unsupported',
    'output-parameter-not-fitting',
    'output-parameter-unknown',
    'output-parameters-contradict',
    'placement-invalid',
    'request-invalid',
    'selection-missing',
    'year-unreadable',
  ],
  401: ['token-expired', 'token-missing', 'token-revoked', 'token-unknown'],
  403: ['not-allowed', 'saved-queries-of-address-full', 'service-reads-only', 'too-many-cells'],
  404: [
    'no-crosswalk',
    'no-typology',
    'typology-not-released',
    'unknown-address',
    'unknown-area',
    'unknown-city',
    'unknown-code-list',
    'unknown-delivery',
    'unknown-edition',
    'unknown-indicator',
    'unknown-level',
    'unknown-mapping',
    'unknown-release',
    'unknown-saved-query',
    'unknown-table',
    'unknown-typology',
    'year-without-data',
  ],
  409: [
    'no-drafts',
    'not-a-draft',
    'nothing-to-withdraw',
    'sums-undeclared',
    'typology-unchanged',
    'typology-version-changed',
  ],
  413: ['too-large', 'upload-too-large'],
  415: ['media-type-unknown'],
  422: [
    'clusters-number-of-types',
    'clusters-too-few-areas',
    'delivery-bomb',
    'delivery-damaged',
    'delivery-encrypted',
    'delivery-entities',
    'delivery-has-errors',
    'delivery-links',
    'delivery-macros',
    'delivery-names-twice',
    'delivery-names-unknown',
    'delivery-needs-mapping',
    'delivery-of-types',
    'delivery-package-invalid',
    'delivery-too-large',
    'delivery-too-many-sheets',
    'delivery-unknown-form',
    'mapping-expression-slow',
    'mapping-invalid',
    'mapping-sheet-missing',
    'mapping-year-missing',
    'small-counts-undecided',
    'typology-city-value-missing',
    'typology-constant-index',
    'typology-constant-indicator',
    'typology-dynamics-years',
    'typology-too-few-areas',
    'typology-too-few-indicators',
    'typology-year-missing',
  ],
  429: ['too-many-large-answers', 'too-many-requests'],
  500: ['service-fault'],
  503: ['answer-too-slow', 'service-not-prepared', 'service-unavailable', 'too-busy'],
  507: ['saved-queries-full', 'service-full'],
};

const STATUS = new Map(
  Object.entries(CODES_OF).flatMap(([status, codes]) => codes.map((code) => [code, Number(status)] as const)),
);

/** The HTTP status of a failure a client may be told; none for those that are only the operator's. */
export function statusOf(code: ErrorCode): number | undefined {
  return STATUS.get(code);
}

/** What is said outside of failures whose own sentences tell the operator about hosts, ports, databases and folders. */
export const TOLD_OUTSIDE_AS: Partial<Record<ErrorCode, ErrorCode>> = {
  'service-fault': 'service-fault',
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
