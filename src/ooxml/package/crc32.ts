const POLYNOMIAL = 0xedb88320;
const STRIDE = 16;

/** Row `n` holds, for each byte, the remainder of that byte with `n` zero bytes behind it. */
const TABLE = slicingTable();

/**
 * The checksum of zip archives (ISO 3309); `123456789` gives cbf43926. Sixteen bytes a step (Kounavis and Berry, "Novel
 * table lookup-based algorithms", 2008): four times as fast as byte by byte, which took longer than unpacking.
 */
export function crc32(bytes: Uint8Array): number {
  const table = TABLE;
  const whole = bytes.length - (bytes.length % STRIDE);
  const byte = (at: number) => bytes[at] as number;
  const row = (zeros: number, value: number) => table[zeros * 256 + value] as number;
  let checksum = -1;
  let at = 0;
  for (; at < whole; at += STRIDE) {
    const first = checksum ^ (byte(at) | (byte(at + 1) << 8) | (byte(at + 2) << 16) | (byte(at + 3) << 24));
    checksum =
      row(15, first & 0xff) ^
      row(14, (first >>> 8) & 0xff) ^
      row(13, (first >>> 16) & 0xff) ^
      row(12, first >>> 24) ^
      row(11, byte(at + 4)) ^
      row(10, byte(at + 5)) ^
      row(9, byte(at + 6)) ^
      row(8, byte(at + 7)) ^
      row(7, byte(at + 8)) ^
      row(6, byte(at + 9)) ^
      row(5, byte(at + 10)) ^
      row(4, byte(at + 11)) ^
      row(3, byte(at + 12)) ^
      row(2, byte(at + 13)) ^
      row(1, byte(at + 14)) ^
      row(0, byte(at + 15));
  }
  for (; at < bytes.length; at++) checksum = row(0, (checksum ^ byte(at)) & 0xff) ^ (checksum >>> 8);
  return ~checksum >>> 0;
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
