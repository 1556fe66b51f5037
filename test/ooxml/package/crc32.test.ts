import { crc32 } from '../../../src/ooxml/package/crc32';

// The check value of CRC-32/ISO-HDLC; the others by Python's zlib.crc32.
it('checks archives by their checksum, whatever their length', () => {
  const text = (characters: string) => new TextEncoder().encode(characters);
  expect(crc32(text('123456789'))).toBe(0xcbf43926);
  expect(crc32(text(''))).toBe(0);
  expect(crc32(text('The quick brown fox jumps over the lazy dog'))).toBe(0x414fa339);
  const bytes = Uint8Array.from({ length: 1001 }, (_, i) => (i + 255) % 256);
  expect(crc32(bytes.subarray(1))).toBe(0x74e3fb41);
  expect(crc32(bytes.slice(1))).toBe(0x74e3fb41);
});
