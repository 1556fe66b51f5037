import { cp, mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReportingError } from '../../../src/domain/reporting-error';
import * as de from '../../../src/texts/de';
import * as en from '../../../src/texts/en';
import { openPglite } from '../../../src/warehouse/engine/pglite';
import { PATIENCE } from '../fixture';
import { prepareFolder } from '../prepared-database';
import { smallDisk, WHY_NO_SMALL_DISK } from './small-disk';

let root: string;
let whole: string;
let table: string;
let folder: string;

/** PostgreSQL's block is 8 kB: the first three of the table, a little behind the head of the second. */
const IN_SECOND_BLOCK = 8192 + 1000;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'damaged-'));
  whole = join(root, 'whole');
  await prepareFolder(whole);
  const database = await openPglite(whole);
  await database.script(
    `create table kept as select i as id, repeat('x', 200) as content from generate_series(1, 100) as i; checkpoint`,
  );
  const [row] = await database.query<{ file: string }>(`select pg_relation_filepath('kept') as file`);
  table = row!.file;
  await database.close();
}, PATIENCE);

afterAll(() => rm(root, { recursive: true }));

beforeEach(async () => {
  folder = join(root, 'warehouse');
  await cp(whole, folder, { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Opens the folder and reads all of the table. */
async function read() {
  const database = await openPglite(folder);
  try {
    return await database.query('select count(*)::integer as count from kept');
  } finally {
    await database.close();
  }
}

const codeOf = async () => {
  const failure: unknown = await read().catch((thrown: unknown) => thrown);
  return failure instanceof ReportingError ? failure.code : failure;
};

const file = (name: string) => join(folder, name);

async function flipBit(name: string, at: number): Promise<void> {
  const content = await readFile(file(name));
  content[at]! ^= 4;
  await writeFile(file(name), content);
}

const zero = async (name: string) => writeFile(file(name), Buffer.alloc((await readFile(file(name))).length));

const firstOfLog = async () => {
  const names = (await readdir(file('pg_wal'))).filter((name) => /^[0-9A-F]{24}$/.test(name));
  return join('pg_wal', names.sort()[0]!);
};

it.each<[string, () => Promise<void>, string]>([
  ['a bit in a block of a table', () => flipBit(table, IN_SECOND_BLOCK), 'warehouse-damaged'],
  ['a table’s missing file', () => rm(file(table)), 'warehouse-damaged'],
  ['a bit in the control file', () => flipBit('global/pg_control', 40), 'warehouse-damaged'],
  ['a control file of zeros', () => zero('global/pg_control'), 'warehouse-damaged'],
  ['a cut log', async () => truncate(file(await firstOfLog()), 1000), 'warehouse-damaged'],
  ['a missing folder', () => rm(file('pg_xact'), { recursive: true }), 'warehouse-damaged'],
  ['a missing mark of what it is', () => rm(file('PG_VERSION')), 'warehouse-damaged'],
  ['an older PostgreSQL', () => writeFile(file('PG_VERSION'), '17\n'), 'warehouse-other-version'],
])('notices %s', async (_, damage, code) => {
  await damage();
  expect(await codeOf()).toBe(code);
});

it('makes no new database over the files of a damaged one', async () => {
  await rm(file('PG_VERSION'));
  const before = await readFile(file(table));
  expect(await codeOf()).toBe('warehouse-damaged');
  expect(await readFile(file(table))).toEqual(before);
  expect(await readdir(folder)).not.toContain('PG_VERSION');
});

it('names the file that stands where the folder should be, and leaves it', async () => {
  await rm(folder, { recursive: true });
  await writeFile(folder, 'mine');
  expect(await codeOf()).toBe('warehouse-not-a-folder');
  expect(await readFile(folder, 'utf8')).toBe('mine');
});

it(
  'begins a database in an empty folder, with checksums',
  async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    const database = await openPglite(folder);
    expect(await database.query(`select current_setting('data_checksums') as checksums`)).toEqual([
      { checksums: 'on' },
    ]);
    await database.close();
  },
  PATIENCE,
);

(WHY_NO_SMALL_DISK ? it.skip : it)('names a folder that may not be written', async () => {
  const disk = await smallDisk(80);
  await cp(whole, join(disk.folder, 'warehouse'), { recursive: true });
  await disk.lock();
  await expect(openPglite(join(disk.folder, 'warehouse'))).rejects.toMatchObject({
    code: 'warehouse-forbidden',
  });
  await disk.remove();
});

it('says how to keep the data and never to delete them', () => {
  for (const [code, sentence] of [...Object.entries(de.errors), ...Object.entries(en.errors)])
    if (code.startsWith('warehouse-')) expect(sentence).not.toMatch(/lösch|entfern|delete|remove/i);
  for (const code of ['warehouse-damaged', 'warehouse-broken'] as const) {
    expect(de.errors[code]).toMatch(/Kopie des ganzen Ordners .*Sicherung/);
    expect(en.errors[code]).toMatch(/copy of the whole folder.*backup/);
  }
});
