import { ReportingError } from '../domain/reporting-error';

const CODES = new Set(['service-unreachable', 'service-fault']);

/** Whether the service did not answer, or could not: then the document is still there, and asking again later helps. */
export function isUnreachable(failure: unknown): boolean {
  return failure instanceof ReportingError && CODES.has(failure.code);
}
