import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { openReport, type ReportFile } from '../adapters/files/report-document';
import { openWorkbook, type WorkbookFile } from '../adapters/files/workbook';
import { ReportingError } from '../domain/reporting-error';
import { kindOfDocument } from '../ooxml/package/kind-of-document';
import { PACKAGE_LIMITS, withFileLimit, type PackageLimits } from '../ooxml/package/limits';
import { openArchive } from '../ooxml/package/open-archive';
import { settingIn } from './setting';

/** A report or a workbook, by what it is and not by what it is called. */
export type OfficeFile = {
  /** As it was given. */
  path: string;
  bytes: Uint8Array;
  /** What such a file should end in; unknown where it does not say what it is. */
  extension?: string;
} & (
  | { kind: 'report'; document: ReportFile; workbook?: never }
  | { kind: 'workbook'; workbook: WorkbookFile; document?: never }
);

/** How large a document may be; the house sets other megabytes with `DOCUMENT_LIMIT_MB`. */
export function documentLimits(): PackageLimits {
  return withFileLimit(PACKAGE_LIMITS, settingIn('DOCUMENT_LIMIT_MB', 'any'));
}

/**
 * Opens a file for reading and writing in memory. Fails with `file-missing`, `not-a-report`, `not-a-workbook` and like
 * `openArchive`.
 */
export async function openOfficeFile(path: string): Promise<OfficeFile> {
  const bytes = await readBytes(path);
  const limits = documentLimits();
  const extension = extensionOf(bytes, limits);
  const known = { path, bytes, ...(extension !== undefined && { extension }) };
  return (extension ?? extname(path).slice(1).toLowerCase()).startsWith('xl')
    ? { ...known, kind: 'workbook', workbook: openWorkbook(bytes, limits) }
    : { ...known, kind: 'report', document: openReport(bytes, basename(path), limits) };
}

export async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file: path }, failure);
  });
}

/** None of what cannot be unpacked: whoever opens it says what is wrong with it. */
function extensionOf(bytes: Uint8Array, limits: PackageLimits): string | undefined {
  try {
    return kindOfDocument(openArchive(bytes, limits)).extension;
  } catch {
    return undefined;
  }
}
