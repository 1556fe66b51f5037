import type { FastifyInstance, InjectOptions } from 'fastify';
import type { Database } from '../../src/warehouse/engine/database';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver } from './api';
import { tokenFor } from './token-for';

/** Columns of the table: what a request may show. */
const SHOWN = ['none', 'unknown', 'expired', 'revoked', 'deliver', 'publish', 'both'] as const;

type Shown = (typeof SHOWN)[number];

/*
 * Every route, and what the service says to who sends which token: the status that refuses, or `in` where the route itself
 * answers. A route that is not here fails the test. HEAD is as GET.
 */
const TABLE: Record<string, string> = {
  //                                             none unknown expired revoked deliver publish both
  'GET /': '                                      in   401     401     401     in      in      in',
  'GET /*': '                                     in   401     401     401     in      in      in',
  'GET /api/openapi.json': '                      in   401     401     401     in      in      in',
  'GET /api/v2/config': '                         in   401     401     401     in      in      in',
  'GET /api/v2/codelists/:id': '                  in   401     401     401     in      in      in',
  'GET /api/v2/tables': '                         in   401     401     401     in      in      in',
  'GET /api/v2/tables/:id': '                     in   401     401     401     in      in      in',
  'GET /api/v2/tables/:id/metadata': '            in   401     401     401     in      in      in',
  'GET /api/v2/tables/:id/defaultselection': '    in   401     401     401     in      in      in',
  'GET /api/v2/tables/:id/data': '                in   401     401     401     in      in      in',
  'POST /api/v2/tables/:id/data': '               in   401     401     401     in      in      in',
  'POST /api/v2/savedqueries': '                  in   401     401     401     in      in      in',
  'GET /api/v2/savedqueries/:id': '               in   401     401     401     in      in      in',
  'GET /api/v2/savedqueries/:id/selection': '     in   401     401     401     in      in      in',
  'GET /api/v2/savedqueries/:id/data': '          in   401     401     401     in      in      in',
  'GET /api/indicators': '                        in   401     401     401     in      in      in',
  'GET /api/indicators/:id': '                    in   401     401     401     in      in      in',
  'GET /api/typologies': '                        in   401     401     401     in      in      in',
  'GET /api/typologies/:id': '                    in   401     401     401     in      in      in',
  'POST /api/typologies/:id/releases': '          401  401     401     401     403     in      in',
  'GET /api/cities': '                            in   401     401     401     in      in      in',
  'GET /api/cities/:city/catalogue': '            in   401     401     401     in      in      in',
  'GET /api/crosswalks': '                        in   401     401     401     in      in      in',
  'GET /api/quarters': '                          in   401     401     401     in      in      in',
  'GET /api/hierarchies': '                       in   401     401     401     in      in      in',
  'GET /api/areas': '                             in   401     401     401     in      in      in',
  'GET /api/areas/:city/:file': '                 in   401     401     401     in      in      in',
  'GET /api/releases': '                          in   401     401     401     in      in      in',
  'GET /api/releases/:city/:id': '                in   401     401     401     in      in      in',
  'POST /api/releases': '                         401  401     401     401     403     in      in',
  'GET /api/deliveries': '                        401  401     401     401     in      403     in',
  'POST /api/deliveries': '                       401  401     401     401     in      403     in',
  'POST /api/deliveries/check': '                 401  401     401     401     in      403     in',
  'POST /api/deliveries/withdrawals': '           401  401     401     401     in      403     in',
  'GET /api/deliveries/:number': '                401  401     401     401     in      403     in',
  'DELETE /api/deliveries/:number': '             401  401     401     401     in      403     in',
};

/** How a request comes in, and what it says of itself: the table is the same for all. */
const WAYS: Record<string, Pick<InjectOptions, 'remoteAddress' | 'headers'>> = {
  directly: { remoteAddress: '198.51.100.7', headers: { host: 'statistik.example.org' } },
  'from the machine itself': { remoteAddress: '127.0.0.1', headers: { host: 'localhost:3000' } },
  'through a proxy that rewrites Host': { remoteAddress: '127.0.0.1', headers: { host: 'localhost:3001' } },
  'through a proxy that forwards': {
    remoteAddress: '127.0.0.1',
    headers: {
      host: 'localhost:3001',
      via: '1.1 nginx',
      'x-forwarded-for': '198.51.100.7',
      'x-forwarded-host': 'statistik.example.org',
      'x-forwarded-proto': 'https',
    },
  },
  'saying it is the machine itself': {
    remoteAddress: '198.51.100.7',
    headers: {
      host: 'localhost:3000',
      origin: 'https://localhost:3000',
      forwarded: 'for=127.0.0.1;host=localhost',
      'x-forwarded-for': '127.0.0.1',
      'x-real-ip': '127.0.0.1',
      'sec-fetch-site': 'same-origin',
    },
  },
};

let database: Database;
let headers: Record<Shown, Record<string, string>>;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
  const ended = async (change: string) => {
    const header = await tokenFor(database, 'deliver', 'publish');
    await database.query(`update token set ${change} where id = (select max(id) from token)`);
    return header;
  };
  headers = {
    none: {},
    unknown: { authorization: `Bearer sozialraum_${'x'.repeat(43)}` },
    expired: await ended(`created_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'`),
    revoked: await ended('revoked_at = now()'),
    deliver: await tokenFor(database, 'deliver'),
    publish: await tokenFor(database, 'publish'),
    both: await tokenFor(database, 'deliver', 'publish'),
  };
}, PATIENCE);

