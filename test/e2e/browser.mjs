import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

const PROGRAMS = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/snap/bin/chromium',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((folder) =>
    ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((program) =>
      join(process.env[folder] ?? '', program),
    ),
  ),
};

/**
 * Finds a browser of the Chromium family: `CHROME_PATH`, one on this machine, or the one inside the npm package
 * `@sparticuz/chromium`. Answers the program and the environment it needs. Run as a program it prints that as JSON;
 * Jest asks this way, because the package is an ES module.
 */
export async function browser() {
  const found = [process.env.CHROME_PATH, ...(PROGRAMS[process.platform] ?? [])].find(
    (path) => path && existsSync(path),
  );
  if (found) return { executablePath: found, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packaged();
  throw new Error('No Chrome, Edge or Chromium found. Please install one or name it in CHROME_PATH.');
}

async function packaged() {
  const home = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const folder = join(root, '.cache', `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, 'bin'), folder);
  const executablePath = join(folder, 'chromium');
  return { executablePath, env: { ...libraries(executablePath, folder), ...fonts(folder) } };
}

/** Unpacked beside its place and moved there in one step, so that no other process ever meets half a browser. */
async function unpack(bin, folder) {
  mkdirSync(dirname(folder), { recursive: true });
  const half = mkdtempSync(`${folder}-`);
  const { inflate } = await import('@sparticuz/chromium');
  const kept = process.env.TMPDIR;
  process.env.TMPDIR = half;
  try {
    const archives = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
    await Promise.all(archives.map((archive) => inflate(join(bin, archive))));
  } finally {
    if (kept === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = kept;
  }
  try {
    renameSync(half, folder);
  } catch (failure) {
    rmSync(half, { recursive: true });
    if (!existsSync(folder)) throw failure;
  }
}

/** The package's own libnss3 and its kin, where the system has none. */
function libraries(executablePath, folder) {
  const starts = spawnSync(executablePath, ['--version']).status === 0;
  return starts ? {} : { LD_LIBRARY_PATH: join(folder, 'al2023/lib') };
}

/** The package's Open Sans, where the system has no fonts. */
function fonts(folder) {
  const system = '/usr/share/fonts';
  if (existsSync('/etc/fonts/fonts.conf') && existsSync(system) && readdirSync(system).length > 0) return {};
  const config = join(folder, 'own-fonts.conf');
  const dirs = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`;
  writeFileSync(config, `<?xml version="1.0"?><fontconfig>${dirs}</fontconfig>`);
  return { FONTCONFIG_FILE: config };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(await browser()));
}
