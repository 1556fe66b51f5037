import { statusOf, TOLD_OUTSIDE_AS } from '../contract/error-status';
import type { Problem } from '../contract/problem';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { failureSentence } from '../texts/failure';

/** What a client is told of a failure; of a fault of ours nothing but that it is one. */
export function problemOf(inside: ReportingError, language: Language): Problem {
  const failure = asToldOutside(inside);
  return {
    type: `urn:sozialraum-office:problem:${failure.code}`,
    title: failure.code,
    status: statusOf(failure.code)!,
    detail: failureSentence(failure, language),
    code: failure.code,
    facts: failure.facts,
  };
}

/** Whether the operator has to know of a failure. */
export function isFault(failure: ReportingError): boolean {
  return failure.code in TOLD_OUTSIDE_AS || statusOf(failure.code) === undefined;
}

function asToldOutside(failure: ReportingError): ReportingError {
  const code = TOLD_OUTSIDE_AS[failure.code];
  if (code !== undefined) return new ReportingError(code, {}, failure);
  return statusOf(failure.code) === undefined ? new ReportingError('service-fault', {}, failure) : failure;
}
