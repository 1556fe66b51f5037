import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import webpack from 'webpack';
import type { HostPage } from '../emulator/protocol/host-page';
import { launch, LOCALHOST } from './chromium';

declare global {
  interface Window {
    page: HostPage;
  }
}

const origin = 'https://localhost:8443';
const officeJs = dirname(require.resolve('@microsoft/office-js/dist/office.js'));
const built = mkdtempSync(join(tmpdir(), 'sozialraum-seam-'));

let browser: Browser;
let page: Page;
let excel: Frame;
let word: Frame;
const errors: string[] = [];

beforeAll(async () => {
  await bundle(join(__dirname, '../emulator/protocol/host-page.ts'));
  browser = await launch();
  const context = await browser.newContext(LOCALHOST);
  await context.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    const file = fileOf(pathname);
    return file ? route.fulfill(file) : route.abort();
  });
  page = await context.newPage();
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(`${origin}/host.html`);
  excel = await paneOf('excel');
  word = await paneOf('word');
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(built, { recursive: true, force: true });
});

test('an Excel and a Word live on one page, each with its own pane', async () => {
  const who = (frame: Frame) => frame.evaluate(() => Office.onReady());
  expect(await who(excel)).toMatchObject({ host: 'Excel', platform: 'OfficeOnline' });
  expect(await who(word)).toMatchObject({ host: 'Word', platform: 'OfficeOnline' });
});

test('a batch of the Excel pane reaches the workbook in one request and a clean-up', async () => {
  const before = await page.evaluate(() => window.page.excel.batch.counters.requests);
  const values = await excel.evaluate(() =>
    Excel.run(async (context) => {
      const range = context.workbook.worksheets.add('Quoten').getRange('A1:B1');
      range.values = [['Stadtteil', 12.5]];
      range.load('values');
      await context.sync();
      return range.values;
    }),
  );
  expect(values).toEqual([['Stadtteil', 12.5]]);
  const after = await page.evaluate(() => {
    const { batch, book } = window.page.excel;
    return { requests: batch.counters.requests, value: book.sheet('Quoten')?.cell(0, 1)?.value };
  });
  expect(after).toEqual({ requests: before + 2, value: 12.5 });
});

test('settings come from the document, are saved into it and can be read again', async () => {
  for (const frame of [excel, word])
    await frame.evaluate(async () => {
      const { settings } = Office.context.document;
      settings.set('jahr', 2018);
      await new Promise((resolve) => settings.saveAsync(resolve));
    });
  const known = await page.evaluate(() => [[...window.page.excel.settings], [...window.page.word.settings]]);
  expect(known).toEqual([
    [
      ['aus', '"der Datei"'],
      ['jahr', '2018'],
    ],
    [['jahr', '2018']],
  ]);
  expect(await excel.evaluate(() => Office.context.document.settings.get('aus'))).toBe('der Datei');
});

test('the Common API of custom XML parts works in the Word pane', async () => {
  const seen = await word.evaluate(async () => {
    const parts = Office.context.document.customXmlParts;
    const call = <T>(start: (done: (result: Office.AsyncResult<T>) => void) => void) =>
      new Promise<T>((resolve, reject) =>
        start((result) =>
          result.status === Office.AsyncResultStatus.Succeeded ? resolve(result.value) : reject(result.error),
        ),
      );
    const part = await call<Office.CustomXmlPart>((done) =>
      parts.addAsync('<r xmlns="urn:a"><x>alt</x></r>', done),
    );
    const found = await call<Office.CustomXmlPart[]>((done) => parts.getByNamespaceAsync('urn:a', done));
    const same = await call<Office.CustomXmlPart>((done) => parts.getByIdAsync(part.id, done));
    await call<void>((done) => part.namespaceManager.addNamespaceAsync('p', 'urn:a', done));
    const [node] = await call<Office.CustomXmlNode[]>((done) => part.getNodesAsync('/p:r/p:x', done));
    await call<void>((done) => node?.setTextAsync('neu', done));
    const xml = await call<string>((done) => part.getXmlAsync(done));
    await call<void>((done) => part.deleteAsync(done));
    const left = await call<Office.CustomXmlPart[]>((done) => parts.getByNamespaceAsync('urn:a', done));
    return { found: found.length, same: same.id === part.id, name: node?.baseName, xml, left: left.length };
  });
  expect(seen).toEqual({
    found: 1,
    same: true,
    name: 'x',
    xml: expect.stringContaining('>neu<') as string,
    left: 0,
  });
});

