import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Why no disk of a given size can be had here, or nothing. */
export const WHY_NO_SMALL_DISK =
  process.platform === 'linux' && process.getuid?.() === 0
    ? undefined
    : 'only root on Linux may mount a tmpfs';

export interface SmallDisk {
  folder: string;
  resize(megabytes: number): Promise<void>;
  /** From now on nothing can be written on it. */
  lock(): Promise<void>;
  remove(): Promise<void>;
}

/** A disk in memory, empty and of so many megabytes. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await mkdtemp(join(tmpdir(), 'small-disk-'));
  const mount = (options: string) => run('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  await mount(`size=${megabytes}m`);
  return {
    folder,
    async resize(size) {
      await mount(`remount,size=${size}m`);
    },
    async lock() {
      await mount('remount,ro');
    },
    async remove() {
      await run('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}
