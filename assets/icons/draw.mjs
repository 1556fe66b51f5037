import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { browser } from '../../test/e2e/browser.mjs';

/** Draws icon-16.png to icon-80.png from icon.svg: `node assets/icons/draw.mjs`. The pictures are committed. */
const folder = new URL('.', import.meta.url);
const svg = readFileSync(new URL('icon.svg', folder), 'utf8');
const { executablePath, env } = await browser();
const opened = await chromium.launch({
  executablePath,
  env: { ...process.env, ...env },
  chromiumSandbox: false,
});
const page = await opened.newPage();
for (const size of [16, 32, 64, 80]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<body style="margin:0">${svg.replace('<svg', '<svg style="display:block"')}</body>`);
  writeFileSync(new URL(`icon-${size}.png`, folder), await page.screenshot({ omitBackground: true }));
}
await opened.close();
