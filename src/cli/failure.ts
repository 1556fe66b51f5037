import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { failureSentence } from '../texts/failure';

/** The one sentence about a failure on the command line, where what is not foreseen need not concern a document. */
export function commandFailure(failure: unknown, language: Language): string {
  if (failure instanceof ReportingError) return failureSentence(failure, language);
  const detail = failure instanceof Error ? failure.message : String(failure);
  const full = ['ENOSPC', 'EDQUOT'].includes((failure as NodeJS.ErrnoException).code ?? '');
  const told = new ReportingError(full ? 'disk-full' : 'command-failed', { detail }, failure);
  return failureSentence(told, language);
}
