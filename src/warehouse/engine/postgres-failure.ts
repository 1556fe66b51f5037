import { DatabaseError } from 'pg';
import type { ErrorCode } from '../../domain/error-codes';
import { ReportingError } from '../../domain/reporting-error';

/** SQLSTATE (PostgreSQL 15 documentation, appendix A) of failures a person can do something about. */
const CODE_OF: [sqlState: RegExp, code: ErrorCode][] = [
  [/^53100$/, 'database-full'],
  [/^55P03$/, 'database-locked'],
  [/^57014$/, 'database-too-slow'],
  [/^(25006|42501)$/, 'database-forbids'],
  // A process that only reads takes the tables as they are, or as they are not yet.
  [/^(42P01|42703)$/, 'database-not-prepared'],
  [/^(08|28|3D|53|57)/, 'database-unreachable'],
];

/** What the driver threw as a failure a person understands; a fault in a statement stays as it is. */
export function understood(failure: unknown, server: string): unknown {
  if (failure instanceof ReportingError) return failure;
  const code = codeOf(failure);
  return code ? new ReportingError(code, { server, detail: detailOf(failure) }, failure) : failure;
}

function codeOf(failure: unknown): ErrorCode | undefined {
  if (!(failure instanceof DatabaseError)) return 'database-unreachable';
  return CODE_OF.find(([sqlState]) => sqlState.test(failure.code ?? ''))?.[1];
}

/** A name with several addresses fails with one error each. */
function detailOf(failure: unknown): string {
  if (failure instanceof AggregateError) return detailOf(failure.errors[0]);
  return failure instanceof Error ? failure.message : String(failure);
}
