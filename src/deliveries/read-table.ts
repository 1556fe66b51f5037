import { ReportingError } from '../domain/reporting-error';
import { refuseCompoundFile } from '../ooxml/package/compound-file';
import { declaresTypes } from '../ooxml/package/content-types';
import { kindOfDocument } from '../ooxml/package/kind-of-document';
import { openArchive, type ReadableParts } from '../ooxml/package/open-archive';
import type { DeliveredTable } from './grid';
import { DELIVERY_LIMITS, inMegabytes, type DeliveryLimits } from './limits';
import { readDataPackage } from './read-data-package';
import { readDelimited } from './read-delimited';
import { readWorkbook, refuseEntities } from './read-workbook';
import { refusalOf } from './refusal';

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
  try {
    refuseCompoundFile(bytes);
    if (!isZipped(bytes)) return readText(bytes, fileName);
    const archive = openArchive(bytes, limits);
    if (kindOfDocument(archive).extension?.startsWith('xl'))
      return { fileName, form: 'xlsx', ...readWorkbook(archive, fileName, limits) };
    if (declaresTypes(archive)) refuseEntities(archive);
    return readZippedPackage(archive, fileName);
  } catch (failure) {
    throw refusalOf(failure, fileName);
  }
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

function readZippedPackage(archive: ReadableParts, fileName: string): DeliveredTable {
  const names = Array.from(archive.keys());
  const descriptor = names.find((name) => /^([^/]+\/)?datapackage\.json$/.test(name));
  if (!descriptor) throw new ReportingError('delivery-unknown-form', { file: fileName });
  const folder = descriptor.slice(0, -'datapackage.json'.length);
  const files = names.filter((name) => name.startsWith(folder)).map((name) => name.slice(folder.length));
  const contentOf = (name: string) => archive.get(folder + name) ?? new Uint8Array();
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

function isZipped([first, second]: Uint8Array): boolean {
  return first === 0x50 && second === 0x4b;
}
