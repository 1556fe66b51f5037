import { COMMANDS } from '../../src/cli/commands';
import { cli } from '../../src/texts/de/cli';
import { run } from '../../src/cli/run';
import { sozialraum } from './terminal';

it('has help for every command, and names every command in the overview', () => {
  for (const name of Object.keys(COMMANDS)) {
    expect(Object.keys(cli)).toContain(`help ${name}`);
    expect(cli.usage).toContain(`sozialraum ${name} `);
  }
});

it('mentions every option of a command in its help, but for those all commands share', () => {
  const shared = ['json', 'lang'];
  for (const [name, { options }] of Object.entries(COMMANDS))
    for (const option of Object.keys(options).filter((each) => !shared.includes(each)))
      expect((cli as Record<string, string>)[`help ${name}`]).toContain(`--${option}`);
});

it.each([
  [['--help'], 0],
  [['help'], 0],
  [[], 2],
])('gives the overview for %j', async (words, code) => {
  expect(await sozialraum(words)).toMatchObject({ code, out: expect.stringContaining('sozialraum serve') });
});

it('gives the help of a command of one word or two', async () => {
  expect(await sozialraum(['serve', '--help'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('--try-out'),
  });
  expect(await sozialraum(['report', 'new', '-h', '--lang', 'en'])).toMatchObject({
    code: 0,
    out: expect.stringContaining('Starts a report'),
  });
});

it('names the commands there are for one there is not', async () => {
  expect(await sozialraum(['fly'])).toEqual({
    code: 2,
    out: '',
    err: `Den Befehl „fly“ gibt es nicht. Vorhanden sind: ${Object.keys(COMMANDS).join(', ')}.\n`,
  });
});

it('quotes the option it does not understand, in the language asked for', async () => {
  expect(await sozialraum(['serve', '--prot', '3', '--lang=en'])).toMatchObject({
    code: 2,
    err: 'The call cannot be understood: There is no option --prot. Please check it with “sozialraum serve --help”.\n',
  });
});

it.each([
  [new Error('boom'), 'de', /^Das hat nicht geklappt \(boom\)/],
  [new Error('boom'), 'en', /^That did not work \(boom\)/],
  ['torn', 'de', /\(torn\)/],
  [
    Object.assign(new Error('no space left'), { code: 'ENOSPC' }),
    'en',
    /^There is no space left on the disk/,
  ],
])('says of %s, in %s, nothing about a document', async (failure, language, sentence) => {
  let err = '';
  const fail = { options: {}, run: () => Promise.reject(failure as Error) };
  const code = await run({ fail }, ['fail', '--lang', language], {
    out: () => undefined,
    err: (text) => void (err += text),
    interactive: false,
    signal: new AbortController().signal,
  });
  expect(code).toBe(2);
  expect(err).toMatch(sentence);
  expect(err).not.toMatch(/dokument|document/i);
});
