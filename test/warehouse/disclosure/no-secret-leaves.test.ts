import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { FORMAT_IDS } from '../../../src/contract/selection';
import type { Database } from '../../../src/warehouse/engine/database';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { apiOver } from '../../service/api';
import { databaseWith } from '../database-with';
import { PATIENCE } from '../fixture';
import { DATA, everyAddress, placesOf } from './every-address';
import { boroughs, writeCity, type City } from './invented-city';

/** Numbers nobody can take for others: n1 in both releases, and who lives in no district. */
const SECRET = { n1: 31847, revised: 38561, left: 27653 };
const SHOWN = 83951;
const OUT = { n1: SECRET.n1, n2: 64219, n3: SHOWN, s1: 91733 };
const N = OUT.n1 + OUT.n2 + OUT.n3;
const CITY: City = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  counts: {
    all: { city: 1_270_000, N: 640_000, S: 610_000, n1: 210_000, n2: 210_000, n3: 220_000, s1: 610_000 },
    out: { ...OUT, N, S: OUT.s1, city: N + OUT.s1 + SECRET.left },
  },
  shares: [['out', 'all']],
};

/** As a number of the wire, of a worksheet, of German and English text, and the first digits of what is derived from it. */
const FORMS = [
  ...Object.values(SECRET).flatMap((value) => {
    const [thousands, rest] = [String(value).slice(0, 2), String(value).slice(2)];
    return ['', '.', ',', '\u00a0', '\u202f', ' '].map((mark) => `${thousands}${mark}${rest}`);
  }),
  // Shares of 210,000 in per cent, and who is left over of them.
  ...[SECRET.n1, SECRET.revised].flatMap((value) => [
    String((100 * value) / 210_000).slice(0, 6),
    String((100 * value) / 210_000)
      .slice(0, 6)
      .replace('.', ','),
    String(210_000 - value),
  ]),
];

let database: Database;
let api: Awaited<ReturnType<typeof apiOver>>;

beforeAll(async () => {
  database = await databaseWith();
  const folder = await mkdtemp(join(tmpdir(), 'secrets-'));
  const rules = { minimumCount: 40_000, zeros: 'shown' as const };
  await writeCity(folder, CITY, rules);
  await loadCity(database, folder);
  await writeCity(folder, CITY, rules, '2026.2');
  const observations = join(folder, 'observations.csv');
  const text = await readFile(observations, 'utf8');
  await writeFile(
    observations,
    text
      .replace(`n1,2020,out,${SECRET.n1}`, `n1,2020,out,${SECRET.revised}`)
      .replace(`N,2020,out,${N}`, `N,2020,out,${N + SECRET.revised - SECRET.n1}`)
      .replace(`city,2020,out,${CITY.counts.out!.city!}`, `city,2020,out,${CITY.counts.out!.city! + 6714}`),
  );
  await loadCity(database, folder);
  await rm(folder, { recursive: true });
  api = await apiOver(database, { requestsPerMinute: 100_000 });
}, PATIENCE);

afterAll(async () => {
  await api.app.close();
  await database.close();
});

/** The body as text, the parts of a workbook among it. */
function textOf({ bytes, text }: { bytes: Buffer; text: string }): string {
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return text;
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

const LEVELS = CITY.levels.map((level) => `musterstadt-${level}`);

it(
  'tells no secret number on any route, in any format, of any release, nor what is derived from it',
  async () => {
    const { paths } = (await api.get('/api/openapi.json')).json as {
      paths: Record<string, Record<string, unknown>>;
    };
    const selection = [
      { variableCode: 'indicator', valueCodes: ['*'] },
      { variableCode: 'area', valueCodes: ['*'] },
      { variableCode: 'year', valueCodes: ['*'] },
    ];
    const saved = await Promise.all(
      LEVELS.flatMap((tableId) =>
        FORMAT_IDS.map((outputFormat) =>
          api.post('/api/v2/savedqueries', { tableId, outputFormat, selection: { selection } }),
        ),
      ),
    );
    const places = placesOf(CITY.levels);
    places.id!.push(...saved.map(({ json }) => json.id as string));
    const answers = await Promise.all([
      ...everyAddress(paths, places).map(async (url) => ({ url, ...(await api.get(url)) })),
      ...LEVELS.flatMap((table) =>
        FORMAT_IDS.map(async (format) => {
          const url = `/api/v2/tables/${table}/data?outputFormat=${format}`;
          return { url: `POST ${url}`, ...(await api.post(url, { selection })) };
        }),
      ),
    ]);
    const found = answers.flatMap((answer) => {
      const text = textOf(answer);
      return FORMS.filter((form) => text.includes(form)).map((form) => `${answer.url} ${form}`);
    });
    expect(found).toEqual([]);
    // What may be shown is there: the search reads every format.
    const shown = answers.filter((answer) => new RegExp(String(SHOWN)).test(textOf(answer)));
    for (const format of FORMAT_IDS)
      expect(shown.some(({ url }) => url.includes(`outputFormat=${format}`))).toBe(true);
    expect(shown.some(({ url }) => url.includes('/api/v2/savedqueries/'))).toBe(true);
  },
  PATIENCE,
);

it(
  'would be found by this search if it were told',
  async () => {
    await database.query('update observation set secret_since = null');
    const open = await apiOver(database);
    for (const format of FORMAT_IDS) {
      const url = `/api/v2/tables/musterstadt-stadtteil/data?${DATA}&outputFormat=${format}`;
      const text = textOf(await open.get(url));
      expect({ format, found: FORMS.filter((form) => text.includes(form)).length > 2 }).toEqual({
        format,
        found: true,
      });
    }
    await open.app.close();
  },
  PATIENCE,
);
