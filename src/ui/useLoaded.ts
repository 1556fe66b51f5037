import { useCallback, useEffect, useState } from 'react';

export type Loaded<T> =
  | { phase: 'loading' }
  | { phase: 'loaded'; value: T }
  | { phase: 'failed'; failure: unknown; retry: () => void };

/** Loads a value and keeps it; loads again when `load` is another function, so callers wrap it in `useCallback`. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [attempt, setAttempt] = useState(0);
  const [settled, setSettled] = useState<{
    load: () => Promise<T>;
    attempt: number;
    outcome: { value: T } | { failure: unknown };
  }>();
  useEffect(() => {
    let current = true;
    const settle = (outcome: { value: T } | { failure: unknown }) => {
      if (current) setSettled({ load, attempt, outcome });
    };
    load().then(
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
    ? { phase: 'loaded', value: outcome.value }
    : { phase: 'failed', failure: outcome.failure, retry };
}
