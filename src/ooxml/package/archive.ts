import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The parts of an OOXML package by name, without a leading slash, in the order they stand in the file. */
export type Parts = Map<string, Uint8Array>;

const FIRST_DAY_OF_ZIP = new Date(1980, 0, 1);

/** Unpacks a .docx or .xlsx. Throws when the bytes are no zip archive. */
export function unpack(bytes: Uint8Array): Parts {
  return new Map(Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')));
}

/** Packs parts; the same parts give the same bytes. */
export function pack(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, bytes] of parts) files[name] = [bytes, { mtime: FIRST_DAY_OF_ZIP, level: 6, os: 0 }];
  return zipSync(files);
}

/** The text of a part; empty when the package has none of that name. */
export function textOf(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? strFromU8(bytes) : '';
}

export function bytesOf(text: string): Uint8Array {
  return strToU8(text);
}
