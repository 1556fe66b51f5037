import { Inflate } from 'fflate';
import { ReportingError } from '../domain/reporting-error';
import { crc32 } from './crc32';
import { HARMLESS, inMegabytes, type DeliveryLimits } from './limits';

interface Entry {
  name: string;
  encrypted: boolean;
  method: number;
  checksum: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** A zip archive whose directory was read and found harmless; parts are unpacked one by one, counted while they grow. */
export interface Archive {
  names: string[];
  /** Fails with `delivery-damaged` or `delivery-bomb`. */
  part(name: string): Uint8Array;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 65_535;
const CHUNK = 16_384;
const MOST_PARTS = 10_000;

/**
 * Opens a zip archive (APPNOTE 6.3.10, without zip64: what is allowed in never needs it). Fails with `delivery-damaged`,
 * `delivery-encrypted`, `delivery-bomb` when it is declared to grow beyond the limits.
 */
export function openArchive(bytes: Uint8Array, fileName: string, limits: DeliveryLimits): Archive {
  const entries = entriesOf(bytes, fileName);
  const declared = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  refuseGrowth(declared, bytes.length, fileName, limits);
  if (entries.some(({ encrypted }) => encrypted))
    throw new ReportingError('delivery-encrypted', { file: fileName });
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length || entries.length > MOST_PARTS) throw damaged(fileName);
  return {
    names: [...byName.keys()].filter((name) => !name.endsWith('/')),
    part(name) {
      const entry = byName.get(name);
      if (!entry) throw damaged(fileName);
      return unpack(bytes, entry, fileName, limits);
    },
  };
}

function refuseGrowth(unpacked: number, packed: number, file: string, limits: DeliveryLimits): void {
  const absurd = unpacked > HARMLESS && unpacked > packed * limits.growth;
  if (unpacked > limits.unpacked || absurd)
    throw new ReportingError('delivery-bomb', {
      file,
      size: inMegabytes(unpacked),
      limit: inMegabytes(limits.unpacked),
    });
}

function entriesOf(bytes: Uint8Array, fileName: string): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const count = view.getUint16(end + 10, true);
    const entries: Entry[] = [];
    for (let at = view.getUint32(end + 16, true); entries.length < count;) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new RangeError('no directory entry');
      const nameLength = view.getUint16(at + 28, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        checksum: view.getUint32(at + 16, true),
        packed: view.getUint32(at + 20, true),
        unpacked: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (failure) {
    throw damaged(fileName, failure);
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw new RangeError('no end of directory');
}

function unpack(bytes: Uint8Array, entry: Entry, fileName: string, limits: DeliveryLimits): Uint8Array {
  const packed = packedBytes(bytes, entry, fileName);
  const content = entry.method === 0 ? packed : inflated(packed, entry, fileName, limits);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum) throw damaged(fileName);
  return content;
}

function packedBytes(bytes: Uint8Array, { offset, packed, method }: Entry, fileName: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) throw damaged(fileName);
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length || (method !== 0 && method !== 8)) throw damaged(fileName);
  return bytes.subarray(start, start + packed);
}

/** Stops as soon as more comes out than the directory declares: the declared size is already within the limits. */
function inflated(packed: Uint8Array, entry: Entry, file: string, limits: DeliveryLimits): Uint8Array {
  const content = new Uint8Array(entry.unpacked);
  let size = 0;
  const inflate = new Inflate((chunk) => {
    if (size + chunk.length > entry.unpacked)
      throw new ReportingError('delivery-bomb', {
        file,
        size: inMegabytes(size + chunk.length),
        limit: inMegabytes(limits.unpacked),
      });
    content.set(chunk, size);
    size += chunk.length;
  });
  try {
    for (let at = 0; at < packed.length; at += CHUNK)
      inflate.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length);
  } catch (failure) {
    throw failure instanceof ReportingError ? failure : damaged(file, failure);
  }
  return content.subarray(0, size);
}

function damaged(file: string, cause?: unknown): ReportingError {
  return new ReportingError('delivery-damaged', { file }, cause);
}
