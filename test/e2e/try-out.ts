import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { packageRoot } from '../../src/deliveries/package-root';
import { prepareLoadedFolder } from '../warehouse/loaded-database';
import { launch, LOCALHOST } from './chromium';

/** The product as `npm start` serves it, on a free port with a database of its own, and a browser to use it with. */
export interface TryOut {
  readonly address: string;
  readonly browser: Browser;
}

/** One for all tests of a file: starting service, browser and page takes longer than most of the tests. */
export function tryOutForAll(): TryOut {
  let service: Awaited<ReturnType<typeof serve>>;
  let browser: Browser;

  beforeAll(async () => {
    [service, browser] = await Promise.all([serve(), launch()]);
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  return {
    get address() {
      return service.address;
    },
    get browser() {
      return browser;
    },
  };
}

async function serve() {
  const data = mkdtempSync(join(tmpdir(), 'try-out-'));
  await prepareLoadedFolder(join(data, 'warehouse'));
  const bin = join(packageRoot(), 'src/cli/bin.cjs');
  const service = spawn(process.execPath, [bin, 'serve', '--try-out', '--port', '0', '--data', data], {
    env: { ...process.env, DATABASE_URL: '', DATABASE_READ_URL: '' },
  });
  return {
    address: await addressOf(service),
    async close() {
      const ended = new Promise((resolve) => service.once('exit', resolve));
      service.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** What the start prints names the address. */
function addressOf(service: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const address = /https:\/\/localhost:\d+(?=\/)/.exec(said)?.[0];
      if (address) resolve(address);
    };
    service.stdout?.on('data', listen);
    service.stderr?.on('data', listen);
    service.once('exit', (code) => reject(new Error(`serve ended with ${code}: ${said}`)));
  });
}

/** The try-out page as somebody opens it for the first time; problems the browser reports from then on are collected. */
export async function openPage(
  { browser, address }: TryOut,
  viewport = { width: 1600, height: 1000 },
): Promise<{ page: Page; excel: FrameLocator; word: FrameLocator; problems: string[] }> {
  const page = (await usedPage(browser)) ?? (await newPage(browser));
  await page.setViewportSize(viewport);
  const problems: string[] = [];
  page.on('pageerror', ({ message, stack }) => problems.push(`${message} ${stack}`));
  page.on('console', (line) => line.type() === 'error' && problems.push(line.text()));
  await page.goto(`${address}/`);
  return { page, excel: paneOf(page, 'Excel'), word: paneOf(page, 'Word'), problems };
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ ...LOCALHOST, acceptDownloads: true });
  return context.newPage();
}

/** The page of an earlier test, as if nothing had happened in it: a new one takes a processor 5 seconds, going there again 2. */
async function usedPage(browser: Browser): Promise<Page | undefined> {
  const page = browser.contexts()[0]?.pages()[0];
  if (!page) return undefined;
  page.removeAllListeners();
  await page.unrouteAll();
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  await page.context().clearCookies();
  return page;
}

function paneOf(page: Page, host: string): FrameLocator {
  return page.frameLocator(`iframe[title*="${host}"]`);
}

/** Ticks indicators in a pane by their names. */
export async function choose(pane: FrameLocator, names: string[], year: number): Promise<void> {
  const search = pane.getByLabel('Indikator suchen');
  for (const name of names) {
    await search.fill(name);
    await pane.getByRole('checkbox', { name, exact: true }).check();
  }
  await search.fill('');
  await pane
    .getByRole('button', { name: String(year), exact: true })
    .or(pane.getByLabel(String(year), { exact: true }))
    .first()
    .click();
}

/** The typology of a year, still to be computed. */
export async function openTypology(pane: FrameLocator, year?: number): Promise<void> {
  await pane.getByRole('tab', { name: 'Einfügen' }).click();
  await pane.getByRole('radio', { name: 'Typologie' }).check();
  if (year) await pane.getByLabel('Berichtsjahr', { exact: true }).selectOption(String(year));
}

/** Opens what would change for a year; nothing is written yet. */
export async function openReview(pane: FrameLocator, place: string, year: number): Promise<void> {
  await pane.getByRole('tab', { name: place }).click();
  await pane.getByRole('button', { name: 'Auf neuen Stand bringen …' }).click();
  await pane.getByLabel('Ziel').selectOption(`Berichtsjahr ${year}`);
  await pane.getByRole('button', { name: /^[1-9]\d* übernehmen$/ }).waitFor();
}

/** Brings all that stands in a document to a year. */
export async function bringUp(pane: FrameLocator, place: string, year: number): Promise<void> {
  await openReview(pane, place, year);
  await pane.getByRole('button', { name: /übernehmen$/ }).click();
  await pane
    .getByText(/erneuert\./)
    .first()
    .waitFor();
}

/** Saves what a window holds, as a click on "Speichern" does. */
export async function save(page: Page, window: 'Excel' | 'Word'): Promise<Uint8Array> {
  const downloading = page.waitForEvent('download');
  await page
    .getByRole('region', { name: window, exact: true })
    .getByRole('button', { name: 'Speichern' })
    .click();
  return readFile(await (await downloading).path());
}
