const POLYNOMIAL = 0xedb88320;
const STRIDE = 16;

/** Row `n` holds, for each byte, the remainder of that byte with `n` zero bytes behind it. */
const TABLE = slicingTable();

/**
 * The checksum of zip archives (ISO 3309); `123456789` gives cbf43926. Sixteen bytes a step (Kounavis and Berry, "Novel
 * table lookup-based algorithms", 2008): five times as fast as byte by byte, which took longer than unpacking.
 */
export function crc32(bytes: Uint8Array): number {
  const aligned = bytes.byteOffset % 4 ? bytes.slice() : bytes;
  const whole = bytes.length - (bytes.length % STRIDE);
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, whole / 4);
  let checksum = -1;
  // What waits for the step before stands last: the rest is done meanwhile.
  for (let at = 0; at < words.length; at += 4)
    checksum =
      row(11, word(words, at + 1)) ^
      row(10, word(words, at + 1) >>> 8) ^
      row(9, word(words, at + 1) >>> 16) ^
      row(8, word(words, at + 1) >>> 24) ^
      row(7, word(words, at + 2)) ^
      row(6, word(words, at + 2) >>> 8) ^
      row(5, word(words, at + 2) >>> 16) ^
      row(4, word(words, at + 2) >>> 24) ^
      row(3, word(words, at + 3)) ^
      row(2, word(words, at + 3) >>> 8) ^
      row(1, word(words, at + 3) >>> 16) ^
      row(0, word(words, at + 3) >>> 24) ^
      row(15, checksum ^ word(words, at)) ^
      row(14, (checksum ^ word(words, at)) >>> 8) ^
      row(13, (checksum ^ word(words, at)) >>> 16) ^
      row(12, (checksum ^ word(words, at)) >>> 24);
  for (const byte of aligned.subarray(whole)) checksum = row(0, checksum ^ byte) ^ (checksum >>> 8);
  return ~checksum >>> 0;
}

function word(words: Int32Array, at: number): number {
  return words[at] as number;
}

function row(zeros: number, byte: number): number {
  return TABLE[(zeros << 8) | (byte & 0xff)] as number;
}

function slicingTable(): Int32Array {
  const table = new Int32Array(STRIDE * 256);
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? POLYNOMIAL ^ (remainder >>> 1) : remainder >>> 1;
    table[byte] = remainder;
  }
  for (let at = 256; at < table.length; at++) {
    const before = table[at - 256] as number;
    table[at] = (table[before & 0xff] as number) ^ (before >>> 8);
  }
  return table;
}
