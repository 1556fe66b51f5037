import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMAT_IDS } from '../../../src/contract/selection';
import type { Database } from '../../../src/warehouse/engine/database';
import { loadCity } from '../../../src/warehouse/publish/load-city';
import { apiOver } from '../../service/api';
import { databaseWith } from '../database-with';
import { PATIENCE } from '../fixture';
import { everyAddress, placesOf } from './every-address';
import { boroughs, writeCity, type City } from './invented-city';

const CITY = {
  ...boroughs({ N: ['n1', 'n2', 'n3'], S: ['s1'] }),
  shares: [['out', 'all']] as [string, string][],
};
const ALL = { city: 1_270_000, N: 640_000, S: 610_000, n1: 210_000, n2: 210_000, n3: 220_000, s1: 610_000 };
const RULES = { minimumCount: 40_000, zeros: 'shown' as const };
const [N2, N3, CITY_OUT, NOWHERE] = [64_219, 83_951, 299_403, 27_653];
/** Whoever sees these sees what may be seen; with the first district both boroughs and the other's district are hidden. */
const SEEN = ['n2', 'n3', 'city'];

/** So many in the first district, whose number is secret; in a later release one more in the third, as anyone may see. */
function cityWith(n1: number, later: number): City {
  const [n3, city] = [N3 + later, CITY_OUT + later];
  const N = n1 + N2 + n3;
  const s1 = city - NOWHERE - N;
  return { ...CITY, counts: { all: ALL, out: { n1, n2: N2, n3, s1, N, S: s1, city } } };
}

type Api = Awaited<ReturnType<typeof apiOver>>;

const databases: Database[] = [];
const services: Api[] = [];

/** A service over a city that published these secret numbers, release by release. */
async function over(...secrets: number[]): Promise<Api> {
  const database = await databaseWith();
  databases.push(database);
  const folder = await mkdtemp(join(tmpdir(), 'alike-'));
  for (const [later, secret] of secrets.entries()) {
    await writeCity(folder, cityWith(secret, later), RULES, `2026.${later + 1}`);
    await loadCity(database, folder);
  }
  await rm(folder, { recursive: true });
  const api = await apiOver(database, { requestsPerMinute: 100_000 });
  services.push(api);
  return api;
}

afterAll(async () => {
  for (const { app } of services) await app.close();
  for (const database of databases) await database.close();
});

const OF_THE_MOMENT = /^(date|x-ratelimit-.*)$/;

type Heard = Awaited<ReturnType<Api['get']>>;

/** All that is answered to a reader: status, headers and bytes; packed too, and where the client says it has them. */
async function answersOf(api: Api): Promise<Map<string, string>> {
  const { paths } = (await api.get('/api/openapi.json')).json;
  const told = new Map<string, string>();
  const note = (name: string, { status, headers, bytes }: Heard) => {
    const said = Object.entries(headers).filter(([header]) => !OF_THE_MOMENT.test(header));
    told.set(name, JSON.stringify([status, said, bytes.toString('latin1')]));
  };
  for (const url of everyAddress(paths, placesOf(CITY.levels))) {
    const answer = await api.get(url);
    note(url, answer);
    const { etag } = answer.headers;
    if (!etag) continue;
    note(`${url} packed`, await api.get(url, { 'accept-encoding': 'gzip' }));
    note(`${url} again`, await api.get(url, { 'if-none-match': String(etag) }));
  }
  return told;
}

async function differing(one: Api, other: Api): Promise<string[]> {
  const [first, second] = [await answersOf(one), await answersOf(other)];
  expect([...second.keys()]).toEqual([...first.keys()]);
  return [...first.keys()].filter((url) => first.get(url) !== second.get(url));
}

it(
  'answers alike, byte for byte, whatever a secret number is and whether it was revised',
  async () => {
    const [stays, revised] = [await over(31_847, 31_847), await over(31_849, 38_561)];
    const url =
      '/api/v2/tables/musterstadt-stadtteil/data?valueCodes[indicator]=out&valueCodes[area]=*&valueCodes[year]=2020';
    const { dimension, value } = (await stays.get(url)).json;
    const seen = Object.keys(dimension.area.category.index).filter((_, i) => value[i] !== null);
    expect(seen.sort()).toEqual([...SEEN].sort());
    expect(await differing(stays, revised)).toEqual([]);
  },
  2 * PATIENCE,
);

it(
  'answers otherwise, in every format, where a number is another that may be seen',
  async () => {
    const other = await over(31_847, 31_847);
    await databases[2]!.query('update observation set value = value + 2 where value = $1', [N3 + 1]);
    const found = await differing(services[0]!, other);
    for (const format of FORMAT_IDS)
      expect(found.some((url) => url.includes(`outputFormat=${format}`))).toBe(true);
    expect(found.some((url) => url.startsWith('/api/releases/musterstadt/2026.2'))).toBe(true);
  },
  2 * PATIENCE,
);
