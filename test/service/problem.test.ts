import type { ErrorCode } from '../../src/domain/error-codes';
import { ReportingError } from '../../src/domain/reporting-error';
import { isFault, problemOf } from '../../src/service/problem';

const statusOf = (code: ErrorCode) => problemOf(new ReportingError(code), 'de').status;

it.each<[ErrorCode, number]>([
  ['unknown-table', 404],
  ['year-without-data', 404],
  ['selection-missing', 400],
  ['too-many-cells', 403],
  ['not-a-draft', 409],
  ['upload-too-large', 413],
  ['media-type-unknown', 415],
  ['too-many-requests', 429],
  ['database-unreachable', 503],
  ['database-not-prepared', 503],
  ['database-too-slow', 503],
  ['database-forbids', 403],
  ['token-unknown', 401],
  ['saved-queries-full', 507],
  ['warehouse-full', 507],
  ['database-full', 507],
])('tells %s from other failures by status %d', (code, status) => {
  expect(statusOf(code)).toBe(status);
});

it('takes what it does not know for a fault of its own', () => {
  expect(statusOf('service-fault')).toBe(500);
  expect(statusOf('sheet-protected')).toBe(500);
});

it('says in words and in facts what happened', () => {
  const failure = new ReportingError('unknown-table', { table: 'klein-ortsteil' });
  expect(problemOf(failure, 'en')).toEqual({
    type: 'urn:sozialraum-office:problem:unknown-table',
    title: 'unknown-table',
    status: 404,
    detail: expect.stringContaining('klein-ortsteil'),
    code: 'unknown-table',
    facts: { table: 'klein-ortsteil' },
  });
});

it.each<ErrorCode>([
  'database-unreachable',
  'database-not-prepared',
  'database-too-slow',
  'database-forbids',
  'warehouse-broken',
  'migration-changed',
  'service-fault',
  'sheet-protected',
])('names no host, port, database or folder outside: %s', (code) => {
  const facts = {
    server: 'db.intern.example:5433/sozialraum',
    detail: 'connect ECONNREFUSED 10.0.0.9:5433',
    folder: '/var/lib/sozialraum',
    migration: '0001-warehouse.sql',
  };
  const failure = new ReportingError(
    code,
    facts,
    new Error('password authentication failed for user "sozialraum"'),
  );
  expect(isFault(failure)).toBe(true);
  for (const language of ['de', 'en'] as const) {
    const problem = problemOf(failure, language);
    expect(problem.facts).toEqual({});
    expect(JSON.stringify(problem)).not.toMatch(
      /intern|5433|10\.0\.0\.9|var\/lib|0001|password|DATABASE|\{\w+\}/,
    );
  }
});

it('calls no fault what a client can put right', () => {
  for (const code of ['unknown-table', 'token-unknown', 'too-many-requests'] as const)
    expect(isFault(new ReportingError(code))).toBe(false);
});
