import { spawn } from 'node:child_process';
import { isAbsolute, relative } from 'node:path';

const JEST = ['node_modules/jest/bin/jest.js', '--selectProjects', 'node'];
const IN_ORDER = [
  '--bail',
  '--runInBand',
  '--testSequencer',
  './test/mutants/in-order.cjs',
  '--runTestsByPath',
];
let running;

/**
 * Runs suites one after the other until one fails: the near ones to their end, as long as patience lasts, those further off
 * only while the seconds do. `{ outcome: 'passed' | 'failed' | 'no end', passed, suite, test }`: how many passed, and the
 * suite and the test that failed. A run that breaks down has no end either.
 */
export async function runSuites({ near, further = [] }, { seconds, patience }) {
  const end = Date.now() + seconds * 1000;
  const isEnough = (said) => Date.now() > end && near.every((suite) => said.includes(`PASS node ${suite}`));
  const { code, said } = await jest([...IN_ORDER, ...near, ...further], patience, isEnough);
  const [, suite] = /^FAIL node (\S+)/m.exec(said) ?? [];
  const [, test] = /^ +● (.+)$/m.exec(said) ?? [];
  if (suite) return { outcome: 'failed', suite, test };
  const passed = said.match(/^PASS node /gm)?.length ?? 0;
  return { outcome: code === 0 || isEnough(said) ? 'passed' : 'no end', passed };
}

/** Every suite of the node project. */
export async function nodeSuites() {
  const { said } = await jest(['--listTests'], 60);
  return said
    .split('\n')
    .filter((line) => isAbsolute(line))
    .map((path) => relative('.', path));
}

/** Ends what is still running, with all it has started. */
export function stopSuites() {
  try {
    if (running) process.kill(-running.pid, 'SIGKILL');
  } catch (failure) {
    if (failure.code !== 'ESRCH') throw failure;
  }
}

function jest(options, patience, isEnough = () => false) {
  return new Promise((resolve) => {
    let said = '';
    const started = Date.now();
    const look = () => {
      if (isEnough(said) || Date.now() > started + patience * 1000) stopSuites();
    };
    const clock = setInterval(look, 500);
    running = spawn(process.execPath, [...JEST, ...options], { detached: true });
    running.stdout.on('data', (chunk) => (said += chunk));
    running.stderr.on('data', (chunk) => (said += chunk));
    running.on('exit', stopSuites);
    running.on('close', (code) => {
      clearInterval(clock);
      running = undefined;
      resolve({ code, said });
    });
  });
}
