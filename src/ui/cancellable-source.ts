import type { IndicatorSource } from '../ports/indicator-source';

/** The same source, but every question fails as soon as the signal is given: an action stops before it writes. */
export function cancellable(source: IndicatorSource, signal: AbortSignal): IndicatorSource {
  const unlessAborted = <T>(answer: Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return Promise.race([answer, aborted(signal)]);
  };
  return {
    cities: () => unlessAborted(source.cities()),
    catalogue: (...asked) => unlessAborted(source.catalogue(...asked)),
    answer: (query) => unlessAborted(source.answer(query)),
  };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
