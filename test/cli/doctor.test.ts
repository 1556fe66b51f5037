import { createServer } from 'node:net';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Check } from '../../src/cli/doctor';
import { node } from '../../src/cli/doctor/machine-checks';
import { localhostCertificate } from '../../src/service/certificate';
import { lockFolder } from '../../src/warehouse/engine/folder-lock';
import { PATIENCE } from '../warehouse/fixture';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { prepareFolder } from '../warehouse/prepared-database';
import { sozialraum } from './terminal';

let data: string;

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'doctor-'));
});

afterEach(() => rm(data, { recursive: true }));

async function looked(...words: string[]) {
  const { code, out, err } = await sozialraum(['doctor', '--data', data, '--port', '0', '--json', ...words]);
  expect(err).toBe('');
  const { checks } = JSON.parse(out) as { checks: Check[] };
  const of = (name: string) => checks.find(({ check }) => check === name);
  return { code, of };
}

it('finds all well before the first start, and changes nothing', async () => {
  const { code, of } = await looked();
  expect(code).toBe(0);
  expect(of('database')).toMatchObject({
    well: true,
    sentence: { de: /^Eine Datenbank gibt es noch nicht/ },
  });
  expect(await readdir(data)).toEqual([]);
});

it(
  'counts the releases of each city, in a line with a sign each',
  async () => {
    await prepareLoadedFolder(join(data, 'warehouse'));
    const ran = await sozialraum(['doctor', '--data', data, '--port', '0', '--lang', 'en']);
    expect(ran.out).toMatch(/^✓ Releases: flensburg \d+, hamburg \d+, mannheim \d+\.$/m);
    expect(ran.out).toContain('✓ The database has the form this program needs.');
    expect(
      ran.out
        .trim()
        .split('\n')
        .every((line) => /^[✓✗] .+\.$/.test(line)),
    ).toBe(true);
    expect(ran.code).toBe(0);
  },
  PATIENCE,
);

it(
  'names the steps a database lacks',
  async () => {
    await prepareFolder(join(data, 'warehouse'));
    const { code, of } = await looked();
    expect(of('migrations')?.well).toBe(false);
    expect(of('migrations')?.sentence.en).toContain('0001-warehouse.sql');
    expect(code).toBe(1);
  },
  PATIENCE,
);

it('names the process that has the database open', async () => {
  const unlock = await lockFolder(join(data, 'warehouse'));
  const { code, of } = await looked();
  expect(of('lock')).toMatchObject({ well: false });
  expect(of('lock')?.sentence.de).toContain(`Prozess ${process.pid}`);
  expect(code).toBe(1);
  await unlock();
});

it('names a folder that other accounts may enter', async () => {
  await mkdir(join(data, 'warehouse'));
  await chmod(join(data, 'warehouse'), 0o755);
  const { of } = await looked();
  expect(of('rights')?.well).toBe(process.platform === 'win32');
  await chmod(join(data, 'warehouse'), 0o700);
  expect((await looked()).of('rights')?.well).toBe(true);
});

it('says what is wrong with a damaged database', async () => {
  await mkdir(join(data, 'warehouse'));
  await writeFile(join(data, 'warehouse/base'), '');
  expect((await looked()).of('database')?.sentence.en).toMatch(/^Files in the data folder .*PG_VERSION/);
});

it('says of a file, or what lies in one, that it is no folder', async () => {
  const file = join(data, 'notes.txt');
  await writeFile(file, '');
  for (const asked of [file, join(file, 'below')]) {
    const { code, of } = await looked('--data', asked);
    expect([code, of('folder')?.well]).toEqual([1, false]);
    expect(of('folder')?.sentence.de).toContain(`steht eine Datei: ${file}.`);
  }
});

it('tells when the certificate ends', async () => {
  await localhostCertificate(join(data, 'certificate'), new Date());
  expect((await looked()).of('certificate')?.well).toBe(true);
  const old = new Date(Date.now() - 380 * 24 * 60 * 60 * 1000);
  await rm(join(data, 'certificate'), { recursive: true });
  await localhostCertificate(join(data, 'certificate'), old);
  const { code, of } = await looked();
  expect(of('certificate')).toMatchObject({ well: false });
  expect(code).toBe(1);
});

it('names a port that is taken, and refuses one that cannot be', async () => {
  const other = createServer();
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const { port } = other.address() as { port: number };
  expect((await looked('--port', String(port))).of('port')).toMatchObject({ well: false });
  other.close();
  expect(await sozialraum(['doctor', '--port', 'abc'])).toMatchObject({ code: 2, out: '' });
});

it.each([
  ['18.20.0', false],
  ['20.10.0', false],
  ['20.11.0', true],
  ['24.1.0', true],
])('judges Node.js %s', (version, well) => {
  expect(node(version).well).toBe(well);
});
