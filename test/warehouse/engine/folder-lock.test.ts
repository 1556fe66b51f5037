import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../../src/deliveries/package-root';
import { lockFolder } from '../../../src/warehouse/engine/folder-lock';

const HERE = join(packageRoot(), 'test/warehouse');
const LOCK = [
  '-r',
  join(HERE, 'publish/publish-killed/typescript.cjs'),
  join(HERE, 'engine/folder-lock/lock.ts'),
];

/** A process that is the first of its own, as in a container. */
const CONTAINER = ['-pf', '--mount-proc', '--kill-child'];

const noContainers =
  process.platform !== 'linux' || spawnSync('unshare', [...CONTAINER, 'true']).status !== 0
    ? 'processes cannot be numbered anew here: needs Linux, root and unshare'
    : undefined;

let root: string;
let folder: string;
const children: ChildProcess[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'lock-'));
  folder = join(root, 'warehouse');
});

afterEach(async () => {
  for (const child of children.splice(0)) await killed(child);
  await rm(root, { recursive: true });
});

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'close');
  child.kill('SIGKILL');
  await closed;
}

/** Starts a process that locks the folder; resolves to what it says. */
async function locking(command: string, words: string[]) {
  const child = spawn(command, [...words, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  const [said] = (await once(child.stdout!, 'data')) as [Buffer];
  return { said: said.toString().trim(), kill: () => killed(child) };
}

const inProcess = () => locking(process.execPath, LOCK);
const inContainer = () => locking('unshare', [...CONTAINER, process.execPath, ...LOCK]);

it('keeps others out until it is unlocked, and leaves nothing behind', async () => {
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({
    code: 'warehouse-in-use',
    facts: { folder, process: process.pid },
  });
  expect((await inProcess()).said).toBe('warehouse-in-use');
  await unlock();
  expect(await readdir(root)).toEqual([]);
  await (
    await lockFolder(folder)
  )();
});

it('lets one of several in that come upon a lock left behind', async () => {
  const { kill } = await inProcess();
  await kill();
  const tries = await Promise.allSettled(Array.from({ length: 5 }, () => lockFolder(folder)));
  const unlocks = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  expect(unlocks).toHaveLength(1);
  await unlocks[0]!();
});

it('takes over from a process that was killed, also where another now has its number', async () => {
  const { kill } = await inProcess();
  await kill();
  // A process that runs, and is not the one that held the lock.
  await writeFile(`${folder}.lock`, `${process.ppid} socket`);
  await (
    await lockFolder(folder)
  )();
});

it('takes over from an earlier version that had the number of this process', async () => {
  await writeFile(`${folder}.lock`, String(process.pid));
  await (
    await lockFolder(folder)
  )();
});

it('heeds an earlier version that is running', async () => {
  await writeFile(`${folder}.lock`, String(process.ppid));
  await expect(lockFolder(folder)).rejects.toMatchObject({ facts: { process: process.ppid } });
});

it('locks a folder whose name is too long for a socket', async () => {
  folder = join(root, 'a'.repeat(120));
  const unlock = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'warehouse-in-use' });
  await unlock();
});

(noContainers ? it.skip : it)(
  `tells the first process of one container from that of another${noContainers ? ` (skipped: ${noContainers})` : ''}`,
  async () => {
    const first = await inContainer();
    expect(first.said).toBe('locked by 1');
    expect((await inContainer()).said).toBe('warehouse-in-use');
    await first.kill();
    expect((await inContainer()).said).toBe('locked by 1');
  },
);
