/** Long arithmetic that can be watched, and left, between its steps. */
export type Steps<T> = Generator<{ done: number; total: number }, T, void>;

/** All steps at once. */
export function allSteps<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
