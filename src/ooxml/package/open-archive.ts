import { ReportingError } from '../../domain/reporting-error';
import { refuseCompoundFile } from './compound-file';
import { HARMLESS, inMegabytes, PACKAGE_LIMITS, type PackageLimits } from './limits';
import { unpackEntry } from './unpack-entry';
import { readDirectory, type Entry } from './zip-directory';

/** What reading needs of a package: all its parts, or an archive that unpacks one when it is asked for. */
export type ReadableParts = Pick<ReadonlyMap<string, Uint8Array>, 'get' | 'has' | 'keys'>;

/**
 * A zip archive whose directory was read and found harmless; each `get` unpacks a part, counting while it grows. Fails with
 * `not-a-package`, `package-too-large`, `package-bomb`, `package-too-many-parts`, `package-part-name`, `package-encrypted`,
 * `package-old-form` or `package-damaged`, the last three of them and a bomb also from `get`.
 */
export function openArchive(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): ReadableParts {
  const file = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  refuseLarge(file.length, limits);
  refuseCompoundFile(file);
  if (file[0] !== 0x50 || file[1] !== 0x4b) throw new ReportingError('not-a-package');
  const entries = readDirectory(file, limits);
  refuseGrowth(entries, file.length, limits);
  if (entries.some(({ encrypted }) => encrypted)) throw new ReportingError('package-encrypted');
  const parts = new Map(
    entries.filter(({ name }) => !name.endsWith('/')).map((entry) => [entry.name, entry]),
  );
  return {
    has: (name) => parts.has(name),
    keys: () => parts.keys(),
    get(name) {
      const entry = parts.get(name);
      return entry && unpackEntry(file, entry, limits);
    },
  };
}

function refuseLarge(size: number, limits: PackageLimits): void {
  if (size > limits.file)
    throw new ReportingError('package-too-large', {
      size: inMegabytes(size),
      limit: inMegabytes(limits.file),
    });
}

function refuseGrowth(entries: Entry[], packed: number, limits: PackageLimits): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  const absurd = unpacked > HARMLESS && unpacked > packed * limits.growth;
  if (unpacked > limits.unpacked || absurd)
    throw new ReportingError('package-bomb', {
      size: inMegabytes(unpacked),
      limit: inMegabytes(limits.unpacked),
    });
}
