import { ReportingError } from '../../domain/reporting-error';
import type { PackageLimits } from './limits';
import { equivalenceKey, leadsOutside, partNameOf } from './part-names';

/** An entry of a zip archive as its directory declares it. */
export interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  /** Where its packed bytes begin. */
  start: number;
}

interface Listed extends Omit<Entry, 'start'> {
  offset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const IN_EXTRA_FIELD = 0xffffffff;

/**
 * The entries of a zip archive (APPNOTE 6.3.10), none unpacked yet. Fails with `package-damaged`, also when entries share
 * bytes; `package-too-many-parts`; `package-part-name` when a name stands twice or leads out of the package.
 */
export function readDirectory(bytes: Uint8Array, limits: PackageLimits): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryAt(view);
    if (count > limits.parts)
      throw new ReportingError('package-too-many-parts', { parts: count, limit: limits.parts });
    const listed = listedEntries(bytes, view, start, count);
    refuseNames(listed);
    return located(view, listed, start);
  } catch (failure) {
    if (failure instanceof RangeError) throw new ReportingError('package-damaged', {}, failure);
    throw failure;
  }
}

function directoryAt(view: DataView): { count: number; start: number } {
  const end = endOfDirectory(view);
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === LOCATOR_64) {
    const end64 = longAt(view, locator + 8);
    if (view.getUint32(end64, true) !== END_OF_DIRECTORY_64) throw new RangeError('no end of directory');
    return { count: longAt(view, end64 + 32), start: longAt(view, end64 + 48) };
  }
  return { count: view.getUint16(end + 10, true), start: view.getUint32(end + 16, true) };
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new RangeError('no end of directory');
}

function listedEntries(bytes: Uint8Array, view: DataView, start: number, count: number): Listed[] {
  const decoder = new TextDecoder();
  const listed: Listed[] = [];
  let at = start;
  for (; listed.length < count;) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
    const extra = at + 46 + view.getUint16(at + 28, true);
    const comment = extra + view.getUint16(at + 30, true);
    listed.push({
      name: partNameOf(decoder.decode(bytes.subarray(at + 46, extra))),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...placesOf(view, at, extra, comment),
    });
    at = comment + view.getUint16(at + 32, true);
  }
  // More entries than were counted: a counter of 16 bits that ran over, or one that lies.
  if (view.getUint32(at, true) === DIRECTORY_ENTRY) throw new RangeError('entries not counted');
  return listed;
}

/** Sizes and offset, from the extra field of zip64 where the entry itself has no room for them. */
function placesOf(view: DataView, at: number, extra: number, end: number) {
  let long = longField(view, extra, end);
  const read = (place: number) => {
    const short = view.getUint32(place, true);
    if (short !== IN_EXTRA_FIELD || long === undefined) return short;
    long += 8;
    return longAt(view, long - 8);
  };
  const unpacked = read(at + 24);
  const packed = read(at + 20);
  return { unpacked, packed, offset: read(at + 42) };
}

function longField(view: DataView, extra: number, end: number): number | undefined {
  for (let at = extra; at + 4 <= end; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return undefined;
}

function refuseNames(listed: Listed[]): void {
  const seen = new Set<string>();
  for (const { name } of listed) {
    const key = equivalenceKey(name);
    if (leadsOutside(name) || seen.has(key))
      throw new ReportingError('package-part-name', { name: name.slice(0, 80) });
    seen.add(key);
  }
}

/** Where the bytes of every entry begin. Entries that share bytes make a small file unpack to a large one. */
function located(view: DataView, listed: Listed[], directory: number): Entry[] {
  const entries = listed.map(({ offset, ...entry }) => {
    if (view.getUint32(offset, true) !== LOCAL_ENTRY) throw new RangeError('no local entry');
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return { ...entry, offset, start };
  });
  const ordered = entries.toSorted((a, b) => a.offset - b.offset);
  for (const [i, { start, packed }] of ordered.entries())
    if (start + packed > (ordered[i + 1]?.offset ?? directory)) throw new RangeError('entries overlap');
  return entries;
}

function longAt(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true));
}
