import JSONstat from 'jsonstat-toolkit';
import type { FastifyInstance } from 'fastify';
import { packageRoot } from '../../src/deliveries/package-root';
import { buildApp } from '../../src/service/app';
import type { Database } from '../../src/warehouse/engine/database';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';

let database: Database;
let app: FastifyInstance;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  app = await buildApp({ warehouse: openWarehouse(database), root: packageRoot(), tryOut: false });
}, PATIENCE);

afterAll(async () => {
  await app.close();
  await database.close();
});

const TABLE = '/api/v2/tables/musterstadt-stadtteil';
const get = async (url: string, headers = {}) => {
  const response = await app.inject({ url, headers });
  return { ...response, status: response.statusCode, body: response.body ? response.json() : undefined };
};
const ALL = ['indicator', 'area', 'year'];
/** Figures by an address; dimensions that are not named are all of them. */
const data = (query: string) => {
  const rest = ALL.filter((of) => !query.includes(`[${of}]`)).map((of) => `&valuecodes[${of}]=*`);
  return get(`${TABLE}/data?${query}${rest.join('')}`);
};

it('is a PxWebApi v2 with tables, metadata and data', async () => {
  expect((await get('/api/v2/config')).body).toMatchObject({ apiVersion: '2.0.0', defaultLanguage: 'de' });
  const { body } = await get('/api/v2/tables');
  expect(body.tables.map(({ id }: { id: string }) => id)).toContain('musterstadt-stadtteil');
  expect((await get(TABLE)).body).toMatchObject({ id: 'musterstadt-stadtteil', firstPeriod: '2020' });
  expect((await get(`${TABLE}/metadata`)).body.dimension.indicator.category.unit.armutsquote).toEqual({
    base: '%',
    decimals: 1,
  });
});

it('gives JSON-stat that an independent reader understands: numbers, signs, units', async () => {
  const { body } = await data('valuecodes[indicator]=armutsquote,arbeitslosenquotient&valuecodes[year]=2020');
  const dataset = JSONstat(body);
  const at = (indicator: string, area: string) => dataset.Data({ indicator, area, year: '2020' });
  expect(at('armutsquote', '0101')).toMatchObject({ value: 23 });
  expect(at('arbeitslosenquotient', '0102')).toMatchObject({ value: null, status: '.' });
  expect(at('arbeitslosenquotient', '0201+0202')).toMatchObject({ value: null, status: 'x' });
  expect(dataset.Dimension('indicator').Category('armutsquote').unit).toMatchObject({ base: '%' });
  expect(dataset.source).toContain('Musterstadt');
});

it.each([
  ['*', ['2020', '2021']],
  ['top(1)', ['2021']],
  ['from(2021)', ['2021']],
  ['to(2020)', ['2020']],
  ['[range(2020,2021)]', ['2020', '2021']],
])('understands the selection %s', async (expression, years) => {
  const { body } = await data(
    `valuecodes[indicator]=einwohner&valuecodes[year]=${encodeURIComponent(expression)}`,
  );
  expect(Object.keys(body.dimension.year.category.index)).toEqual(years);
});

it('answers the same question by GET and by POST alike', async () => {
  const selection = [
    { variableCode: 'indicator', valueCodes: ['einwohner'] },
    { variableCode: 'area', valueCodes: ['0102'] },
    { variableCode: 'year', valueCodes: ['2020'] },
  ];
  const posted = await app.inject({ method: 'POST', url: `${TABLE}/data`, payload: { selection } });
  const got = await data('valuecodes[indicator]=einwohner&valuecodes[area]=0102&valuecodes[year]=2020');
  expect(posted.json()).toEqual(got.body);
  expect(posted.headers.etag).toBe(got.headers.etag);
});

it('lets caches keep an answer for ever when the release is named', async () => {
  const latest = await data('valuecodes[indicator]=einwohner');
  expect(latest.headers['cache-control']).toBe('no-cache');
  const release = latest.body.extension.sozialraum.release.id;
  const named = await data(`valuecodes[indicator]=einwohner&release=${release}`);
  expect(named.headers['cache-control']).toContain('immutable');
  const again = await app.inject({
    url: `${TABLE}/data?valuecodes[indicator]=einwohner&valuecodes[area]=*&valuecodes[year]=*`,
    headers: { 'if-none-match': String(latest.headers.etag) },
  });
  expect(again.statusCode).toBe(304);
  expect(again.body).toBe('');
});

it('says what is wrong in plain words, in the language asked for', async () => {
  const { status, headers, body } = await data('valuecodes[indicator]=nix');
  expect([status, headers['content-type']]).toEqual([404, 'application/problem+json; charset=utf-8']);
  expect(body).toMatchObject({ code: 'unknown-indicator', status: 404 });
  expect(body.detail).toMatch(/^Den Indikator „nix“ gibt es nicht\./);
  expect((await data('valuecodes[indicator]=nix&lang=en')).body.detail).toMatch(
    /^There is no indicator “nix”\./,
  );
});

it.each([
  ['an unknown table', `/api/v2/tables/atlantis-stadtteil/data`, 404, 'unknown-table'],
  ['an unknown address', '/api/v2/nothing', 404, 'unknown-address'],
  [
    'a year that is none',
    `${TABLE}/data?valuecodes[indicator]=einwohner&valuecodes[year]=20x`,
    400,
    'year-unreadable',
  ],
  ['a code that is too long', `/api/v2/tables/${'x'.repeat(200)}`, 404, 'unknown-address'],
  ['the data folder', '/cli.js', 404, 'unknown-address'],
])('refuses %s', async (_, url, status, code) => {
  const answer = await get(url);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
});