test('a change and a selection by hand reach the pane', async () => {
  const heard = excel.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const told: string[] = [];
        const tell = async (what: string) => {
          told.push(what);
          if (told.length === 2) resolve(told.sort());
        };
        void Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Quoten');
          sheet.onChanged.add(({ address }) => tell(`changed ${address}`));
          context.workbook.onSelectionChanged.add(() => tell('selected'));
          await context.sync();
          document.title = 'listening';
        });
      }),
  );
  await excel.waitForFunction(() => document.title === 'listening');
  await page.evaluate(() => {
    const { excel: host, person } = window.page;
    const sheet = host.book.sheet('Quoten');
    if (!sheet) return;
    person.type(host.book, sheet, 1, 1, '7,5');
    person.select(host.book, sheet, { row: 2, column: 2, rows: 1, columns: 1 });
  });
  expect(await heard).toEqual(['changed B2', 'selected']);
});

test('a cursor that moves reaches both panes, until they stop listening', async () => {
  const listen = (frame: Frame) =>
    frame.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const type = Office.EventType.DocumentSelectionChanged;
          let heard = 0;
          const handler = () => {
            heard += 1;
            const told = () => (document.title = `heard ${heard}`);
            Office.context.document.removeHandlerAsync(type, { handler }, told);
          };
          Office.context.document.addHandlerAsync(type, handler, () => resolve());
        }),
    );
  await Promise.all([excel, word].map(listen));
  const move = () =>
    page.evaluate(() => {
      const { excel: host, word: other, person, writer } = window.page;
      const sheet = host.book.sheets[0];
      if (sheet) person.select(host.book, sheet, { row: 3, column: 3, rows: 1, columns: 1 });
      writer.placeCursor(other.model, 0, 0);
    });
  await move();
  for (const frame of [excel, word]) await frame.waitForFunction(() => document.title === 'heard 1');
  await move();
  await excel.evaluate(() => Office.onReady());
  for (const frame of [excel, word]) expect(await frame.title()).toBe('heard 1');
});

test('a ribbon command runs in the pane', async () => {
  await excel.evaluate(() =>
    Office.actions.associate('aktualisieren', (event: Office.AddinCommands.Event) => {
      document.title = `ran ${event.source.id}`;
      event.completed();
    }),
  );
  await page.evaluate(() => window.page.excelPane.invokeCommand('aktualisieren'));
  await excel.waitForFunction(() => document.title === 'ran aktualisieren');
});

test('nothing was asked that nobody answered', async () => {
  const left = await page.evaluate(() => [window.page.excel.unimplemented, window.page.word.unimplemented]);
  expect(left).toEqual([[], []]);
  expect(errors).toEqual([]);
});

async function paneOf(name: string): Promise<Frame> {
  const frame = page.frames().find((candidate) => candidate.url().includes(`pane=${name}`));
  if (!frame) throw new Error(`The ${name} pane is missing.`);
  await frame.waitForFunction(() => document.title === 'ready', undefined, { timeout: 30_000 });
  return frame;
}

const html = (head: string) =>
  `<!doctype html><html><head><meta charset="utf-8">${head}</head><body></body></html>`;

const pages: Record<string, string> = {
  '/host.html': html('<script defer src="/host.js"></script>'),
  '/pane.html': html(
    '<script src="/office-js/office.js"></script><script>Office.onReady(() => (document.title = "ready"))</script>',
  ),
};

function fileOf(pathname: string) {
  const body = pages[pathname];
  if (body) return { contentType: 'text/html', body };
  const file = pathname.startsWith('/office-js/')
    ? join(officeJs, pathname.slice('/office-js/'.length))
    : join(built, pathname);
  return existsSync(file) ? { contentType: 'text/javascript', body: readFileSync(file) } : undefined;
}

function bundle(entry: string) {
  return new Promise<void>((resolve, reject) =>
    webpack(
      {
        mode: 'development',
        devtool: false,
        entry,
        output: { path: built, filename: 'host.js' },
        resolve: { extensions: ['.ts', '.js'] },
        module: {
          rules: [
            {
              test: /\.ts$/,
              loader: 'swc-loader',
              options: { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } },
            },
          ],
        },
      },
      (error, stats) => {
        if (error || stats?.hasErrors()) reject(error ?? new Error(stats?.toString('errors-only')));
        else resolve();
      },
    ),
  );
}
