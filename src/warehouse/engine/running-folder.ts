import { statfs } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { ReportingError } from '../../domain/reporting-error';
import { understoodIn, messageOf } from './folder-failure';
import { FolderFiles } from './folder-files';

/** A quarter of PostgreSQL's 128 MB of buffers: PGlite fills all of them with zeros at every start, which takes half a second. */
export const startParams = [...PGlite.defaultStartParams, '-c', 'shared_buffers=16MB'];

/** A block that was altered on the disk is noticed when it is read. */
const initDbStartParams = ['--data-checksums'];

/** Bytes: two files of PostgreSQL's log, which a start may have to write. */
const NEEDED_TO_START = 32 * 1024 * 1024;

/** A PostgreSQL in this process that works are done with, one after the other. */
export interface Running {
  use<Result>(work: (pglite: PGlite) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

interface Start {
  pglite: PGlite;
  files: FolderFiles;
  /** What PostgreSQL said last about something it cannot live with. */
  lastWords(): string | undefined;
}

/**
 * Runs PostgreSQL on a folder. Where it ends itself, as on a full disk, the work fails that it was doing, and the next one
 * starts it anew: from its log it knows all that was written before. Fails with `warehouse-…`.
 */
export async function runFolder(folder: string): Promise<Running> {
  let running = start(folder);
  await running;
  const alive = async (): Promise<Start> => {
    const before = running;
    const ended = await before.then(
      ({ files }) => files.ended !== undefined,
      () => true,
    );
    if (ended && running === before) running = startWithSpace(folder);
    return running;
  };
  return {
    async use(work) {
      const { pglite, files, lastWords } = await alive();
      try {
        return await work(pglite);
      } catch (failure) {
        if (!files.ended) throw understoodIn(folder, failure);
        await files.closeFs();
        throw understoodIn(folder, files.ended, lastWords() ?? files.ended.message);
      }
    },
    async close() {
      const last = await running.catch(() => undefined);
      // Its end would write what is only half done in its memory.
      if (last && !last.files.ended) await last.pglite.close();
    },
  };
}

async function startWithSpace(folder: string): Promise<Start> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < NEEDED_TO_START)
    throw new ReportingError('warehouse-full', { folder, detail: 'No space left on device' });
  return start(folder);
}

async function start(folder: string): Promise<Start> {
  const files = new FolderFiles(folder);
  let said: string | undefined;
  const onStderr = (line: string) => {
    said = /\b(?:PANIC|FATAL): +(.*)/.exec(line)?.[1] ?? said;
    const why = /\bDETAIL: +(.*)/.exec(line)?.[1];
    if (said && why) said = `${said}: ${why}`;
    return true;
  };
  try {
    const pglite = await PGlite.create({ fs: files, startParams, initDbStartParams, onStderr });
    return { pglite, files, lastWords: () => said };
  } catch (failure) {
    await files.closeFs().catch(() => undefined);
    throw understoodIn(folder, failure, said ?? messageOf(failure));
  }
}
