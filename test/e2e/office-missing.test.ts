import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { officeMissing } from '../../src/texts/de/office-missing';
import { packageRoot } from '../../src/deliveries/package-root';
import { launch, LOCALHOST } from './chromium';

const ORIGIN = 'https://localhost';

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

describe('the built pane page', () => {
  it('tells a person what to do when Microsoft’s Office.js is blocked, and breaks nowhere', async () => {
    const context = await browser.newContext(LOCALHOST);
    await context.route('**/*', (route) => {
      const { origin, pathname } = new URL(route.request().url());
      return origin === ORIGIN
        ? route.fulfill({ path: join(packageRoot(), 'dist', pathname) })
        : route.abort('blockedbyclient');
    });
    const page = await context.newPage();
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.goto(`${ORIGIN}/taskpane.html`);

    expect(await page.getByRole('alert').textContent()).toBe(officeMissing.sentence);
    expect(failures).toEqual([]);
    if (process.env.PICTURES)
      await page.screenshot({ path: join(process.env.PICTURES, 'office-missing.png') });
  });
});
