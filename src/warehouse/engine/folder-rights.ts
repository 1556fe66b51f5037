import { chmodSync, readdirSync, statSync } from 'node:fs';
import { chmod, stat } from 'node:fs/promises';
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
  // A thousand files at each start: one after the other without waiting takes a tenth of the time.
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    const state = statSync(path);
    if (state.mode & OF_OTHERS) chmodSync(path, state.isDirectory() ? 0o700 : 0o600);
  }
}
