import { COMMANDS } from './commands';
import { run } from './run';

const end = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end.abort());

void run(COMMANDS, process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  interactive: process.stderr.isTTY,
  signal: end.signal,
}).then((code) => {
  process.exitCode = code;
});
