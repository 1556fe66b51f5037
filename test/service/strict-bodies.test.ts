import { FIXTURE_CITY } from '../warehouse/fixture';
import { databaseWith } from '../warehouse/database-with';
import type { Database } from '../../src/warehouse/engine/database';
import { apiOver, TABLE } from './api';

let database: Database;
let api: Awaited<ReturnType<typeof apiOver>>;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  api = await apiOver(database, { tryOut: true, requestsPerMinute: 100_000 });
}, 120_000);

afterAll(async () => {
  await api.app.close();
  await database.close();
});

const selection = [
  { variableCode: 'indicator', valueCodes: ['einwohner'] },
  { variableCode: 'area', valueCodes: ['0101'], codelist: null, outputValues: 'single' },
  { variableCode: 'year', valueCodes: ['2020'] },
];
const chosen = {
  selection,
  placement: { heading: ['year'], stub: ['area'] },
  release: '2024.1',
  edition: 'alt',
};

/** A body of the right form for every route that takes JSON; what is in it need not be there. */
const BODIES: Record<string, object> = {
  [`${TABLE}/data`]: chosen,
  '/api/v2/savedqueries': {
    tableId: 'musterstadt-stadtteil',
    selection: chosen,
    language: 'de',
    outputFormat: 'csv',
    outputFormatParams: ['UseCodes'],
  },
  '/api/releases': {
    city: 'musterstadt',
    deliveries: [99],
    sums: { additive: [[['a'], ['b']]], accidental: [] },
    note: { de: 'Anmerkung', en: 'Note' },
  },
  '/api/deliveries/withdrawals': {
    city: 'musterstadt',
    reason: 'Falsch',
    figures: { measures: ['nix'], areas: ['0101'], years: [2020] },
  },
  '/api/typologies/nix/releases': { city: 'musterstadt', years: [2020] },
};

type Change = [place: string, body: unknown];

/** The body with each of its parts written as something that could be taken for it. */
function changes(part: unknown, place: string[] = []): Change[] {
  const instead = likenesses(part).map((likeness): Change => [place.join('.'), likeness]);
  if (typeof part !== 'object' || part === null) return instead;
  const within = Object.entries(part).flatMap(([name, value]) =>
    changes(value, [...place, name]).map(([where, changed]): Change => [
      where,
      withPart(part, name, changed),
    ]),
  );
  return [...instead, ...within];
}

function likenesses(part: unknown): unknown[] {
  if (part === null) return [0, false, []];
  if (typeof part === 'number') return [String(part), [part], true];
  if (typeof part === 'string') return [[part], 2020, true];
  return Array.isArray(part)
    ? [part[0] ?? 'x', null, Object.assign({}, part)]
    : [[part], JSON.stringify(part)];
}

const withPart = (whole: object, name: string, value: unknown): unknown =>
  Array.isArray(whole) ? whole.with(Number(name), value) : { ...whole, [name]: value };

it('has a body here for every route that takes JSON', async () => {
  const { paths } = (await api.get('/api/openapi.json')).json;
  const taking = Object.entries<Record<string, { requestBody?: { content: object } }>>(paths)
    .filter(([, of]) => 'application/json' in (of.post?.requestBody?.content ?? {}))
    .map(([path]) => path.replace(/\{\w+\}/g, '*'));
  const here = Object.keys(BODIES).map((url) =>
    url.replace('musterstadt-stadtteil', '*').replace('nix', '*'),
  );
  expect(here.sort()).toEqual(taking.sort());
});

it.each(Object.entries(BODIES))(
  '%s takes nothing for what it is not, and says where it stands',
  async (url, body) => {
    expect((await api.post(url, body)).json.code).not.toBe('request-invalid');
    const tried = changes(body);
    expect(tried.length).toBeGreaterThan(10);
    for (const [place, changed] of tried) {
      const payload = JSON.stringify(changed);
      const headers = { 'content-type': 'application/json' };
      const { status, json } = await api.ask({ method: 'POST', url, payload, headers });
      const told = String(json.facts.detail?.en);
      expect({ payload, place, status, code: json.code, told }).toEqual({
        payload,
        place,
        status: 400,
        code: 'request-invalid',
        told: expect.stringContaining(place || 'body'),
      });
    }
  },
);

it('still makes numbers and lists of what stands in an address', async () => {
  const { status, json } = await api.get('/api/v2/tables?pageSize=1&pageNumber=1');
  expect([status, json.page.pageSize]).toEqual([200, 1]);
});
