import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { phase: 'loading' }
  /** `isEarly`: as far as it is known by now, the rest still comes. */
  | { phase: 'loaded'; value: T; isEarly?: boolean }
  | { phase: 'failed'; failure: unknown; retry: () => void };

/**
 * Loads a value and keeps it; loads again when `load` is another function, so callers wrap it in `useCallback`. What is known
 * before all of it is can be told `early`.
 */
export function useLoaded<T>(load: (early: (value: T) => void) => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{
    load: (early: (value: T) => void) => Promise<T>;
    attempt: number;
    outcome: { value: T; isEarly?: boolean } | { failure: unknown };
  }>();
  useEffect(() => {
    let current = true;
    const settle = (outcome: { value: T; isEarly?: boolean } | { failure: unknown }) => {
      if (current) setSettled({ load, attempt, outcome });
    };
    load((value) => settle({ value, isEarly: true })).then(
      (value) => settle({ value }),
      (failure: unknown) => settle({ failure }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  if (settled?.load !== load || settled.attempt !== attempt) return { phase: 'loading' };
  const { outcome } = settled;
  return 'value' in outcome
    ? { phase: 'loaded', ...outcome }
    : { phase: 'failed', failure: outcome.failure, retry };
}
