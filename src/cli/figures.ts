import { readFile } from 'node:fs/promises';
import { globalAgent } from 'node:https';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { httpIndicatorSource } from '../adapters/http/indicator-source';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import { say } from '../texts';
import { READER } from '../warehouse/principal';
import type { Command, Terminal } from './command';
import { DATABASE_OPTIONS, dataFolder, openToRead } from './data-folder';

/** What a command says when it is done, at least. */
interface Result {
  file?: string;
  missing?: string[];
  /** For a person only. */
  sentences?: string[];
}

interface FigureCommand<Values, Done extends Result> {
  options: Command['options'];
  run(
    values: Values,
    context: { source: IndicatorSource; print: (result: Done) => void; files: string[] },
  ): Promise<0 | 1>;
}

/**
 * A command that needs figures: from the database, or with `--service URL` from a running service, which keeps
 * the database to itself. With `--json` it prints its result, otherwise what a person wants to know of it.
 */
export function withFigures<Values, Done extends Result>(
  { options, run }: FigureCommand<Values, Done>,
  more: Pick<Command, 'positionals'> = {},
): Command {
  return {
    ...more,
    options: { ...options, ...DATABASE_OPTIONS, service: { type: 'string' } },
    async run({ values, positionals, language, terminal }) {
      const { source, close } = await openSource(values, language, terminal);
      try {
        const print = printer<Done>(values, language, terminal);
        return await run(values as Values, { source, print, files: positionals });
      } finally {
        await close();
      }
    },
  };
}

/** Prints a result: as JSON with `--json`, otherwise what a person wants to know of it. */
export function printer<Done extends Result>(
  { json }: Record<string, unknown>,
  language: Language,
  terminal: Terminal,
): (result: Done) => void {
  return ({ sentences, ...result }) =>
    json ? terminal.out(`${JSON.stringify(result)}\n`) : tell({ ...result, sentences }, language, terminal);
}

/** The service or the database the options name. */
export async function openSource(
  values: Record<string, unknown>,
  language: Language,
  terminal: Terminal,
): Promise<{ source: IndicatorSource; close: () => Promise<void> }> {
  if (typeof values.service === 'string') {
    await trustOwnCertificate(dataFolder(values.data));
    return { source: httpIndicatorSource(values.service, language), close: async () => undefined };
  }
  const { warehouse, close } = await openToRead(values, language, terminal);
  return { source: warehouse.as(READER).figures, close };
}

/** A service on this machine shows the certificate of the data folder, which no authority signed. */
async function trustOwnCertificate(data: string): Promise<void> {
  const own = await readFile(join(data, 'certificate/localhost.crt'), 'utf8').catch(() => undefined);
  if (own) globalAgent.options.ca = [...rootCertificates, own];
}

function tell({ file, missing = [], sentences = [] }: Result, language: Language, { out }: Terminal): void {
  for (const sentence of sentences) out(`${sentence}\n`);
  if (file) out(`${say(language, 'cli.written', { file })}\n`);
  if (missing.length) out(`${say(language, 'cli.missing', { missing: missing.join(', ') })}\n`);
}
