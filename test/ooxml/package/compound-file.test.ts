import { refuseCompoundFile } from '../../../src/ooxml/package/compound-file';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file whose directory has one entry, at a place. */
function compoundFile(name: string, at = 1024): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set(SIGNATURE);
  bytes.set(Buffer.from(name, 'utf16le'), at);
  return bytes;
}

const refusal = (bytes: Uint8Array) => {
  try {
    refuseCompoundFile(bytes);
    return 'none';
  } catch (failure) {
    return (failure as { code: string }).code;
  }
};

it.each(['EncryptedPackage', 'EncryptionInfo'])(
  'takes a compound file with %s for one with a password',
  (name) => {
    expect(refusal(compoundFile(name))).toBe('package-encrypted');
    expect(refusal(compoundFile(name, 1152))).toBe('package-encrypted');
  },
);

it('takes any other compound file for one of an old form', () => {
  expect(refusal(compoundFile('WordDocument'))).toBe('package-old-form');
  expect(refusal(compoundFile('Workbook'))).toBe('package-old-form');
  // Only where an entry of the directory begins.
  expect(refusal(compoundFile('EncryptedPackage', 1030))).toBe('package-old-form');
});

it('lets everything else pass', () => {
  expect(refusal(new Uint8Array([0x50, 0x4b, 3, 4]))).toBe('none');
  expect(refusal(compoundFile('EncryptedPackage').slice(1))).toBe('none');
  expect(refusal(new Uint8Array())).toBe('none');
});
