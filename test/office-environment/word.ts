import { openWord } from '../../src/emulator/word/host';
import type { WordHost, WordOptions } from '../../src/emulator/word/host';
import { bootOffice } from './boot';

let current: WordHost;
let useInstead: (host: WordHost) => void;

/**
 * The emulated Word behind the running test, for files named `*.word.test.ts`. Office.js is the real one, `Word.run` works as
 * in a pane, and every test starts with a blank German document (one empty paragraph, the cursor in it).
 *
 *     const { model, requests } = wordHost();
 *     await Word.run(async (context) => { … await context.sync(); });
 *     expect(requests()).toBe(1);
 */
export function wordHost() {
  const host = current;
  const before = host.batch.counters.requests;
  return {
    host,
    /** The model: package, selection, misbehaviours. */
    model: host.model,
    /** Requests since this call; the library's clean-up at the end of `Word.run` counts as one. */
    requests: () => host.batch.counters.requests - before,
  };
}

/** Opens another document, or a Word with misbehaviours, for the rest of the test. */
export function openInWord(options: WordOptions) {
  useInstead(openWord(options));
  return wordHost();
}

export function bootWord() {
  const transport = bootOffice(() => (current = openWord()));
  useInstead = (host) => {
    current = host;
    transport().use(host);
  };
}
