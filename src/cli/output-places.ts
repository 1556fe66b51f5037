import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { ReportingError } from '../domain/reporting-error';

/** Where the outputs of files go, in their order: into a folder, or one under the name given. Fails with `out-not-a-folder`. */
export function outputPlaces(files: string[], out: string): string[] {
  const isInto = isFolder(out);
  if (files.length > 1 && !isInto) throw new ReportingError('out-not-a-folder', { file: out });
  return files.map((file) => (isInto ? join(out, basename(file)) : out));
}

/** Nothing is written over a file that is read, nor twice to one place. Fails with `out-is-input`, `outputs-collide`. */
export function refuseCollisions(read: string[], written: string[]): void {
  const inputs = new Set(read.map(identity));
  const outputs = new Set<string>();
  for (const file of written) {
    if (inputs.has(identity(file))) throw new ReportingError('out-is-input', { file });
    if (outputs.has(identity(file))) throw new ReportingError('outputs-collide', { file });
    outputs.add(identity(file));
  }
}

/** Folders that are not there or not ours to write in, said before anything is computed. Fails with `file-not-written`. */
export function refuseUnwritable(written: string[]): void {
  const lost = written.find((file) => !isWritable(dirname(resolve(file))));
  if (lost !== undefined) throw new ReportingError('file-not-written', { file: lost });
}

/** What is written for the whole call cannot be named when all else is done. Fails with `file-not-written`. */
export function refuseFolder(file: string): void {
  if (isFolder(file)) throw new ReportingError('file-not-written', { file });
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return isFolder(folder);
  } catch {
    return false;
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** The same for all names of a place; in the folders of most offices capital letters make no difference. */
function identity(path: string): string {
  const full = resolve(path);
  const [known, rest] = existsSync(full) ? [full, ''] : [dirname(full), basename(full)];
  return join(existsSync(known) ? realpathSync(known) : known, rest).toLowerCase();
}

/** A file with macros is not passed off as one without: the name has to say what is inside. Fails with `out-wrong-kind`. */
export function refuseWrongName(place: string, extension: string | undefined): void {
  if (extension !== undefined && extname(place).toLowerCase() !== `.${extension}`)
    throw new ReportingError('out-wrong-kind', { file: place, extension: `.${extension}` });
}
