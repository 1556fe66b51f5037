import { chmod, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const OF_OTHERS = 0o077;

/** Whether other accounts of this machine may enter a folder. Windows keeps that elsewhere, and says so of every folder. */
export async function isOpenToOthers(folder: string): Promise<boolean> {
  return process.platform !== 'win32' && ((await stat(folder)).mode & OF_OTHERS) !== 0;
}

/**
 * Takes from other accounts what they may do with the folder of a database and all in it: its files hold what is secret.
 * Only where the folder is of this account; whose it is otherwise has to do so.
 */
export async function closeToOthers(folder: string): Promise<void> {
  if (process.platform === 'win32' || (await stat(folder)).uid !== process.getuid?.()) return;
  // First, so that nobody comes in meanwhile.
  await chmod(folder, 0o700);
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    await chmod(path, (await stat(path)).isDirectory() ? 0o700 : 0o600);
  }
}
