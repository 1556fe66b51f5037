import { readFile, rm, writeFile } from 'node:fs/promises';
import { ReportingError } from '../../domain/reporting-error';
import { messageOf, understoodIn } from './folder-failure';

/**
 * Keeps other processes out of a folder until the returned function is called: two servers on the files of one embedded
 * PostgreSQL would destroy them. The lock of a process that no longer runs is taken over.
 * Fails with `warehouse-in-use`, or as `understoodIn` says where nothing can be written.
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const file = `${folder}.lock`;
  if (!(await claim(folder, file))) {
    const owner = Number(await readFile(file, 'utf8').catch(() => ''));
    if (isRunning(owner)) throw new ReportingError('warehouse-in-use', { folder, process: owner });
    await rm(file, { force: true });
    if (!(await claim(folder, file)))
      throw new ReportingError('warehouse-in-use', { folder, process: owner });
  }
  return () => rm(file, { force: true });
}

async function claim(folder: string, file: string): Promise<boolean> {
  try {
    await writeFile(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (failure) {
    const { code } = failure as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    throw understoodIn(folder, failure, messageOf(failure));
  }
}

function isRunning(process_: number): boolean {
  if (!process_) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (failure) {
    return (failure as NodeJS.ErrnoException).code === 'EPERM';
  }
}
