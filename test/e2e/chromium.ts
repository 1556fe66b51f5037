import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

/** Offline, quiet and without a GPU: nothing here may reach out of the machine. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a headless browser of the Chromium family; the caller closes it. See `browser.mjs` for which one. */
export async function launch(): Promise<Browser> {
  const found = execFileSync(process.execPath, [join(__dirname, 'browser.mjs')], { encoding: 'utf8' });
  const { executablePath, env } = JSON.parse(found) as {
    executablePath: string;
    env: Record<string, string>;
  };
  return chromium.launch({
    executablePath,
    args: ARGS,
    chromiumSandbox: false,
    headless: true,
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

/** For `browser.newContext`: the machine's own certificate is accepted, German is the language. */
export const LOCALHOST = { ignoreHTTPSErrors: true, locale: 'de-DE' } as const;
