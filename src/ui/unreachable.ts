import { ReportingError } from '../domain/reporting-error';

/** Whether the service did not answer: then the document is still there. */
export function isUnreachable(failure: unknown): boolean {
  return failure instanceof ReportingError && failure.code === 'service-unreachable';
}
