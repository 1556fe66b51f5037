import { createHash } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { relative, resolve } from 'node:path';
import { ReportingError } from '../../domain/reporting-error';
import { messageOf, understoodIn } from './folder-failure';

/** Stands behind the number of a process that also holds the socket: where nobody answers there, it has ended. */
const WITH_SOCKET = 'socket';

/** What this process has locked: an earlier process may have had its number, as the first in a container always has. */
const ours = new Set<string>();

/**
 * Keeps other processes out of a folder until the returned function is called: two servers on the files of one embedded
 * PostgreSQL would destroy them. Who has it listens on a socket beside the folder, which the system takes away however the
 * process ends, and which answers from one container to the other; the number of a process says nothing there.
 * Fails with `warehouse-in-use`, or as `understoodIn` says where nothing can be written.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  const inUse = async () =>
    new ReportingError('warehouse-in-use', { folder, process: (await ownerIn(file)).process });
  const socket = await held(socketOf(folder), inUse);
  const unlock = async () => {
    ours.delete(file);
    // Its end takes the socket away.
    if (socket) await new Promise((closed) => socket.close(closed));
    await rm(file, { force: true });
  };
  if (!(await claim(folder, file, socket))) {
    if (await isRunning(file, socket)) {
      socket?.close();
      throw await inUse();
    }
    await rm(file, { force: true });
    if (!(await claim(folder, file, socket))) throw await inUse();
  }
  ours.add(file);
  return unlock;
}

/** The number of the process that has a folder locked, as it counts there. */
export async function lockedBy(folder: string): Promise<number | undefined> {
  const file = `${folder}.lock`;
  const owner = await ownerIn(file);
  const locked = owner.withSocket ? await answers(socketOf(folder)) : await isRunning(file, undefined);
  return locked ? owner.process : undefined;
}

/** A path of a socket may have about a hundred characters; from here it is often shorter. */
function socketOf(folder: string): string {
  if (process.platform === 'win32')
    return `\\\\.\\pipe\\sozialraum-${createHash('sha256').update(resolve(folder)).digest('hex')}`;
  const [shortest] = [`${folder}.socket`, relative('', `${folder}.socket`)].sort(
    (a, b) => a.length - b.length,
  );
  return shortest!;
}

/** The socket, now held by this process; nothing where there can be none, as on some network drives. */
async function held(address: string, inUse: () => Promise<Error>): Promise<Server | undefined> {
  const first = await listening(address);
  if (first !== 'taken') return first;
  if (await answers(address)) throw await inUse();
  // Moved before it is removed: another may have been faster and listen there by now.
  const left = `${address}.${process.pid}`;
  await rename(address, left).catch(() => undefined);
  if (await answers(left)) {
    await rename(left, address);
    throw await inUse();
  }
  await rm(left, { force: true });
  const second = await listening(address);
  if (second === 'taken') throw await inUse();
  return second;
}

function listening(address: string): Promise<Server | 'taken' | undefined> {
  // Longer ones are cut by some versions of Node, and would be the socket of another folder.
  if (process.platform !== 'win32' && Buffer.byteLength(address) > 100) return Promise.resolve(undefined);
  const server = createServer((visitor) => visitor.destroy()).unref();
  return new Promise((resolve_) => {
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve_(code === 'EADDRINUSE' ? 'taken' : undefined),
    );
    server.listen(address, () => resolve_(server));
  });
}

/** Whether a process listens there; also one that is busy, as the system answers for it. */
function answers(address: string): Promise<boolean> {
  return new Promise((resolve_) => {
    const visit = connect(address, () => {
      visit.destroy();
      resolve_(true);
    });
    visit.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve_(code !== 'ECONNREFUSED' && code !== 'ENOENT'),
    );
  });
}

async function claim(folder: string, file: string, socket: Server | undefined): Promise<boolean> {
  try {
    await writeFile(file, socket ? `${process.pid} ${WITH_SOCKET}` : String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false;
    socket?.close();
    await rm(file, { force: true }).catch(() => undefined);
    throw understoodIn(folder, failure, messageOf(failure));
  }
}

async function ownerIn(file: string): Promise<{ process: number; withSocket: boolean }> {
  const [number = '', how] = (await readFile(file, 'utf8').catch(() => '')).split(' ');
  return { process: Number(number), withSocket: how === WITH_SOCKET };
}

async function isRunning(file: string, socket: Server | undefined): Promise<boolean> {
  const owner = await ownerIn(file);
  if (owner.withSocket && socket) return false;
  if (owner.process === process.pid) return ours.has(file);
  if (!owner.process) return false;
  try {
    process.kill(owner.process, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
