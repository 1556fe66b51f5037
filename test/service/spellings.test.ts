import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Database } from '../../src/warehouse/engine/database';
import { databaseWith } from '../warehouse/database-with';
import { FIXTURE_CITY, PATIENCE } from '../warehouse/fixture';
import { apiOver } from './api';

/** Each holds a word that no answer may show. */
const SECRET = [
  'package.json',
  'dist-other/x.txt',
  'dist/cli.js',
  'dist/cli/part.js',
  'dist/try-out/index.html',
  'dist/.hidden',
  'dist/.git/config',
  'node_modules/@microsoft/office-js/package.json',
];

const PUBLIC = ['dist/taskpane.html', 'node_modules/@microsoft/office-js/dist/office.js'];

/** Ways up and out, and other names for what is kept back. */
const UP = [
  '/..',
  '/%2e%2e',
  '/%2E%2E',
  '/.%2e',
  '/..%2f..',
  '/../..',
  '/..%5c',
  '/..\\',
  '/\\..',
  '/%5c..',
  '/%252e%252e',
  '/%25252e%25252e',
  '/%c0%ae%c0%ae',
  '/%e0%80%ae%e0%80%ae',
  '/%u002e%u002e',
  '/%ef%bc%8e%ef%bc%8e',
  '/%e2%80%a5',
  '/．．',
  '/....',
  '/.../...',
  '/..;',
  '/;/..',
  '/..%00',
  '/%00/..',
  '/..%0d%0a',
  '/..%20',
  '/..%09',
  '//..',
  '/.//..',
  '/./..',
  '/x/../..',
  '/x/%2e%2e/%2e%2e',
  '/assets/../..',
  '/taskpane.html/..',
  '/taskpane.html/%2e%2e/..',
  '/office-js/..',
  '/office-js/%2e%2e',
  '/office-js/..%5c',
  '/office-js//..',
  '/office-js/x/../..',
].flatMap((way) => [`${way}/package.json`, `${way}%2fpackage.json`, `${way}%5cpackage.json`, way]);

const OTHER_NAMES = [
  '//cli.js',
  '/./cli.js',
  '/x/../cli.js',
  '/x/%2e%2e/cli.js',
  '/x%2f..%2fcli.js',
  '/%2fcli.js',
  '/%2f%2fcli.js',
  '/.%2fcli.js',
  '/%2e%2fcli.js',
  '/c%6ci.js',
  '/cli%2ejs',
  '/cli%252ejs',
  '/CLI.js',
  '/cli.js/',
  '/cli.js%2f',
  '/cli.js%00',
  '/cli.js%00.html',
  '/cli.js%20',
  '/cli.js.',
  '/cli.js::$DATA',
  '/cli.js?x',
  '/cli.js#x',
  '/cli',
  '/cli/',
  '/cli/part.js',
  '/cli%2fpart.js',
  '/cli//part.js',
  '/try-out',
  '/try-out/',
  '/try-out/index.html',
  '/try-out%2findex.html',
  '/try%2dout/index.html',
  '/try-out/./index.html',
  '/.hidden',
  '/%2ehidden',
  '/x/../.hidden',
  '/.git/config',
  '/%2egit%2fconfig',
  '//etc/passwd',
  '/%2fetc%2fpasswd',
  '/C:/Windows/win.ini',
  '/C:%5cWindows',
  '/file:///etc/passwd',
  '/../dist-other/x.txt',
  '/-other/x.txt',
  '/taskpane.html%00',
  '/taskpane.html%00.js',
  '/taskpane.html%ff',
  '/%',
  '/%zz',
  '/%ff',
  '/%00',
  '/api/%00',
  '/api/%ff',
  '/api/../cli.js',
  `/${'a'.repeat(5000)}`,
  `/${'../'.repeat(1000)}package.json`,
  '/office-js/',
  '/office-js//',
  '/office-js/%00',
  '/office-js/..%2fpackage.json',
];

const SPELLINGS = [...UP, ...OTHER_NAMES];

let root: string;
let database: Database;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'spellings-'));
  for (const file of [...SECRET, ...PUBLIC]) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), SECRET.includes(file) ? 'not-for-browsers' : 'for-browsers');
  }
  database = await databaseWith(FIXTURE_CITY);
}, PATIENCE);

afterAll(async () => {
  await database.close();
  await rm(root, { recursive: true });
});

/** As it stands: clients of HTTP tidy a path up before they send it. */
function sent(app: FastifyInstance, path: string): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    let answer = '';
    connect(port, '127.0.0.1', function sendIt(this: ReturnType<typeof connect>) {
      this.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    })
      .setEncoding('utf8')
      .on('data', (text: string) => (answer += text))
      .on('end', () => resolve(answer))
      .on('error', reject);
  });
}

it.each([
  ['service', false],
  ['try-out', true],
])(
  'finds nothing at any other spelling of a path: %s',
  async (_, tryOut) => {
    const { app } = await apiOver(database, { root, tryOut, requestsPerMinute: 1_000_000 });
    await app.listen({ host: '127.0.0.1', port: 0 });
    try {
      const known = tryOut ? '/office-js/office.js' : '/taskpane.html';
      expect(await sent(app, known)).toMatch(/^HTTP\/1\.1 200[^]*\r\n\r\nfor-browsers$/);
      const wrong = [];
      for (const path of SPELLINGS) {
        const answer = await sent(app, path);
        const [, status] = /^HTTP\/1\.1 (\d+)/.exec(answer) ?? [];
        // Node itself refuses bytes that may not stand in a request line.
        const refused = status === '404' || (status === '400' && /[^\x21-\x7e]/.test(path));
        if (!refused || /not-for-browsers|for-browsers|root:/.test(answer)) wrong.push([path, status]);
      }
      expect(SPELLINGS.length).toBeGreaterThan(200);
      expect(wrong).toEqual([]);
    } finally {
      await app.close();
    }
  },
  PATIENCE,
);
