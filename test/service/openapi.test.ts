import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { releaseTypology } from '../../src/actions/release-typology';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { loadSpatial } from '../../src/warehouse/publish/load-spatial';
import { LOCAL_PRINCIPAL } from '../../src/warehouse/principal';
import { openWarehouse } from '../../src/warehouse/warehouse-source';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { POVERTY } from '../warehouse/poverty';
import { apiOver, TABLE } from './api';

interface Operation {
  responses?: Record<string, { content?: Record<string, { schema: object }> }>;
}

const MAPPING = {
  id: 'menschen',
  name: { de: 'Menschen', en: 'People' },
  sheet: 1,
  headRows: [1],
  firstRow: 2,
  areas: { by: 'key', column: { head: 'Gebiet' }, levels: ['stadtteil'] },
  year: { from: 'fixed', year: 2020 },
  numbers: { decimal: ',' },
  columns: [{ measure: 'bev', head: 'Menschen' }],
};

let database: Database;
let api: Awaited<ReturnType<typeof apiOver>>;
let document: { paths: Record<string, Record<string, Operation>> };
const ajv = addFormats(new Ajv({ strict: false }));

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  await loadSpatial(database, FIXTURE_CITY);
  api = await apiOver(database, { tryOut: true });
  document = (await api.get('/api/openapi.json')).json;
}, PATIENCE);

afterAll(async () => {
  await api.app.close();
  await database.close();
});

it('serves an OpenAPI 3.1 document that an independent validator accepts', () => {
  expect(document).toMatchObject({ openapi: '3.1.0' });
  expect(validatorSays(document)).toContain('"valid": true');
});

