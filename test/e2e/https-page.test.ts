import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { localhostCertificate } from '../../src/service/certificate';
import { launch, LOCALHOST } from './chromium';

const PAGE = `<!doctype html><html lang="de"><meta charset="utf-8"><title>Probe</title>
  <body style="font-family: 'Segoe UI', sans-serif"><h1>Größenübersicht: Häuser, Straßen, „Räume“ – 5,1 %</h1>
  <span>iiiiiiiiii</span> <span>WWWWWWWWWW</span> <span>ÄÄÄÄÄÄÄÄÄÄ</span></body></html>`;

let browser: Browser;
let server: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'https-page-'));
  server = createServer(await localhostCertificate(folder, new Date()), (_request, response) =>
    response.setHeader('content-type', 'text/html').end(PAGE),
  );
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  browser = await launch();
});
afterAll(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

describe('a page from the local https origin', () => {
  it('is shown in a real browser, with fonts that have German letters', async () => {
    const page = await (await browser.newContext(LOCALHOST)).newPage();
    await page.goto(`https://localhost:${(server.address() as AddressInfo).port}/`);

    expect(await page.textContent('h1')).toContain('Größenübersicht');
    expect(await page.evaluate('isSecureContext')).toBe(true);
    const [narrow, wide, umlaut] = await page
      .locator('span')
      .evaluateAll((spans) => spans.map((span) => span.getBoundingClientRect().width));
    // Boxes in place of letters would all be equally wide.
    expect(narrow).toBeLessThan(umlaut ?? 0);
    expect(umlaut).toBeLessThan(wide ?? 0);
    if (process.env.PICTURES) await page.screenshot({ path: join(process.env.PICTURES, 'https-page.png') });
  });
});
