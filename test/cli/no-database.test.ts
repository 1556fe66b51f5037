import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMMANDS } from '../../src/cli/commands';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { onPostgres } from '../warehouse/engines';
import { sozialraum } from './terminal';

/** They are there to begin a database, or look only at what is beside it. */
const BEGINNING = ['serve', 'token new', 'import', 'trust', 'doctor'];

const DELIVERY = join(__dirname, '../deliveries/files/hamburg-stadtteilprofile-2018.csv');

const ASKING: Record<string, string[]> = {
  'token list': [],
  'token revoke': ['1'],
  events: [],
  discard: ['1'],
  withdraw: ['--reason', 'Falsch', '--delivery', '1'],
  table: ['--indicators', 'einwohner', '--level', 'stadtteil', '--years', '2018', '--out', 'x.csv'],
  typology: ['--year', '2018', '--out', 'x.csv'],
  'typology change': ['--year', '2018', '--compare', '2013', '--out', 'x.csv'],
  'typology choose': ['--year', '2018'],
  'typology explain': ['--year', '2018', '--area', '0101'],
  'typology reference': ['--year', '2018'],
  'typology release': ['--year', '2018'],
  'report new': ['--module', 'sozialbericht', '--year', '2018', '--out', 'x.docx'],
  'report refresh': ['x.docx', '--out', 'y.docx', '--changes', 'z.json'],
  'report figures': ['x.docx'],
  'mapping new': [DELIVERY, '--out', 'x.json'],
  'check-indicators': ['--release', '2026-1'],
};

const calls = [
  ...Object.entries(ASKING).map(([name, words]) => [...name.split(' '), ...words]),
  ['import', DELIVERY, '--dry-run'],
];

it('has a call here for every command that works on a database', () => {
  const working = Object.keys(COMMANDS).filter((name) => 'data' in COMMANDS[name]!.options);
  expect([...Object.keys(ASKING), ...BEGINNING].sort()).toEqual(working.sort());
});

describe('where a folder is named that holds no database', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'no-database-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it.each(calls.map((words) => [words.slice(0, 3).join(' '), words] as const))(
    '%s says so and makes nothing',
    async (_, words) => {
      const ran = await sozialraum([...words, '--data', join(folder, 'below')]);
      const place = join(folder, 'below/warehouse');
      expect(ran).toEqual({
        code: 2,
        out: '',
        err: expect.stringMatching(/^In .* gibt es keine Datenbank, und es wurde keine angelegt\. .*\n$/),
      });
      expect(ran.err).toContain(place);
      expect(await readdir(folder)).toEqual([]);
    },
  );
});

onPostgres((url) =>
  it('says so of an empty database, and makes no table in it', async () => {
    const empty = await url();
    for (const words of [
      ['events', '--database-url', empty],
      ['typology', '--year', '2018', '--out', 'x.csv', '--database-url', empty],
    ])
      expect(await sozialraum(words)).toMatchObject({
        code: 2,
        out: '',
        err: expect.stringMatching(/^In sozialraum_test_\w+ gibt es keine Datenbank/),
      });
    const database = await openPostgres(empty);
    expect(
      await database.query(`select 1 from pg_class where relnamespace = 'public'::regnamespace`),
    ).toEqual([]);
    await database.close();
  }),
);
