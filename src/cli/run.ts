import { parseArgs } from 'node:util';
import { ReportingError } from '../domain/reporting-error';
import type { Language, Text } from '../domain/text';
import { say, type TextKey } from '../texts';
import type { Command, ExitCode, Terminal } from './command';
import { commandFailure } from './failure';
import { languageIn } from './figure-options';

/** Runs one call of `sozialraum`, such as `['serve', '--port', '3001']`; every failure becomes one sentence on `err`. */
export async function run(
  commands: Record<string, Command>,
  words: string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const language = languageAsked(words);
  try {
    if (words.length === 0 || words[0] === '--help' || words[0] === 'help') {
      terminal.out(`${say(language, 'cli.usage')}\n`);
      return words.length === 0 ? 2 : 0;
    }
    const name = nameOf(commands, words);
    const command = commands[name]!;
    const { values, positionals } = parsed(name, command, words.slice(name.split(' ').length));
    if (values.help) {
      terminal.out(`${say(language, `cli.help ${name}` as TextKey)}\n`);
      return 0;
    }
    return await command.run({ values, positionals, language, terminal });
  } catch (failure) {
    terminal.err(`${commandFailure(failure, language)}\n`);
    return 2;
  }
}

/** Known before the call is understood, as what is wrong with it is said in this language. */
function languageAsked(words: string[]): Language {
  return languageIn(/(?:^| )--lang[= ](\w+)/.exec(words.join(' '))?.[1]);
}

/** A command is one word or two. */
function nameOf(commands: Record<string, Command>, words: string[]): string {
  const known = Object.keys(commands);
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((candidate) => known.includes(candidate));
  if (name !== undefined) return name;
  throw new ReportingError('unknown-command', { command: words[0] ?? '', known: known.join(', ') });
}

function parsed(name: string, { options, positionals = false }: Command, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...options, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: positionals,
    });
  } catch (failure) {
    throw new ReportingError('wrong-use', { command: name, detail: wrongIn(failure as Error) }, failure);
  }
}

const WRONG: Record<string, TextKey> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'cli.wrongUnknown',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'cli.wrongValue',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'cli.wrongWord',
};

/** Node says it in English, in several lines, with the words meant in quotes. */
function wrongIn({ message, code = '' }: NodeJS.ErrnoException): Text | string {
  const [, words = ''] = /'([^']*)'/.exec(message) ?? [];
  const key = WRONG[code];
  return key ? { de: say('de', key, { words }), en: say('en', key, { words }) } : message;
}