it('describes every route of the API', () => {
  const root = packageRoot();
  const files = execFileSync('git', ['ls-files', '--', 'src/service/*.ts'], { cwd: root, encoding: 'utf8' });
  const routes = files
    .split('\n')
    .filter(Boolean)
    .flatMap((file) => [
      ...readFileSync(join(root, file), 'utf8').matchAll(
        /app\s*\.(get|post|put|patch|delete)\b[^'"]*?\(\s*'(\/api[^']*)'/g,
      ),
    ])
    .map(([, method, path = '']) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
  const described = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(routes.length).toBeGreaterThan(12);
  expect(described).toEqual(expect.arrayContaining(routes));
  expect(described.every((route) => route.includes(' /api/'))).toBe(true);
});

const DATA = `${TABLE}/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=2020`;

it.each([
  ['/api/v2/config', '/api/v2/config'],
  ['/api/v2/tables', '/api/v2/tables?query=musterstadt'],
  ['/api/v2/tables/{id}', TABLE],
  ['/api/v2/tables/{id}/metadata', `${TABLE}/metadata?lang=en`],
  ['/api/v2/tables/{id}/defaultselection', `${TABLE}/defaultselection`],
  ['/api/v2/tables/{id}/data', DATA],
  ['/api/v2/tables/{id}/data', `${DATA}&outputFormat=csv`],
  ['/api/v2/tables/{id}/data', `${DATA}&outputFormat=px`],
  ['/api/v2/tables/{id}/data', `${TABLE}/data?valueCodes[year]=2020`],
  ['/api/v2/tables/{id}/data', `${TABLE}/data?outputFormat=docx`],
  ['/api/v2/codelists/{id}', '/api/v2/codelists/musterstadt.level.bezirk'],
  ['/api/v2/codelists/{id}', '/api/v2/codelists/nix'],
  ['/api/v2/savedqueries/{id}', '/api/v2/savedqueries/nix'],
  ['/api/indicators', '/api/indicators?city=musterstadt'],
  ['/api/indicators/{id}', '/api/indicators/armutsquote?city=musterstadt'],
  ['/api/indicators/{id}', '/api/indicators/nix?city=musterstadt'],
  ['/api/typologies', '/api/typologies?city=musterstadt'],
  ['/api/cities', '/api/cities'],
  ['/api/cities/{city}/catalogue', '/api/cities/musterstadt/catalogue'],
  ['/api/cities/{city}/catalogue', '/api/cities/nirgendwo/catalogue'],
  ['/api/areas/{city}/{file}', '/api/areas/musterstadt/stadtteil.geojson'],
  ['/api/areas', '/api/areas?city=musterstadt'],
  ['/api/areas', '/api/areas?city=musterstadt&level=nix'],
  ['/api/crosswalks', '/api/crosswalks?city=musterstadt'],
  ['/api/quarters', '/api/quarters?city=musterstadt'],
  ['/api/hierarchies', '/api/hierarchies?city=musterstadt'],
])('answers %s as described: %s', async (path, url) => {
  expectDescribed(document.paths[path]?.get, await api.get(url));
});

it('answers posted questions and saved queries as described', async () => {
  const selection = [
    { variableCode: 'indicator', valueCodes: ['*'] },
    { variableCode: 'area', valueCodes: ['0101'] },
    { variableCode: 'year', valueCodes: ['top(2)'] },
  ];
  expectDescribed(
    document.paths['/api/v2/tables/{id}/data']?.post,
    await api.post(`${TABLE}/data`, { selection }),
  );
  const body = { tableId: 'musterstadt-stadtteil', selection: { selection } };
  const saved = await api.post('/api/v2/savedqueries', body);
  expectDescribed(document.paths['/api/v2/savedqueries']?.post, saved);
  for (const part of ['', '/selection', '/data'])
    expectDescribed(
      document.paths[`/api/v2/savedqueries/{id}${part}`]?.get,
      await api.get(`/api/v2/savedqueries/${saved.json.id}${part}`),
    );
});

it('answers about deliveries and releases as described', async () => {
  const of = (method: string, path: string) => document.paths[path]?.[method];
  const form = new FormData();
  form.set('city', 'musterstadt');
  form.set('mapping', JSON.stringify(MAPPING));
  form.set('file', new Blob(['Gebiet;Menschen\n0101;99\n0102;viele\n']), 'menschen.csv');
  const sent = new Response(form);
  const payload = Buffer.from(await sent.arrayBuffer());
  const headers = { 'content-type': sent.headers.get('content-type') ?? '' };
  const postForm = (url: string) => api.ask({ method: 'POST', url, payload, headers });
  expectDescribed(of('post', '/api/deliveries/check'), await postForm('/api/deliveries/check'));
  const draft = await postForm('/api/deliveries');
  expectDescribed(of('post', '/api/deliveries'), draft);
  const url = `/api/deliveries/${draft.json.number}`;
  expectDescribed(of('get', '/api/deliveries/{number}'), await api.get(url));
  expectDescribed(of('delete', '/api/deliveries/{number}'), await api.ask({ method: 'DELETE', url }));
  expectDescribed(of('delete', '/api/deliveries/{number}'), await api.ask({ method: 'DELETE', url }));
  expectDescribed(of('get', '/api/deliveries'), await api.get('/api/deliveries'));
  const figures = { measures: ['bev'], areas: ['0101'], years: [2020] };
  const asked = { city: 'musterstadt', reason: 'Falsch ausgezählt', figures };
  const withdrawal = await api.post('/api/deliveries/withdrawals', asked);
  expectDescribed(of('post', '/api/deliveries/withdrawals'), withdrawal);
  const publication = {
    city: 'musterstadt',
    deliveries: [withdrawal.json.number],
    note: { de: 'Korrektur' },
  };
  const published = await api.post('/api/releases', publication);
  expectDescribed(of('post', '/api/releases'), published);
  expectDescribed(of('post', '/api/releases'), await api.post('/api/releases', publication));
  const release = `/api/releases/musterstadt/${published.json.release.id}`;
  expectDescribed(of('get', '/api/releases/{city}/{id}'), await api.get(release));
  expectDescribed(of('get', '/api/releases/{city}/{id}'), await api.get('/api/releases/musterstadt/2026.1'));
  const statuses = [draft, withdrawal, published].map(({ status }) => status);
  expect(statuses).toEqual([201, 201, 201]);
});

it('answers about released typologies as described', async () => {
  const { typologies } = openWarehouse(database).as(LOCAL_PRINCIPAL);
  const order = { city: 'musterstadt', years: [2021] };
  await releaseTypology(typologies, { ...order, definition: POVERTY }, { name: 'statistik' });
  const read = document.paths['/api/typologies/{id}']?.get;
  expectDescribed(read, await api.get('/api/typologies/armut?city=musterstadt&year=2021'));
  expectDescribed(read, await api.get('/api/typologies/armut?city=musterstadt&year=2020'));
  const publish = document.paths['/api/typologies/{id}/releases']?.post;
  const { city, years } = order;
  expectDescribed(publish, await api.post('/api/typologies/nix/releases', { city, years }));
});

/** The answer's status and type are named, and its document is what is said there. */
function expectDescribed(operation: Operation | undefined, answer: Awaited<ReturnType<typeof api.get>>) {
  const type = String(answer.headers['content-type']).split(';')[0] ?? '';
  const status = String(answer.status);
  const responses = operation?.responses ?? {};
  const response = responses[status] ?? responses[`${status[0]}XX`];
  expect([answer.status, Object.keys(response?.content ?? {})]).toEqual([
    answer.status,
    expect.arrayContaining([type]),
  ]);
  ajv.validate(response?.content?.[type]?.schema ?? false, answer.json ?? answer.text);
  expect(ajv.errors).toBeNull();
}

/** The validator is an ES module, which Jest cannot load: it runs by its own command. */
function validatorSays(openApi: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'sozialraum-'));
  try {
    const file = join(folder, 'openapi.json');
    writeFileSync(file, JSON.stringify(openApi));
    const command = join(
      packageRoot(),
      'node_modules/@seriousme/openapi-schema-validator/bin/validate-api-cli.js',
    );
    return execFileSync(process.execPath, [command, file], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
