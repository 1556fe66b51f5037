import { rename, rm, writeFile } from 'node:fs/promises';
import { ReportingError } from '../domain/reporting-error';

/** Writes a file whole or not at all: under another name first. Fails with `file-not-written`. */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  const unfinished = `${file}.${process.pid}.part`;
  try {
    await writeFile(unfinished, content);
    await rename(unfinished, file);
  } catch (failure) {
    // What could not be written often cannot be removed either; the first failure is the one to say.
    await rm(unfinished, { force: true }).catch(() => undefined);
    throw new ReportingError('file-not-written', { file }, failure);
  }
}
