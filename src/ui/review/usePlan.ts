import { useCallback, useMemo, useRef, useState } from 'react';
import type { Target } from '../../refresh/target';
import type { Living, Planned } from '../living';
import { useLoaded } from '../useLoaded';
import type { Task } from '../useTask';

/** The plan for a target, made anew for another one or when asked again; what is no longer wanted is broken off. */
export function usePlan(
  living: Living,
  target: Target,
  only: string[] | undefined,
): { task: Task<Planned>; cancel: () => void; again: () => void } {
  const running = useRef<AbortController>(null);
  const [attempt, setAttempt] = useState(0);
  const [progress, setProgress] = useState({ done: 0, total: 0 });
  const asked = useMemo(() => ({ target, only, attempt }), [target, only, attempt]);
  const load = useCallback(() => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const { signal } = own;
    return living.plan(
      { target: asked.target, ...(asked.only && { only: asked.only }) },
      {
        signal,
        progress: (done, total) => {
          signal.throwIfAborted();
          setProgress({ done, total });
        },
      },
    );
  }, [living, asked]);
  const loaded = useLoaded(load);
  const cancel = useCallback(() => running.current?.abort(), []);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  return { task: taskOf(loaded, progress), cancel, again };
}

function taskOf(
  loaded: ReturnType<typeof useLoaded<Planned>>,
  progress: { done: number; total: number },
): Task<Planned> {
  if (loaded.phase === 'loading') return { phase: 'running', ...progress };
  if (loaded.phase === 'loaded') return { phase: 'done', result: loaded.value };
  const { failure } = loaded;
  return isAbort(failure) ? { phase: 'cancelled' } : { phase: 'failed', failure };
}

function isAbort(failure: unknown): boolean {
  return failure instanceof Error && failure.name === 'AbortError';
}
