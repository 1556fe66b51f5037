import type { ErrorCode } from '../domain/error-codes';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { errors as german } from './de/errors';
import { say } from './index';

/** The one sentence a person reads about a failure; foreign errors become `unexpected` with their message. */
export function failureSentence(failure: unknown, language: Language): string {
  if (failure instanceof ReportingError) return say(language, `errors.${failure.code}`, failure.facts);
  if (failure instanceof Error && failure.name === 'ChunkLoadError')
    return say(language, 'errors.pane-not-loaded');
  const detail = failure instanceof Error ? failure.message : String(failure);
  return say(language, 'errors.unexpected', { detail });
}

/** Whether there is a sentence for what another program calls a failure. */
export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(german, code);
}
