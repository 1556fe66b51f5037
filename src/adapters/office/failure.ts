import type { ErrorCode } from '../../domain/error-codes';
import { ReportingError, type Facts } from '../../domain/reporting-error';

/** What a refusal of the host means, by the code of `OfficeExtension.Error` or of the Common API. */
const MEANINGS: Record<string, ErrorCode> = {
  AccessDenied: 'workbook-protected',
  NotAllowed: 'document-read-only',
  EditModeReadOnly: 'document-read-only',
  InvalidOperationInCellEditMode: 'excel-busy',
  ApiNotFound: 'host-too-old',
};

/** A failure of the host as one a person can do something about; anything else stays what it is. */
export function asReportingError(failure: unknown, facts: Facts = {}): unknown {
  if (!(failure instanceof OfficeExtension.Error)) return failure;
  const meaning = MEANINGS[failure.code];
  return meaning ? new ReportingError(meaning, { needed: failure.message, ...facts }, failure) : failure;
}

export function hasCode(failure: unknown, code: string): failure is OfficeExtension.Error {
  return failure instanceof OfficeExtension.Error && failure.code === code;
}

/** The member that failed, `WorksheetCollection.add`; empty when the host does not say. */
export function locationOf(failure: unknown): string {
  return failure instanceof OfficeExtension.Error ? (failure.debugInfo?.errorLocation ?? '') : '';
}
