import { ReportingError } from '../../domain/reporting-error';
import { asReportingError, hasCode } from './failure';

/** Fails with `document-read-only` where the document was opened for reading only. */
export function assertWritable(): void {
  if (Office.context.document.mode === Office.DocumentMode.ReadOnly)
    throw new ReportingError('document-read-only');
}

/** Word says AccessDenied where a document is protected or read-only. */
export function refusal(failure: unknown): never {
  if (hasCode(failure, 'AccessDenied')) throw new ReportingError('document-read-only', {}, failure);
  throw asReportingError(failure);
}
