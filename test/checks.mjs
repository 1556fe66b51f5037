import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What `npm test` asks before the tests: each reads the sources and none another's output, so all run at once. */
const CHECKS = ['typecheck', 'lint', 'format', 'build'];

const codes = await Promise.all(CHECKS.map(check));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

/** Runs a script of package.json and prints what it said when it is done; gives its exit code. */
async function check(script) {
  const child = spawn(`npm run --silent ${script}`, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => said.push(text));
  const [code] = await once(child, 'close');
  console.log(`${script}: ${code === 0 ? 'passed' : 'FAILED'}\n${Buffer.concat(said)}`.trimEnd());
  return code;
}
