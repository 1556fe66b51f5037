import { writeFileSync } from 'node:fs';
import { runSuites, stopSuites } from './jest.mjs';

const green = new Map();
let restore = () => undefined;

/**
 * Puts the mutant in place, runs its suites and takes it away again. It is killed by a suite that is green without it; a
 * suite that is not has no say. `{ verdict: 'killed' | 'survived' | 'undecided', because }`.
 */
export async function judge(mutant, suites, seconds) {
  const time = { seconds, patience: 5 * seconds };
  const total = suites.near.length + suites.further.length;
  if (total === 0) return { verdict: 'survived', because: 'no suite reaches it' };
  const { outcome, passed, suite, test } = await spoiled(mutant, () => runSuites(suites, time));
  if (outcome === 'passed') return { verdict: 'survived', because: `${passed} of ${total} suites pass` };
  if (suite && !(await isGreen(suite, time))) return judge(mutant, without(suite, suites), seconds);
  if (suite) return { verdict: 'killed', because: `${suite}: ${test}` };
  for (const near of suites.near)
    if (!(await isGreen(near, time))) return { verdict: 'undecided', because: `${near} fails anyway` };
  return { verdict: 'killed', because: 'the run finds no end' };
}

function without(suite, { near, further }) {
  const others = (suites) => suites.filter((other) => other !== suite);
  return { near: others(near), further: others(further) };
}

/** The source as it was, whatever is running. */
export function putBack() {
  stopSuites();
  restore();
}

async function spoiled({ file, original, source }, work) {
  restore = () => writeFileSync(file, original);
  try {
    writeFileSync(file, source);
    return await work();
  } finally {
    restore();
    restore = () => undefined;
  }
}

async function isGreen(suite, time) {
  if (!green.has(suite)) green.set(suite, (await runSuites({ near: [suite] }, time)).outcome === 'passed');
  return green.get(suite);
}
