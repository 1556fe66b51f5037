import { check } from './check.mjs';

/** What can be asked without the tests: each reads the sources and none another's output, so all run at once. */
const CHECKS = ['typecheck', 'lint', 'format', 'build'];

const outcomes = await Promise.all(CHECKS.map((script) => check(script)));
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;
