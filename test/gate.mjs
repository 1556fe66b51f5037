import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { check, ROOM } from './check.mjs';

/** Nothing waits for these, so they have what the build and the tests leave. */
const BESIDE = ['typecheck', 'lint', 'format'];

// Writing down what the next build could use takes a third of the first one.
if (!existsSync('.cache/webpack')) process.env.NO_BUILD_CACHE = 'yes';
const beside = BESIDE.map((script) => check(script, constants.priority.PRIORITY_LOW));
const build = await check('build');
const tested = build.passed && (await jest(process.argv.slice(2)));
const checks = [build, ...(await Promise.all(beside))];
for (const { said } of checks.filter(({ passed }) => !passed)) console.log(`\n${said}`);
process.exitCode = tested && checks.every(({ passed }) => passed) ? 0 : 1;

/** The tests read the build. Says whether all passed. */
async function jest(options) {
  const command = [ROOM, 'node_modules/jest/bin/jest.js', ...options];
  const child = spawn(process.execPath, command, { stdio: 'inherit' });
  const [code] = await once(child, 'close');
  return code === 0;
}
