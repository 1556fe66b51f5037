import type { Steps } from '../domain/typology/trust/steps';
import type { Work } from './useTask';

/** As long as a person does not notice that nothing else moves. */
const TURN_MILLISECONDS = 40;

/** Takes the steps of long arithmetic so that the pane shows progress and can cancel; rejects when cancelled. */
export function paced({ progress }: Work) {
  return async <T>(steps: Steps<T>): Promise<T> => {
    let turn = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - turn < TURN_MILLISECONDS) continue;
      progress(step.value.done, step.value.total);
      await pause();
      turn = performance.now();
    }
  };
}

/** Lets the browser draw and hear clicks. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
