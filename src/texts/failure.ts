import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { errors as german } from './de/errors';
import { say, type TextKey } from './index';

/** The one sentence a person reads about a failure; foreign errors become `unexpected` with their message. */
export function failureSentence(failure: unknown, language: Language): string {
  if (failure instanceof ReportingError && failure.code in german)
    return say(language, `errors.${failure.code}` as TextKey, failure.facts);
  if (failure instanceof Error && failure.name === 'ChunkLoadError')
    return say(language, 'errors.pane-not-loaded');
  const detail = failure instanceof Error ? failure.message : String(failure);
  return say(language, 'errors.unexpected', { detail });
}
