import { ReportingError } from '../../domain/reporting-error';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0];
const DIRECTORY_ENTRY = 128;
const ENCRYPTED = ['EncryptedPackage', 'EncryptionInfo'].map(inUtf16);

/**
 * Refuses an OLE compound file: `package-encrypted` for a package with a password, which stands in one ([MS-OFFCRYPTO] 2.3),
 * `package-old-form` for any other, such as .doc and .xls.
 */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!startsWith(bytes, 0, SIGNATURE)) return;
  throw holdsPackage(bytes)
    ? new ReportingError('package-encrypted')
    : new ReportingError('package-old-form');
}

/** Entries of the directory are 128 bytes long, begin with their name and stand at multiples of it ([MS-CFB] 2.6). */
function holdsPackage(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += DIRECTORY_ENTRY)
    if (ENCRYPTED.some((name) => startsWith(bytes, at, name))) return true;
  return false;
}

function startsWith(bytes: Uint8Array, at: number, wanted: number[]): boolean {
  return wanted.every((byte, i) => bytes[at + i] === byte);
}

function inUtf16(text: string): number[] {
  return [...text].flatMap((character) => [character.codePointAt(0) ?? 0, 0]);
}
