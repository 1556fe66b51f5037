import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { Progress } from '../refresh/refresh';

/** How a running piece of work is watched and stopped. */
export interface Work {
  signal: AbortSignal;
  progress: Progress;
}

/** A piece of work a person started: at most one at a time. */
export type Task<T> =
  | { phase: 'idle' }
  | { phase: 'running'; done: number; total: number }
  | { phase: 'done'; result: T }
  | { phase: 'failed'; failure: unknown }
  | { phase: 'cancelled' };

/**
 * Runs work with progress and cancel. A cancelled action throws at its next step, which is before it writes anything;
 * one that had already begun to write comes to its end.
 */
export function useTask<Request, Result>(
  action: (request: Request, work: Work) => Promise<Result>,
  /** What is chosen in its form: what came of it is told until that changes. */
  form?: string,
): { task: Task<Result>; start: (request: Request) => void; cancel: () => void; reset: () => void } {
  const [task, setTask] = useState<Task<Result>>({ phase: 'idle' });
  const [startedWith, setStartedWith] = useState<string>();
  const running = useRef<AbortController>(null);
  const latest = useRef({ action, form });
  useLayoutEffect(() => {
    latest.current = { action, form };
  });
  const start = useCallback((request: Request) => {
    if (running.current) return;
    const controller = new AbortController();
    const { signal } = controller;
    running.current = controller;
    setTask({ phase: 'running', done: 0, total: 0 });
    setStartedWith(latest.current.form);
    const progress = (done: number, total: number) => {
      signal.throwIfAborted();
      setTask({ phase: 'running', done, total });
    };
    latest.current
      .action(request, { signal, progress })
      .then(
        (result) => setTask({ phase: 'done', result }),
        (failure: unknown) => setTask(signal.aborted ? { phase: 'cancelled' } : { phase: 'failed', failure }),
      )
      .finally(() => {
        running.current = null;
      });
  }, []);
  const cancel = useCallback(() => running.current?.abort(), []);
  const reset = useCallback(() => setTask({ phase: 'idle' }), []);
  const isOver = task.phase === 'done' && form !== startedWith;
  return { task: isOver ? { phase: 'idle' } : task, start, cancel, reset };
}
