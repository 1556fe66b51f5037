import { ReportingError } from '../domain/reporting-error';
import { openArchive, type Archive } from './archive';
import type { DeliveredTable } from './grid';
import { DELIVERY_LIMITS, inMegabytes, type DeliveryLimits } from './limits';
import { readDataPackage } from './read-data-package';
import { readDelimited } from './read-delimited';
import { readWorkbook } from './read-workbook';

/**
 * Reads a delivered .xlsx, .csv or zipped Data Package into plain rows of texts and numbers; the contents decide, not the
 * name. Refused with one sentence and nothing read: too large, damaged, encrypted, with macros, links or entities, growing
 * beyond measure when unpacked, of another form (codes `delivery-…`).
 */
export function readTable(
  bytes: Uint8Array,
  fileName: string,
  limits: DeliveryLimits = DELIVERY_LIMITS,
): DeliveredTable {
  refuseLarge(bytes.length, fileName, limits);
  if (bytes.length === 0) throw new ReportingError('delivery-damaged', { file: fileName });
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw refusedCompoundFile(bytes, fileName);
  if (!startsWith(bytes, [0x50, 0x4b])) return readText(bytes, fileName);
  const archive = openArchive(bytes, fileName, limits);
  if (archive.names.includes('xl/workbook.xml') && archive.names.includes('[Content_Types].xml'))
    return { fileName, form: 'xlsx', ...readWorkbook(archive, fileName, limits) };
  return readZippedPackage(archive, fileName);
}

/** Reads a Data Package lying as a folder: its files by their path in the folder. Fails like `readTable`. */
export function readPackageFiles(
  files: Map<string, Uint8Array>,
  fileName: string,
  limits: DeliveryLimits = DELIVERY_LIMITS,
): DeliveredTable {
  refuseLarge(
    [...files.values()].reduce((sum, { length }) => sum + length, 0),
    fileName,
    limits,
  );
  const contentOf = (name: string) => files.get(name) ?? new Uint8Array();
  return { fileName, form: 'data-package', ...readDataPackage([...files.keys()], contentOf, fileName) };
}

function readText(bytes: Uint8Array, fileName: string): DeliveredTable {
  if (!/\.(csv|tsv|txt)$/i.test(fileName)) {
    const damagedWorkbook = /\.(xlsx|zip)$/i.test(fileName);
    throw new ReportingError(damagedWorkbook ? 'delivery-damaged' : 'delivery-unknown-form', {
      file: fileName,
    });
  }
  return { fileName, form: 'csv', ...readDelimited(bytes, fileName) };
}

function readZippedPackage(archive: Archive, fileName: string): DeliveredTable {
  const descriptor = archive.names.find((name) => /^([^/]+\/)?datapackage\.json$/.test(name));
  if (!descriptor) throw new ReportingError('delivery-unknown-form', { file: fileName });
  const folder = descriptor.slice(0, -'datapackage.json'.length);
  const files = archive.names
    .filter((name) => name.startsWith(folder))
    .map((name) => name.slice(folder.length));
  const contentOf = (name: string) => archive.part(folder + name);
  return { fileName, form: 'data-package', ...readDataPackage(files, contentOf, fileName) };
}

function refuseLarge(size: number, file: string, limits: DeliveryLimits): void {
  if (size > limits.file)
    throw new ReportingError('delivery-too-large', {
      file,
      size: inMegabytes(size),
      limit: inMegabytes(limits.file),
    });
}

/** An OLE compound file: a workbook with a password ([MS-OFFCRYPTO] 2.3), or an old binary one. */
function refusedCompoundFile(bytes: Uint8Array, file: string): ReportingError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  const encrypted = names.includes('EncryptedPackage') || names.includes('EncryptionInfo');
  return encrypted
    ? new ReportingError('delivery-encrypted', { file })
    : new ReportingError('delivery-unknown-form', { file });
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}
