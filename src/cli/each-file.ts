import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { failureSentence } from '../texts/failure';

/** A file that could not be done, and why. */
export interface FailedFile {
  file: string;
  failure: unknown;
}

/** What every other file would fail with too, after as long a wait. */
const OF_ALL = new Set(['service-unreachable']);

/** Does something with one file after the other; one that cannot be done does not stop the others. */
export async function eachFile<Item extends { file: string }, Done>(
  items: Item[],
  work: (item: Item) => Promise<Done>,
): Promise<{ done: Done[]; failed: FailedFile[] }> {
  const done: Done[] = [];
  const failed: FailedFile[] = [];
  for (const item of items) {
    try {
      done.push(await work(item));
    } catch (failure) {
      if (OF_ALL.has(codeOf(failure))) throw failure;
      failed.push({ file: item.file, failure });
    }
  }
  return { done, failed };
}

/** When no file could be done the call could not: fails with what a single file failed with, or with `no-file-done`. */
export function refuseNothingDone(done: unknown[], failed: FailedFile[], language: Language): void {
  const [first] = failed;
  if (done.length || !first) return;
  if (failed.length === 1) throw first.failure;
  const details = failed.map((each) => failedWords(each, language)).join(' ');
  throw new ReportingError('no-file-done', { details });
}

export function failedWords({ file, failure }: FailedFile, language: Language): string {
  return `${file}: ${failureSentence(failure, language)}`;
}

/** For programs. */
export function failedRecord({ file, failure }: FailedFile, language: Language) {
  return { file, code: codeOf(failure), sentence: failureSentence(failure, language) };
}

function codeOf(failure: unknown): string {
  return failure instanceof ReportingError ? failure.code : 'unexpected';
}
