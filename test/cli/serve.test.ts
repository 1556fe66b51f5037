import { existsSync } from 'node:fs';
import { request } from 'node:https';
import { createServer } from 'node:net';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PATIENCE } from '../warehouse/fixture';
import { prepareFolder } from '../warehouse/prepared-database';
import { sozialraum } from './terminal';

let data: string;

beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'serve-'));
  await prepareFolder(join(data, 'warehouse'));
});

afterAll(() => rm(data, { recursive: true }));

interface Served {
  address: string;
  manifest: string;
  api: string;
}

/** Starts the service on a free port, does something with it, ends it. */
async function serving(words: string[], act: (served: Served) => Promise<void>) {
  let acted: Promise<void> | undefined;
  const ran = await sozialraum(['serve', '--port', '0', '--data', data, '--json', ...words], {
    onOut: (out, end) => {
      acted = act(JSON.parse(out) as Served).finally(end);
    },
  });
  await acted;
  return ran;
}

/** Trusts the certificate the service made, and nothing else. */
async function get(
  url: string,
): Promise<{ status: number | undefined; text: string; type: string | undefined }> {
  const ca = await readFile(join(data, 'certificate/localhost.crt'));
  return new Promise((resolve, reject) => {
    request(url, { ca }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, text, type: response.headers['content-type'] }),
      );
    })
      .on('error', reject)
      .end();
  });
}

it(
  'loads the cities and serves pages and API over https until it is told to end',
  async () => {
    const ran = await serving(['--try-out'], async ({ address, api }) => {
      expect((await get(`${address}/`)).text).toContain('<html');
      expect((await get(`${address}/taskpane.html`)).text).toContain('/office-js/office.js');
      expect((await get(`${address}/office-js/office.js`)).status).toBe(200);
      const tables = JSON.parse((await get(api)).text) as { tables: { id: string }[] };
      expect(tables.tables.map(({ id }) => id)).toContain('hamburg-stadtteil');
    });
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('Daten laden: Hamburg 100 %\n') });
  },
  PATIENCE,
);

it(
  'serves the pane of Microsoft’s Office.js without the try-out page, and writes a manifest for its address',
  async () => {
    await serving([], async ({ address, manifest }) => {
      expect((await get(`${address}/taskpane.html`)).text).toContain('https://appsforoffice.microsoft.com/');
      const text = await readFile(manifest, 'utf8');
      expect(text).toContain(`${address}/taskpane.html`);
      expect(text).not.toContain('https://localhost:3000/');
    });
  },
  PATIENCE,
);

it(
  'keeps the database to itself but answers other commands with --service',
  async () => {
    const words = [
      'table',
      '--data',
      data,
      '--indicators',
      'einwohner',
      '--level',
      'stadt',
      '--years',
      '2013',
    ];
    await serving([], async ({ address }) => {
      const closed = await sozialraum([...words, '--out', join(data, 'not.csv')]);
      expect(closed).toMatchObject({ code: 2, err: expect.stringContaining('ist gerade geöffnet') });
      const served = await sozialraum([...words, '--service', address, '--out', join(data, 'city.csv')]);
      expect(served).toMatchObject({ code: 0, err: '' });
    });
    // Stadtteil-Profile 2014 (31.12.2013), Hamburg insgesamt.
    expect(await readFile(join(data, 'city.csv'), 'utf8')).toContain(
      '00,Hamburg,stadt,2013,einwohner,1788994,',
    );
  },
  PATIENCE,
);

it(
  'says where it is to be found and how the add-in gets into Excel and Word',
  async () => {
    const ran = await sozialraum(['serve', '--port', '0', '--data', data], { onOut: (_, end) => end() });
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(/Aufgabenbereich\s+https:\/\/localhost:\d+\/taskpane\.html/);
    expect(ran.out).toContain('Freigegebener Ordner');
  },
  PATIENCE,
);

it(
  'names the address that is taken',
  async () => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    const ran = await sozialraum(['serve', '--port', String(port), '--data', data]);
    other.close();
    expect(ran).toMatchObject({
      code: 2,
      err: expect.stringContaining(`Die Adresse https://localhost:${port} ist schon belegt.`),
    });
  },
  PATIENCE,
);

it(
  'names the data folder that cannot be used',
  async () => {
    const broken = join(data, 'broken');
    await mkdir(join(broken, 'warehouse'), { recursive: true });
    await writeFile(join(broken, 'warehouse/PG_VERSION'), 'nonsense');
    expect(await sozialraum(['serve', '--data', broken])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching(/^Der Datenordner .*warehouse lässt sich nicht öffnen/),
    });
  },
  PATIENCE,
);

it(
  'lets only the try-out deliver without a token, over figures of its own',
  async () => {
    const statusOf = async (words: string[]) => {
      let status: number | undefined;
      await serving(words, async ({ address }) => {
        status = (await get(`${address}/api/deliveries`)).status;
      });
      return status;
    };
    expect(await statusOf([])).toBe(401);
    expect(await statusOf(['--try-out'])).toBe(200);
    const city = ['--try-out', '--database-url', 'postgres://db/city'];
    expect(await sozialraum(['serve', '--data', data, ...city])).toMatchObject({
      code: 2,
      err: expect.stringContaining('Die Probierseite arbeitet nur mit eigenen Daten'),
    });
  },
  PATIENCE,
);

it.each([
  [['--port', 'abc'], 'Die Portnummer „abc“'],
  [['--port', '70000'], 'Die Portnummer „70000“'],
  [['--data', ''], 'Die Angabe --data fehlt.'],
  [['--database-url', 'postgres://'], 'postgres://konto:passwort@server:5432/datenbank'],
  [['--days', '-1'], 'Der Aufruf ist nicht verständlich: Die Angabe --days gibt es nicht.'],
  [['--port', '-1'], 'Der Aufruf ist nicht verständlich: Zu --port passt nicht'],
  [['--database-url', 'mysql://db'], 'postgres://konto:passwort@server:5432/datenbank'],
])('refuses %j with one sentence', async (words, sentence) => {
  const ran = await sozialraum(['serve', ...words]);
  expect(ran).toMatchObject({ code: 2, out: '', err: expect.stringContaining(sentence) });
});

it.each([
  ['DELIVERY_LIMIT_MB', 'abc'],
  ['DELIVERY_LIMIT_MB', '-1'],
  ['DELIVERY_LIMIT_MB', '0'],
  ['REQUESTS_PER_MINUTE', 'abc'],
  ['REQUESTS_PER_MINUTE', '-5'],
  ['REQUESTS_PER_MINUTE', '1.5'],
  ['TRUSTED_PROXY', 'everybody'],
])('refuses %s=%s before anything is loaded', async (name, value) => {
  const empty = join(data, 'not-begun');
  process.env[name] = value;
  const ran = await sozialraum(['serve', '--port', '0', '--data', empty]);
  delete process.env[name];
  expect(ran).toMatchObject({
    code: 2,
    out: '',
    err: expect.stringMatching(`„${value}“.*${name}|${name}.*„${value}“`),
  });
  expect(existsSync(empty)).toBe(false);
});
