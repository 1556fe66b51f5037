import { strToU8 } from 'fflate';

/** An entry as the directory shall say it is, true or not. */
export interface Raw {
  name: string;
  packed: Uint8Array;
  unpacked: number;
  checksum?: number;
  method?: number;
  /** The number of the entry whose bytes are used once more. */
  at?: number;
}

type Field = [value: number, bytes: 2 | 4 | 8];

/** A zip archive written field by field (APPNOTE 6.3.10), so that it can lie; `long` puts sizes into zip64 fields. */
export function archive(entries: Raw[], { count = entries.length, long = false } = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const put = (...bytes: Uint8Array[]) => {
    chunks.push(...bytes);
    size += bytes.reduce((sum, { length }) => sum + length, 0);
  };
  const offsets: number[] = [];
  for (const raw of entries) {
    offsets.push(raw.at === undefined ? size : (offsets[raw.at] ?? 0));
    if (raw.at === undefined) put(localEntry(raw), strToU8(raw.name), raw.packed);
  }
  const start = size;
  entries.forEach((raw, i) => put(...directoryEntry(raw, offsets[i] ?? 0, long)));
  const end = size;
  if (long) put(...end64(count, start, end));
  put(endOfDirectory(long ? 0xffff : count & 0xffff, long ? 0xffffffff : start, end - start));
  return new Uint8Array(Buffer.concat(chunks));
}

function localEntry({ name, packed, unpacked, checksum = 0, method = 8 }: Raw): Uint8Array {
  return fields(
    [0x04034b50, 4],
    [20, 2],
    [0, 2],
    [method, 2],
    [0, 4],
    [checksum, 4],
    [packed.length, 4],
    [unpacked, 4],
    [name.length, 2],
    [0, 2],
  );
}

function directoryEntry(raw: Raw, offset: number, long: boolean): Uint8Array[] {
  const { name, packed, unpacked, checksum = 0, method = 8 } = raw;
  const short = (value: number): Field => [long ? 0xffffffff : value, 4];
  const extra = long ? fields([1, 2], [24, 2], [unpacked, 8], [packed.length, 8], [offset, 8]) : fields();
  const head = fields(
    [0x02014b50, 4],
    [45, 2],
    [45, 2],
    [0, 2],
    [method, 2],
    [0, 4],
    [checksum, 4],
    short(packed.length),
    short(unpacked),
    [name.length, 2],
    [extra.length, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 4],
    short(offset),
  );
  return [head, strToU8(name), extra];
}

function end64(count: number, start: number, end: number): Uint8Array[] {
  return [
    fields(
      [0x06064b50, 4],
      [44, 8],
      [45, 2],
      [45, 2],
      [0, 8],
      [count, 8],
      [count, 8],
      [end - start, 8],
      [start, 8],
    ),
    fields([0x07064b50, 4], [0, 4], [end, 8], [1, 4]),
  ];
}

function endOfDirectory(count: number, start: number, size: number): Uint8Array {
  return fields([0x06054b50, 4], [0, 4], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2]);
}

function fields(...all: Field[]): Uint8Array {
  const bytes = new Uint8Array(all.reduce((sum, [, length]) => sum + length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [value, length] of all) {
    if (length === 2) view.setUint16(at, value, true);
    else if (length === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += length;
  }
  return bytes;
}