it.each([
  ['a foreign dimension', { selection: [{ variableCode: 'password', valueCodes: ['*'] }] }],
  ['too many codes', { selection: [{ variableCode: 'area', valueCodes: Array(5001).fill('a') }] }],
])('refuses a body with %s', async (_, payload) => {
  const answer = await app.inject({ method: 'POST', url: `${TABLE}/data`, payload });
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'request-invalid']);
});

it.each([
  [
    'a dimension there is not',
    `${TABLE}/data?valuecodes[farbe]=rot`,
    'valuecodes[farbe]: erwartet wird indicator, area, year',
  ],
  ['a page that is none', '/api/v2/tables?pageSize=viele', 'pageSize: erwartet wird integer'],
  ['a page beyond all numbers', '/api/v2/tables?pageNumber=1e400', 'pageNumber: erwartet wird number'],
  [
    'a page beyond the last there can be',
    '/api/v2/tables?pageNumber=1000001',
    'pageNumber: erwartet wird <= 1000000',
  ],
  ['a page before the first', '/api/v2/tables?pageNumber=0', 'pageNumber: erwartet wird >= 1'],
  ['a null character', '/api/releases?city=%00', 'sie enthält ein Nullzeichen'],
])('says of %s what belongs there', async (_, url, detail) => {
  const { status, body } = await get(url);
  expect([status, body.detail]).toEqual([
    400,
    `Die Anfrage ist nicht verständlich (${detail}). Bitte prüfen Sie die Angaben.`,
  ]);
});

it.each([
  ['is not JSON', '{"selection":', 'not valid JSON'],
  ['is empty', '', 'not valid JSON'],
  ['lacks a field', '{"selection":[{"valueCodes":["*"]}]}', 'missing: selection.0.variableCode'],
  ['has another type', '{"selection":7}', 'selection: expected array'],
])('says of a body that %s what is wrong, in the language asked for', async (_, payload, detail) => {
  const headers = { 'content-type': 'application/json' };
  const answer = await app.inject({ method: 'POST', url: `${TABLE}/data?lang=en`, payload, headers });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect([answer.statusCode, answer.json().detail]).toEqual([
    400,
    `The request cannot be understood (${detail}). Please check it.`,
  ]);
});

it.each([
  ['/x', 404, 'unknown-address'],
  ['/%ff', 404, 'unknown-address'],
  ['/api/deliveries', 401, 'token-missing'],
  ['/api/v2/tables/zz', 400, 'request-invalid'],
])('answers in words where the language is asked for twice: %s', async (url, status, code) => {
  const { status: told, body } = await get(`${url}?lang=a&lang=b`);
  expect(body.code === code ? told : body).toBe(status);
});

it('answers in words where the language of a broken body is asked for twice', async () => {
  const headers = { 'content-type': 'application/json' };
  const url = `${TABLE}/data?lang=a&lang=b`;
  const answer = await app.inject({ method: 'POST', url, payload: '{', headers });
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'request-invalid']);
});

it.each(['gzip', 'x'])('says of a body that is not encoded so (%s) what belongs there', async (encoding) => {
  const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
  const answer = await app.inject({ method: 'POST', url: `${TABLE}/data`, payload: '{}', headers });
  expect([answer.statusCode, answer.json().facts.detail.de]).toEqual([
    400,
    'content-encoding: erwartet wird gzip, deflate, br',
  ]);
});

it.each([
  ['statistik.example.org:8443', 'http://statistik.example.org:8443/api/v2/tables?'],
  ['[::1]:3000', 'http://[::1]:3000/api/v2/tables?'],
  ['evil.example/"><script>', '/api/v2/tables?'],
  ['a b', '/api/v2/tables?'],
])('repeats in its links only what can be a host: %s', async (host, begin) => {
  const { body } = await get('/api/v2/tables', { host });
  expect(body.links[0].href.startsWith(begin) ? begin : body.links[0].href).toBe(begin);
});

it('names the form of a body it does not take', async () => {
  const headers = { 'content-type': 'text/xml' };
  const answer = await app.inject({ method: 'POST', url: `${TABLE}/data`, payload: '<a/>', headers });
  expect([answer.statusCode, answer.json().facts]).toEqual([
    415,
    { type: 'text/xml', expected: 'application/json' },
  ]);
});

it('never passes a part of a code on to the database as SQL', async () => {
  const { body } = await data(`valuecodes[area]=${encodeURIComponent("0101'; drop table observation; --")}`);
  expect(body.code).toBe('unknown-area');
  expect((await data('valuecodes[indicator]=einwohner')).status).toBe(200);
});

it('does not start with an API route that names no right', async () => {
  const bare = await buildApp({ warehouse: openWarehouse(database), root: packageRoot(), tryOut: false });
  expect(() => bare.get('/api/secrets', () => 'all')).toThrow('/api/secrets names no right');
  await bare.close();
});

it('tells browsers to run our scripts only', async () => {
  const { headers } = await get('/api/cities');
  expect(headers['content-security-policy']).toContain(
    "script-src 'self' https://appsforoffice.microsoft.com",
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
});

it('leads from the bare address to the help page', async () => {
  const { statusCode, headers } = await app.inject({ url: '/' });
  expect([statusCode, headers.location]).toEqual([302, '/taskpane.html?view=help']);
});

it('gives boundaries as GeoJSON', async () => {
  const { headers, body } = await get('/api/areas/musterstadt/stadtteil.geojson');
  expect(headers['content-type']).toContain('application/geo+json');
  expect(body.features[0].properties.key).toBe('0101');
});
