import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setPriority } from 'node:os';

/** MB for young objects: type checker and tests drop masses of them, and a larger nursery is cleared less often. */
export const ROOM = '--max-semi-space-size=128';

/**
 * Runs a script of package.json, at a priority of the operating system if one is named, and prints what it said when it
 * is done: `{ passed, said }`.
 */
export async function check(script, priority) {
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${ROOM}` };
  const child = spawn(`npm run --silent ${script}`, { shell: true, env, stdio: ['ignore', 'pipe', 'pipe'] });
  if (priority !== undefined) setPriority(child.pid, priority);
  const chunks = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const [code] = await once(child, 'close');
  const passed = code === 0;
  const said = `${script}: ${passed ? 'passed' : 'FAILED'}\n${Buffer.concat(chunks)}`.trimEnd();
  console.log(said);
  return { passed, said };
}
