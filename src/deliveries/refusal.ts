import type { ErrorCode } from '../domain/error-codes';
import { ReportingError } from '../domain/reporting-error';

/** What a package is refused for, in the words of a delivery. */
const AS_DELIVERY: Partial<Record<ErrorCode, ErrorCode>> = {
  'package-too-large': 'delivery-too-large',
  'package-part-too-large': 'delivery-too-large',
  'package-bomb': 'delivery-bomb',
  'package-encrypted': 'delivery-encrypted',
  'package-old-form': 'delivery-unknown-form',
  'package-entities': 'delivery-entities',
  'package-damaged': 'delivery-damaged',
  'package-part-name': 'delivery-damaged',
  'package-too-deep': 'delivery-damaged',
  'package-too-many-parts': 'delivery-damaged',
  'not-a-package': 'delivery-damaged',
};

/** A failure as whoever delivered the file reads it, with the file named; foreign failures as they are. */
export function refusalOf(failure: unknown, file: string): unknown {
  const code = failure instanceof ReportingError ? AS_DELIVERY[failure.code] : undefined;
  return failure instanceof ReportingError && code
    ? new ReportingError(code, { ...failure.facts, file }, failure)
    : failure;
}
