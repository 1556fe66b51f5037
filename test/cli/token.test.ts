import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { PATIENCE } from '../warehouse/fixture';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { sozialraum } from './terminal';

jest.setTimeout(PATIENCE);

let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'token-'));
  await prepareLoadedFolder(join(data, 'warehouse'));
});

afterAll(() => rm(data, { recursive: true }));

const token = (...words: string[]) => sozialraum(['token', ...words, '--data', data]);

it('makes a token, shows it once, lists it without it and takes it back', async () => {
  expect((await token('list')).out).toBe('Es gibt keine Zugangstoken.\n');
  const made = await token('new', '--name', 'Sozialamt', '--rights', 'publish,deliver', '--days', '30');
  expect(made).toMatchObject({ code: 0, err: '' });
  const [secret = '', sentence] = made.out.split('\n');
  expect(secret).toMatch(/^sozialraum_[\w-]{43}$/);
  expect(sentence).toMatch(/^Token 1, gültig bis \d\d\.\d\d\.\d{4}\. Bitte bewahren Sie es sicher auf/);
  const { out } = await token('list');
  expect(out).toMatch(/^1 {2}Sozialamt: deliver, publish; gültig bis .*, zuletzt benutzt: –\n$/);
  expect((await token('revoke', '1')).out).toBe('Widerrufen: Token 1.\n');
  const [listed] = JSON.parse((await token('list', '--json')).out).tokens;
  expect(listed).toMatchObject({ number: 1, name: 'Sozialamt', state: 'revoked' });
  expect(JSON.stringify(listed)).not.toContain(secret);
  expect(await token('revoke', '1')).toMatchObject({
    code: 2,
    err: expect.stringContaining('Ein gültiges Zugangstoken mit der Nummer 1 gibt es nicht.'),
  });
});

it.each([
  [['new', '--rights', 'deliver'], '--name'],
  [['new', '--name', 'x'], '--rights'],
  [['new', '--name', 'x', '--rights', 'all'], 'deliver, publish'],
  [['new', '--name', 'x', '--rights', ','], 'deliver, publish'],
  [['new', '--name', ' ', '--rights', 'deliver'], 'taugt nicht als Name'],
  [['new', '--name', 'x', '--rights', 'deliver', '--days', '0'], 'von 1 bis 730'],
  [['new', '--name', 'x', '--rights', 'deliver', '--days', '1e2'], 'von 1 bis 730'],
  [['revoke'], 'NUMBER'],
  [['revoke', 'eins'], 'Nummer eins'],
])('refuses %j with one sentence', async (words, sentence) => {
  expect(await token(...words)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) });
});

it('lists who made and revoked tokens, as people read it and as programs do', async () => {
  const made = await token('new', '--name', 'Jugendamt', '--rights', 'deliver', '--json');
  const { number } = JSON.parse(made.out);
  await token('revoke', String(number));
  const by = userInfo().username;
  const { code, out } = await sozialraum(['events', '--limit', '2', '--data', data]);
  expect(code).toBe(0);
  expect(out.split('\n')).toEqual([
    expect.stringContaining(`UTC  ${by} hat ein Token widerrufen: token=${number} (Befehlszeile)`),
    expect.stringContaining(
      `hat ein Token angelegt: token=${number} name=Jugendamt rights=deliver (Befehlszeile)`,
    ),
    '',
  ]);
  const { events } = JSON.parse((await sozialraum(['events', '--json', '--data', data])).out);
  expect(events[0]).toMatchObject({ act: 'revoked-token', by, address: null, about: { token: number } });
  // The packages that came with the product are published, too.
  expect(events.at(-1)).toMatchObject({ act: 'published', by: 'sozialraum-office', address: null });
  expect(await sozialraum(['events', '--limit', 'x', '--data', data])).toMatchObject({
    code: 2,
    err: expect.stringContaining('von 1 bis 100000'),
  });
});
