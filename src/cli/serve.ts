import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { limitsFrom } from '../deliveries/limits';
import { packageRoot } from '../deliveries/package-root';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { manifestFor } from '../manifest/write';
import { buildApp } from '../service/app';
import { trustedProxiesIn } from '../service/trusted-proxies';
import { localhostCertificate } from '../service/certificate';
import { say } from '../texts';
import { failureSentence } from '../texts/failure';
import type { Command } from './command';
import { DATABASE_OPTIONS, dataFolder, openData, openTryOut } from './data-folder';
import { isPortFree, portIn } from './port';
import { settingIn } from './setting';

const PORT = '3000';

/**
 * Serves panes and API from one https address of this machine until Ctrl-C; with `--try-out` the try-out page, too, over
 * figures of its own, and with all rights for whoever reaches it.
 */
export const serve: Command = {
  options: {
    port: { type: 'string', default: PORT },
    ...DATABASE_OPTIONS,
    'try-out': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  async run({ values, language, terminal }) {
    const port = portIn(String(values.port));
    const set = settings();
    const root = packageRoot();
    const tryOut = values['try-out'] === true;
    checkBuilt(join(root, 'dist', tryOut ? 'try-out/index.html' : 'taskpane.html'));

    const data = dataFolder(values.data);
    await checkFree(port);
    const { warehouse, close } = await (tryOut
      ? openTryOut(values, language, terminal)
      : openData(values, language, terminal, true));
    try {
      const { key, cert } = await localhostCertificate(join(data, 'certificate'), new Date());
      const app = await buildApp({
        warehouse,
        root,
        tryOut,
        tls: { key, cert },
        onFault: (failure) => terminal.err(`${faultLine(failure, language)}\n`),
        ...set,
      });
      try {
        const address = await listening(app, port);
        const manifest = await writeManifest(root, data, address);
        const facts = { address, manifest, api: `${address}/api/v2/tables` };
        const words = `${say(language, tryOut ? 'cli.servingTryOut' : 'cli.serving', facts)}\n\n${say(language, 'cli.sideload', facts)}\n`;
        terminal.out(values.json ? `${JSON.stringify(facts)}\n` : words);
        await ended(terminal.signal);
      } finally {
        await app.close();
      }
    } finally {
      await close();
    }
    return 0;
  },
};

/** When it happened, what, and of a fault nobody foresaw where. */
function faultLine(failure: ReportingError, language: Language): string {
  const { cause } = failure;
  const where = failure.code === 'service-fault' && cause instanceof Error ? ` ${cause.stack}` : '';
  return `${new Date().toISOString()} ${failureSentence(failure, language)}${where}`;
}

/** What the house sets for the service. Fails with `setting-not-a-number`, `trusted-proxy-unusable`. */
function settings() {
  const requestsPerMinute = settingIn('REQUESTS_PER_MINUTE', 'whole');
  return {
    deliveryLimits: limitsFrom(settingIn('DELIVERY_LIMIT_MB', 'any')),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    trustedProxies: trustedProxiesIn(process.env.TRUSTED_PROXY),
  };
}

/** Before cities are loaded, which takes minutes. */
async function checkFree(port: number): Promise<void> {
  if (port !== 0 && !(await isPortFree(port))) throw portTaken(port);
}

function portTaken(port: number, failure?: unknown): ReportingError {
  return new ReportingError('port-taken', { address: `https://localhost:${port}` }, failure);
}

function checkBuilt(file: string): void {
  if (!existsSync(file)) throw new ReportingError('not-built', { file });
}

type App = Awaited<ReturnType<typeof buildApp>>;

/** Listens on the loopback addresses only; resolves to the address to open. */
async function listening(app: App, port: number): Promise<string> {
  try {
    await app.listen({ host: 'localhost', port });
    checkLoopback(app.addresses());
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') throw portTaken(port, failure);
    if (code === 'EACCES') throw new ReportingError('port-unusable', { port }, failure);
    throw failure;
  }
  const bound = app.server.address();
  return `https://localhost:${typeof bound === 'object' ? (bound?.port ?? port) : port}`;
}

/** A machine may call itself something else than it is; then nobody is to be let in. */
function checkLoopback(bound: ReturnType<App['addresses']>): void {
  const addresses = bound.map((each) => (typeof each === 'string' ? each : each.address));
  const open = addresses.find((address) => !/^(127\.|::1$)/.test(address));
  if (open !== undefined) throw new ReportingError('not-loopback', { address: open });
}

/** The manifest that names this address; its file goes into Excel and Word. */
async function writeManifest(root: string, data: string, address: string): Promise<string> {
  const manifest = await readFile(join(root, 'manifest.xml'), 'utf8');
  const folder = join(data, 'manifest');
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'manifest.xml');
  await writeFile(file, manifestFor(manifest, address));
  return file;
}

function ended(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
