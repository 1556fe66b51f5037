import { COMMANDS } from '../../src/cli/commands';
import type { ExitCode } from '../../src/cli/command';
import { run } from '../../src/cli/run';

export interface Ran {
  code: ExitCode;
  out: string;
  err: string;
}

// What is tried here keeps its data in the folder it names, on every machine.
delete process.env.DATABASE_URL;
delete process.env.DATABASE_READ_URL;

/** A call of `sozialraum` in this process; `onOut` hears what it prints, and `end` is its Ctrl-C. */
export async function sozialraum(
  words: string[],
  {
    onOut,
    interactive = false,
    end = new AbortController(),
  }: {
    onOut?: (out: string, end: () => void) => void;
    interactive?: boolean;
    end?: AbortController;
  } = {},
): Promise<Ran> {
  const printed = { out: '', err: '' };
  const code = await run(COMMANDS, words, {
    out: (text) => {
      printed.out += text;
      onOut?.(text, () => end.abort());
    },
    err: (text) => void (printed.err += text),
    interactive,
    signal: end.signal,
  });
  return { code, ...printed };
}
