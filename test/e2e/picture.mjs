import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { browser as findBrowser } from './browser.mjs';

/** Takes the picture of the README (`docs/try-out.png`, or the path given): `npm run build && node test/e2e/picture.mjs`. */
const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const target = process.argv[2] ?? join(root, 'docs/try-out.png');

const data = mkdtempSync(join(tmpdir(), 'picture-'));
const bin = join(root, 'src/cli/bin.cjs');
const service = spawn(process.execPath, [bin, 'serve', '--try-out', '--port', '0', '--data', data]);
try {
  const address = await addressOf(service);
  const chrome = await chromium.launch({ ...(await findBrowser()), args: ['--disable-gpu'] });
  try {
    const page = await chrome.newPage({
      ignoreHTTPSErrors: true,
      locale: 'de-DE',
      viewport: { width: 1600, height: 950 },
    });
    await page.goto(`${address}/`);
    for (const host of ['Excel', 'Word'])
      await page.frameLocator(`iframe[title*="${host}"]`).getByRole('button', { name: 'Schließen' }).click();
    await typologyIn(page);
    await reportIn(page);
    await page.screenshot({ path: target });
  } finally {
    await chrome.close();
  }
} finally {
  const ended = new Promise((resolve) => service.once('exit', resolve));
  service.kill('SIGINT');
  await ended;
  rmSync(data, { recursive: true, force: true });
}

function addressOf({ stdout, stderr }) {
  return new Promise((resolve) => {
    const listen = (chunk) => {
      const address = /https:\/\/localhost:\d+(?=\/)/.exec(String(chunk))?.[0];
      if (address) resolve(address);
    };
    stdout.on('data', listen);
    stderr.on('data', listen);
  });
}

/** A typology with its coloured types, scrolled to where they stand. */
async function typologyIn(page) {
  const pane = page.frameLocator('iframe[title*="Excel"]');
  await pane.getByRole('radio', { name: 'Typologie' }).check();
  await pane.getByRole('button', { name: 'Typologie berechnen' }).click();
  await pane.getByText('Eingefügt').waitFor();
}

/** A box and a chart below a heading typed by hand. */
async function reportIn(page) {
  const pane = page.frameLocator('iframe[title*="Word"]');
  await page.getByRole('textbox', { name: 'Dokument' }).click();
  await page.keyboard.type('Soziale Lage in den Stadtteilen');
  await page.keyboard.press('Enter');
  await pane.getByLabel('Indikator suchen').fill('Unter 15');
  await pane.getByRole('checkbox', { name: 'Unter 15-Jährige in Mindestsicherung', exact: true }).check();
  await pane.getByLabel('Indikator suchen').fill('');
  const year = pane.getByRole('button', { name: '2024', exact: true });
  if ((await year.getAttribute('aria-pressed')) !== 'true') await year.click();
  for (const kind of ['Kasten in einfacher Sprache', 'Diagramm']) {
    await pane.getByRole('radio', { name: kind }).check();
    await pane.getByRole('button', { name: 'Einfügen', exact: true }).click();
    await pane.getByText('Eingefügt').waitFor();
  }
  await page.getByRole('region', { name: 'Word', exact: true }).locator('.paper img').last().waitFor();
}
