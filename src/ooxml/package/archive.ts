import { strToU8, zipSync, type ZipOptions, type Zippable } from 'fflate';
import { PACKAGE_LIMITS, type PackageLimits } from './limits';
import { openArchive, type ReadableParts } from './open-archive';
import { xmlText } from './xml-text';

/** The parts of an OOXML package by name, without a leading slash, in the order they stand in the file. */
export type Parts = Map<string, Uint8Array>;

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1);

/** Unpacks a .docx or .xlsx within limits. Fails like `openArchive`. */
export function unpack(bytes: Uint8Array, limits: PackageLimits = PACKAGE_LIMITS): Parts {
  const archive = openArchive(bytes, limits);
  const parts: Parts = new Map();
  for (const name of archive.keys()) parts.set(name, archive.get(name) ?? new Uint8Array());
  return parts;
}

const PACKING: ZipOptions = { mtime: FIRST_DAY_OF_ZIP, level: 6, os: 0 };

/** Of a part beyond this size fflate keeps tables of two megabytes; 128 kilobytes (`mem: 4`) pack it as tightly. */
const LARGE = 65_536;

/** Packs parts; the same parts give the same bytes. */
export function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts)
    files[name] = [bytes, bytes.length > LARGE ? { ...PACKING, mem: 4 } : PACKING];
  return zipSync(files);
}

/** The text of an XML part; empty when the package has none of that name. Fails like `xmlText`. */
export function textOf(parts: ReadableParts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? xmlText(bytes) : '';
}

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}
