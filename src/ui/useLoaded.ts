import { useCallback, useEffect, useState } from 'react';
import { isUnreachable } from './unreachable';

export type Loaded<T> =
  | { phase: 'loading' }
  /** `isEarly`: as far as it is known by now, the rest still comes. */
  | { phase: 'loaded'; value: T; isEarly?: boolean }
  | { phase: 'failed'; failure: unknown; retry: () => void };

type Load<T> = (early: (value: T) => void) => Promise<T>;
type Outcome<T> = { value: T; isEarly?: boolean } | { failure: unknown };

/** As often as nobody notices, and a service that is back is soon noticed. */
const AGAIN_MILLISECONDS = 10_000;

/**
 * Loads a value and keeps it; loads again when `load` is another function, so callers wrap it in `useCallback`. What is known
 * before all of it is can be told `early`. While the service is away it is asked again from time to time, and when a person
 * comes back to the pane; until it answers the failure stays. `readAgain` loads once more unseen: what is known stays until there
 * is another whole value.
 */
export function useLoaded<T>(load: Load<T>): Loaded<T> & { readAgain: () => void } {
  const [attempt, setAttempt] = useState({ count: 0, isQuiet: false });
  const [settled, setSettled] = useState<{ load: Load<T>; attempt: number; outcome: Outcome<T> }>();
  useEffect(() => {
    let current = true;
    const settle = (outcome: Outcome<T>) => {
      if (!current) return;
      setSettled((known) =>
        attempt.isQuiet && known?.load === load && isWhole(known.outcome) && !isWhole(outcome)
          ? known
          : { load, attempt: attempt.count, outcome },
      );
    };
    load((value) => settle({ value, isEarly: true })).then(
      (value) => settle({ value }),
      (failure: unknown) => settle({ failure }),
    );
    return () => {
      current = false;
    };
  }, [load, attempt]);
  const again = useCallback(
    (isQuiet: boolean) => setAttempt(({ count }) => ({ count: count + 1, isQuiet })),
    [],
  );
  const retry = useCallback(() => again(false), [again]);
  const readAgain = useCallback(() => again(true), [again]);
  const isAway =
    settled?.load === load && 'failure' in settled.outcome && isUnreachable(settled.outcome.failure);
  useWhenBack(isAway ? settled : undefined, again);
  const isKnown = settled?.load === load && (settled.attempt === attempt.count || attempt.isQuiet);
  if (!isKnown) return { phase: 'loading', readAgain };
  const { outcome } = settled;
  return 'value' in outcome
    ? { phase: 'loaded', ...outcome, readAgain }
    : { phase: 'failed', failure: outcome.failure, retry, readAgain };
}

function isWhole(outcome: Outcome<unknown>): boolean {
  return 'value' in outcome && !outcome.isEarly;
}

/** Asks again after a while, and when the pane gets the focus or the machine its network. */
function useWhenBack(away: object | undefined, again: (isQuiet: boolean) => void) {
  useEffect(() => {
    if (!away) return undefined;
    const ask = () => again(true);
    const timer = setTimeout(ask, AGAIN_MILLISECONDS);
    window.addEventListener('focus', ask);
    window.addEventListener('online', ask);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', ask);
      window.removeEventListener('online', ask);
    };
  }, [away, again]);
}
