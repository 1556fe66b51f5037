import { constants, existsSync } from 'node:fs';
import { access, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { packageRoot } from '../../deliveries/package-root';
import { certificateEnd } from '../../service/certificate';
import type { Check } from '../doctor';
import { isPortFree } from '../port';
import { found } from './check';

const OLDEST_NODE = '20.11';
const NEEDED_MEGABYTES = 500;
const MEGABYTE = 1024 * 1024;

/** A certificate is made anew this long before it ends, at the next start. */
const RENEWAL = 30 * 24 * 60 * 60 * 1000;

/** Program, data folder, certificate and port. */
export async function machineChecks(folder: string, port: number, now: Date): Promise<Check[]> {
  return [
    node(process.versions.node),
    built(join(packageRoot(), 'dist/taskpane.html')),
    await writable(folder),
    await space(folder),
    await certificate(join(folder, 'certificate'), now),
    await portFree(port),
  ];
}

export function node(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE.split('.').map(Number);
  const well = major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
  return found('node', well, well ? 'node' : 'nodeOld', { version, needed: OLDEST_NODE });
}

function built(file: string): Check {
  const well = existsSync(file);
  return found('build', well, well ? 'built' : 'notBuilt', { file });
}

/** Of a folder there is not yet, the one it would be made in counts. */
async function writable(folder: string): Promise<Check> {
  const there = nearest(folder);
  if (!(await stat(there)).isDirectory())
    return found('folder', false, 'folderIsFile', { folder, file: there });
  try {
    await access(there, constants.R_OK | constants.W_OK | constants.X_OK);
    return found('folder', true, there === folder ? 'folder' : 'folderNew', { folder });
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    return found('folder', false, 'folderForbidden', { folder, detail: `${there}: ${code}` });
  }
}

async function space(folder: string): Promise<Check> {
  const { bavail, bsize } = await statfs(nearest(folder));
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  const well = free >= NEEDED_MEGABYTES;
  return found('space', well, well ? 'space' : 'spaceShort', { free, needed: NEEDED_MEGABYTES });
}

/** The folder itself, or the one above it that is there. */
function nearest(folder: string): string {
  return existsSync(folder) ? folder : nearest(dirname(folder));
}

async function certificate(folder: string, now: Date): Promise<Check> {
  const end = await certificateEnd(folder);
  if (!end) return found('certificate', true, 'certificateNew');
  const well = end.getTime() - now.getTime() > RENEWAL;
  return found('certificate', well, well ? 'certificate' : 'certificateEnds', {
    date: end.toISOString().slice(0, 10),
  });
}

async function portFree(port: number): Promise<Check> {
  const well = await isPortFree(port);
  return found('port', well, well ? 'port' : 'portTaken', { port });
}
