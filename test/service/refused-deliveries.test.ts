import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Database } from '../../src/warehouse/engine/database';
import { openPostgres } from '../../src/warehouse/engine/postgres';
import { SERVICE, settingOf } from '../../src/warehouse/principal';
import { loadCity } from '../../src/warehouse/publish/load-city';
import { sozialraum } from '../cli/terminal';
import { boroughs, writeCity } from '../warehouse/disclosure/invented-city';
import { onPostgres } from '../warehouse/engines';
import { allCities } from '../warehouse/loaded-database';
import { apiOver } from './api';

const WOMEN = { city: 200, N: 120, S: 80, n1: 39, n2: 41, n3: 40, s1: 80 };

/** The package counts women who moved away, too: only with what the department delivers all = men + women. */
const CITY = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  counts: {
    all: { city: 480, N: 280, S: 200, n1: 80, n2: 100, n3: 100, s1: 200 },
    men: { city: 280, N: 160, S: 120, n1: 41, n2: 59, n3: 60, s1: 120 },
    women: Object.fromEntries(Object.entries(WOMEN).map(([area, value]) => [area, value + 7])),
  },
  shares: [] as [string, string][],
};

const MAPPING = {
  id: 'frauen',
  name: { de: 'Frauen', en: 'Women' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'Gebiet' }, levels: ['stadt', 'bezirk', 'stadtteil'] },
  year: { from: 'file-name', pattern: '(20\\d\\d)' },
  numbers: { decimal: ',' },
  columns: [{ measure: 'women', head: 'Frauen' }],
};

const LINES = Object.entries(WOMEN).map(([area, value]) => `${area};${value}`);
const FILE = ['Gebiet;Frauen', ...LINES, ''].join('\n');

/** Where a delivery could leave something. That somebody had one checked is kept, whatever came of it. */
const KEPT = ['delivery', 'draft_observation', 'release', 'observation', "event where act <> 'checked'"];

onPostgres((newUrl) => {
  let folder: string;
  let url: string;
  let database: Database;
  let api: Awaited<ReturnType<typeof apiOver>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'refused-'));
    url = await newUrl(allCities());
    database = await openPostgres(url);
    await writeCity(join(folder, 'musterstadt'), CITY, { minimumCount: 3, zeros: 'shown' });
    await loadCity(database.under(settingOf(SERVICE)), join(folder, 'musterstadt'));
    api = await apiOver(database, { tryOut: true });
  }, 120_000);

  afterAll(async () => {
    await api.app.close();
    await database.close();
    await rm(folder, { recursive: true });
  });

  const kept = async () =>
    Promise.all(KEPT.map(async (table) => [table, (await database.query(`select 1 from ${table}`)).length]));

  interface Sent {
    name: string;
    content: string | Uint8Array;
    mapping?: object;
    city?: string;
  }

  /** The sentence on the command line, where every failure ends with 2 and one sentence. */
  async function here({ name, content, mapping = MAPPING, city = 'musterstadt' }: Sent, ...words: string[]) {
    const [file, columns] = [join(folder, name), join(folder, 'mapping')];
    await writeFile(file, content);
    await writeFile(columns, JSON.stringify(mapping));
    const place = ['--city', city, '--mapping', columns, '--database-url', url];
    return sozialraum(['import', file, ...words, ...place]);
  }

  async function there(address: string, { name, content, mapping = MAPPING, city = 'musterstadt' }: Sent) {
    const form = new FormData();
    form.set('city', city);
    form.set('mapping', JSON.stringify(mapping));
    form.set('file', new Blob([content as BlobPart]), name);
    const sent = new Response(form);
    const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
    const payload = Buffer.from(await sent.arrayBuffer());
    return api.ask({ method: 'POST', url: address, payload, headers });
  }

  const women = { name: 'frauen-2020.csv', content: FILE };

  it.each<[string, string, Partial<Sent>]>([
    ['a city nobody knows', 'unknown-city', { city: 'nirgendwo' }],
    ['a file of another kind', 'delivery-unknown-form', { name: 'bild-2020.png' }],
    ['a damaged workbook', 'delivery-damaged', { name: 'frauen-2020.xlsx', content: 'PK\u0003\u0004' }],
    [
      'a workbook without its table of contents',
      'delivery-unknown-form',
      { name: 'frauen-2020.xlsx', content: zipSync({ 'a.txt': strToU8('a') }) },
    ],
    ['a file without a year', 'mapping-year-missing', { name: 'frauen.csv' }],
    [
      'a measure nobody knows',
      'delivery-names-unknown',
      { mapping: { ...MAPPING, columns: [{ measure: 'frauen', head: 'Frauen' }] } },
    ],
  ])('%s is refused in the same words here and there, and leaves nothing', async (_, code, differing) => {
    const sent = { ...women, ...differing };
    const before = await kept();
    for (const [words, address] of [
      [['--dry-run'], '/api/deliveries/check'],
      [[], '/api/deliveries'],
    ] as const) {
      const [said, answer] = [await here(sent, ...words), await there(address, sent)];
      expect(answer.json.code).toBe(code);
      expect(said).toEqual({ code: 2, out: '', err: `${answer.json.detail}\n` });
    }
    expect(await kept()).toEqual(before);
  });

  it('names the same rules, measures and areas of a delivery with errors, and does not publish it', async () => {
    const sent = { ...women, content: `${FILE}n9;5\nn1;40\n`.replace('n2;41', 'n2;x') };
    const said = await here(sent, '--dry-run', '--json');
    const { findings } = JSON.parse(said.out);
    expect(findings.length).toBeGreaterThan(1);
    const checked = await there('/api/deliveries/check', sent);
    expect(checked.json).toMatchObject({ findings, hidden: null, exposed: null, refused: null });

    const before = await kept();
    const published = await here(sent, '--publish', 'Trotzdem');
    expect(await kept()).toEqual(before);
    const { number } = (await there('/api/deliveries', sent)).json;
    const drafted = await kept();
    const publication = { city: 'musterstadt', deliveries: [number], note: { de: 'Trotzdem' } };
    const answer = await api.post('/api/releases', publication);
    expect([answer.status, answer.json.code]).toEqual([422, 'delivery-has-errors']);
    expect(published).toEqual({ code: 2, out: '', err: `${answer.json.detail}\n` });
    expect(await kept()).toEqual(drafted);
  });

  it('says before and when it is published which sums come out even and were not declared', async () => {
    const before = await kept();
    const tried = await here(women, '--dry-run', '--json');
    const { refused, findings } = JSON.parse(tried.out);
    expect([tried.code, refused]).toEqual([1, expect.stringContaining('all = men + women')]);
    const checked = await there('/api/deliveries/check', women);
    expect(checked.json).toMatchObject({ hidden: null, exposed: null, refused, findings });

    const published = await here(women, '--publish', 'Nachlieferung');
    expect(await kept()).toEqual(before);
    const { number } = (await there('/api/deliveries', women)).json;
    const drafted = await kept();
    const publication = { city: 'musterstadt', deliveries: [number], note: { de: 'Nachlieferung' } };
    const answer = await api.post('/api/releases', publication);
    expect([answer.status, answer.json]).toEqual([
      409,
      expect.objectContaining({ code: 'sums-undeclared', facts: { sums: 'all = men + women' } }),
    ]);
    expect(published).toEqual({ code: 2, out: '', err: `${answer.json.detail}\n` });
    expect(await kept()).toEqual(drafted);

    const sums = { additive: [[['all'], ['men', 'women']]] };
    expect((await api.post('/api/releases', { ...publication, sums })).status).toBe(201);
  });
});
