import type { Finding } from '../domain/finding';
import { checkLayout as check } from '../ooxml/word/layout/check';
import type { ReportDocument } from '../ports/report-document';

/** Checks a report against the layout standards; the document is only read. */
export async function checkLayout({ document }: { document: ReportDocument }): Promise<Finding[]> {
  return check(await document.parts());
}
