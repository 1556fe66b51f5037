import { ReportingError } from '../domain/reporting-error';

/** How much goes on at once, and how much may wait for it. */
export interface TurnLimits {
  inAll: number;
  ofOne: number;
  waitingInAll: number;
  waitingOfOne: number;
}

/** One process computes for one client at a time anyway: more at once would only take memory. */
export const TURN_LIMITS: TurnLimits = { inAll: 4, ofOne: 2, waitingInAll: 100, waitingOfOne: 20 };

/** Milliseconds after which whoever reads its answer slowly keeps nobody waiting any more. */
const LONGEST = 30_000;

export interface Turns {
  /**
   * Waits for a turn of heavy work; whoever called gives it back. `isGone` says that nobody waits for the answer any more.
   * Fails with `too-many-large-answers` or `too-busy` where too much waits already.
   */
  take(client: string, isGone: () => boolean): Promise<() => void>;
}

interface Waiting {
  client: string;
  isGone: () => boolean;
  go: () => void;
}

/** Turns of heavy work, first come, first served, so that one client neither fills the process nor keeps others out. */
export function turns({ inAll, ofOne, waitingInAll, waitingOfOne }: TurnLimits = TURN_LIMITS): Turns {
  const running = new Map<string, number>();
  let queue: Waiting[] = [];
  const runningOf = (client: string) => running.get(client) ?? 0;
  const total = () => [...running.values()].reduce((sum, count) => sum + count, 0);
  const isFree = (client: string) => total() < inAll && runningOf(client) < ofOne;

  function begin(client: string): () => void {
    running.set(client, runningOf(client) + 1);
    const end = once(() => {
      clearTimeout(timer);
      if (runningOf(client) > 1) running.set(client, runningOf(client) - 1);
      else running.delete(client);
      next();
    });
    const timer = setTimeout(end, LONGEST).unref();
    return end;
  }

  function next(): void {
    queue = queue.filter(({ isGone }) => !isGone());
    const first = queue.find(({ client }) => isFree(client));
    if (!first) return;
    queue = queue.filter((waiting) => waiting !== first);
    first.go();
    next();
  }

  return {
    take(client, isGone) {
      if (isFree(client)) return Promise.resolve(begin(client));
      queue = queue.filter((waiting) => !waiting.isGone());
      if (queue.filter((waiting) => waiting.client === client).length >= waitingOfOne)
        return Promise.reject(new ReportingError('too-many-large-answers', { limit: waitingOfOne }));
      if (queue.length >= waitingInAll) return Promise.reject(new ReportingError('too-busy'));
      return new Promise((resolve) => {
        queue.push({ client, isGone, go: () => resolve(begin(client)) });
      });
    },
  };
}

function once(act: () => void): () => void {
  let done = false;
  return () => {
    if (done) return;
    done = true;
    act();
  };
}
