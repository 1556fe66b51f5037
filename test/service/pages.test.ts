import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fastify from 'fastify';
import { pages } from '../../src/service/pages';

/** What a built package holds, each file with its own name in it. */
const FILES = [
  'dist/taskpane.html',
  'dist/taskpane.0a1b2c3d.js',
  'dist/cli.js',
  'dist/cli/part.js',
  'dist/cli.0a1b2c3d.js',
  'dist/try-out/index.html',
  'dist/try-out/taskpane.html',
  'dist/try-out.js',
  'node_modules/@microsoft/office-js/dist/office.js',
  'node_modules/@microsoft/office-js/package.json',
];
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'pages-'));
  for (const file of FILES) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), file);
  }
});

afterAll(() => rm(root, { recursive: true }));

/** What the addresses answer: the content, or the status where there is none. */
async function answers(tryOut: boolean, ...urls: string[]) {
  const app = fastify();
  await pages(app, { root, tryOut });
  const all = await Promise.all(urls.map((url) => app.inject({ url })));
  await app.close();
  return all.map(({ statusCode, body }) => (statusCode === 200 ? body : statusCode));
}

it('serves the panes, and the help page at the root', async () => {
  expect(await answers(false, '/taskpane.html', '/taskpane.0a1b2c3d.js', '/')).toEqual([
    'dist/taskpane.html',
    'dist/taskpane.0a1b2c3d.js',
    302,
  ]);
});

it('serves the try-out page, its pane and the Office.js they load when they are asked for', async () => {
  expect(await answers(true, '/', '/taskpane.html', '/office-js/office.js', '/taskpane.0a1b2c3d.js')).toEqual(
    [
      'dist/try-out/index.html',
      'dist/try-out/taskpane.html',
      'node_modules/@microsoft/office-js/dist/office.js',
      'dist/taskpane.0a1b2c3d.js',
    ],
  );
});

it('serves no Office.js of its own otherwise, and never more than its scripts', async () => {
  expect(await answers(false, '/office-js/office.js')).toEqual([404]);
  expect(await answers(true, '/office-js/package.json', '/office-js/../package.json')).toEqual([404, 404]);
});

it('keeps what the service itself runs on from browsers, but not scripts of panes that are called alike', async () => {
  expect(await answers(false, '/cli.js', '/cli/part.js', '/try-out/index.html', '/try-out.js')).toEqual([
    404, 404, 404, 404,
  ]);
  expect(await answers(false, '/cli.0a1b2c3d.js')).toEqual(['dist/cli.0a1b2c3d.js']);
});

it('lets browsers keep only what never changes', async () => {
  const app = fastify();
  await pages(app, { root, tryOut: false });
  const kept = async (url: string) => (await app.inject({ url })).headers['cache-control'];
  expect(await kept('/taskpane.html')).toBe('no-cache');
  expect(await kept('/taskpane.0a1b2c3d.js')).toBe('public, max-age=31536000, immutable');
  await app.close();
});
