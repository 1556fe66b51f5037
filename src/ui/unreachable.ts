import { ReportingError } from '../domain/reporting-error';

const CODES = new Set([
  'service-unreachable',
  'service-fault',
  'service-unavailable',
  'service-not-prepared',
  'answer-too-slow',
  'too-busy',
  'too-many-requests',
  'too-many-large-answers',
]);

/** Whether the service did not answer, or could not: then the document is still there, and asking again later helps. */
export function isUnreachable(failure: unknown): boolean {
  return failure instanceof ReportingError && CODES.has(failure.code);
}

/** Whether the same may go well a second time: what nobody foresaw may, what says what to choose instead does not. */
export function mayGoWellAgain(failure: unknown): boolean {
  return isUnreachable(failure) || !(failure instanceof ReportingError);
}
