import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { openReport, type ReportFile } from '../adapters/files/report-document';
import { openWorkbook, type WorkbookFile } from '../adapters/files/workbook';
import { ReportingError } from '../domain/reporting-error';
import { unpack, type Parts } from '../ooxml/package/archive';
import { kindOfDocument } from '../ooxml/package/kind-of-document';

/** A report or a workbook, by what it is and not by what it is called. */
export type OfficeFile = {
  /** As it was given. */
  path: string;
  /** As they were read. */
  parts: Parts;
  /** What such a file should end in; unknown where it does not say what it is. */
  extension?: string;
} & (
  | { kind: 'report'; document: ReportFile; workbook?: never }
  | { kind: 'workbook'; workbook: WorkbookFile; document?: never }
);

/** Opens a file for reading and writing in memory. Fails with `file-missing`, `not-a-report`, `not-a-workbook`. */
export async function openOfficeFile(path: string): Promise<OfficeFile> {
  const bytes = await readBytes(path);
  const { parts, extension } = unpacked(bytes);
  const known = { path, parts, ...(extension !== undefined && { extension }) };
  return (extension ?? extname(path).slice(1).toLowerCase()).startsWith('xl')
    ? { ...known, kind: 'workbook', workbook: openWorkbook(bytes) }
    : { ...known, kind: 'report', document: openReport(bytes, basename(path)) };
}

export async function readBytes(path: string): Promise<Uint8Array> {
  return readFile(path).catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file: path }, failure);
  });
}

/** Nothing of what cannot be unpacked: whoever opens it says what is wrong with it. */
function unpacked(bytes: Uint8Array): { parts: Parts; extension?: string } {
  try {
    const parts = unpack(bytes);
    return { parts, ...kindOfDocument(parts) };
  } catch {
    return { parts: new Map() };
  }
}