afterAll(() => database.close());

/** `GET /api/cities` and so on, as the app itself lists what it serves. */
async function routesOf(app: FastifyInstance): Promise<string[]> {
  await app.ready();
  const parents: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const [, indent = '', path = '', methods = ''] = /^([│ ]*)[├└]── (\S+) \((.*)\)$/.exec(line) ?? [];
      if (!path) return [];
      const depth = indent.length / 4;
      const whole = `${parents[depth - 1] ?? ''}${path}`;
      parents[depth] = whole;
      return methods
        .split(', ')
        .filter((method) => method !== 'HEAD')
        .map((method) => `${method} ${whole}`);
    });
}

const addressOf = (path: string) =>
  path
    .replace('/*', '/taskpane.html')
    .replace(':number', '1')
    .replace('/tables/:id', '/tables/musterstadt-stadtteil')
    .replace(':city', 'musterstadt')
    .replace(':file', 'stadtteil.geojson')
    .replace(':id', 'some');

const said = (status: number) => (status === 401 || status === 403 || status >= 500 ? String(status) : 'in');

async function rowOf(app: FastifyInstance, route: string, way: InjectOptions, methods: string[]) {
  const [, path = ''] = route.split(' ');
  const rows = [];
  for (const method of methods) {
    const row = [];
    for (const shown of SHOWN) {
      const { statusCode } = await app.inject({
        ...way,
        method: method as 'GET',
        url: addressOf(path),
        headers: { ...way.headers, ...headers[shown] },
      });
      row.push(said(statusCode));
    }
    rows.push(row.join(' '));
  }
  return [...new Set(rows)].join(' | ');
}

describe.each([
  ['without a trusted proxy', []],
  ['with a trusted proxy', ['127.0.0.1']],
])('the service %s', (_, trustedProxies) => {
  it.each(Object.entries(WAYS))(
    'does what the table says for whoever comes %s',
    async (_way, way) => {
      const { app } = await apiOver(database, { trustedProxies, requestsPerMinute: 1_000_000 });
      const gaps = [];
      const routes = await routesOf(app);
      for (const route of routes) {
        const methods = route.startsWith('GET') ? ['GET', 'HEAD'] : [route.split(' ')[0] ?? ''];
        const really = await rowOf(app, route, way, methods);
        const written = TABLE[route]?.trim().replace(/ +/g, ' ');
        if (really !== written) gaps.push({ route, written, really });
      }
      await app.close();
      expect(Object.keys(TABLE).filter((route) => !routes.includes(route))).toEqual([]);
      // What is printed when it is not 0: the routes, as written here and as they are.
      expect({ gaps: gaps.length, of: routes.length, list: gaps }).toEqual({ gaps: 0, of: 36, list: [] });
    },
    PATIENCE,
  );
});

it(
  'lets whoever reaches the try-out do all of it, but not a page of somebody else',
  async () => {
    const { app } = await apiOver(database, { tryOut: true, requestsPerMinute: 1_000_000 });
    const closed = [];
    for (const route of await routesOf(app)) {
      const [method, path = ''] = route.split(' ');
      const statusFor = async (site: string) => {
        const asked = { method: method as 'GET', url: addressOf(path), headers: { 'sec-fetch-site': site } };
        return said((await app.inject(asked)).statusCode);
      };
      expect([route, await statusFor('same-origin'), await statusFor('none')]).toEqual([route, 'in', 'in']);
      if ((await statusFor('cross-site')) !== 'in') closed.push(route);
    }
    await app.close();
    const staff = Object.entries(TABLE).filter(([, row]) => row.trim().startsWith('401'));
    expect(closed.sort()).toEqual(staff.map(([route]) => route).sort());
  },
  PATIENCE,
);

it(
  'has one tag for all who may read, gives nobody else an answer for it, and none to what is for staff',
  async () => {
    const { app } = await apiOver(database, { requestsPerMinute: 1_000_000 });
    const get = (url: string, shown: Shown, tag?: string) =>
      app.inject({ url, headers: { ...headers[shown], ...(tag && { 'if-none-match': tag }) } });
    const readable = [
      '/api/v2/tables/musterstadt-stadtteil/data?valueCodes[indicator]=*&valueCodes[area]=*&valueCodes[year]=*',
      '/api/indicators?city=musterstadt',
      '/api/typologies?city=musterstadt',
      '/taskpane.html',
    ];
    for (const url of readable) {
      const { headers: told, body } = await get(url, 'none');
      const tag = String(told.etag);
      expect({ url, tag }).toEqual({ url, tag: expect.stringMatching(/"/) });
      for (const shown of SHOWN) {
        const isKnown = !['unknown', 'expired', 'revoked'].includes(shown);
        const [again, whole] = [await get(url, shown, tag), await get(url, shown)];
        expect({ url, shown, status: again.statusCode }).toEqual({ url, shown, status: isKnown ? 304 : 401 });
        if (isKnown) expect([whole.headers.etag, whole.body === body]).toEqual([tag, true]);
        else expect([again, whole].map((answer) => answer.headers.etag)).toEqual([undefined, undefined]);
      }
    }
    for (const tag of [undefined, '*', '"x"']) {
      const { statusCode, headers: told } = await get('/api/deliveries?city=musterstadt', 'both', tag);
      expect([statusCode, told.etag, told['cache-control']]).toEqual([200, undefined, 'no-store']);
      expect((await get('/api/deliveries?city=musterstadt', 'none', tag)).statusCode).toBe(401);
    }
    await app.close();
  },
  PATIENCE,
);
