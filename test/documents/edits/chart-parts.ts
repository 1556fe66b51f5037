import { openDocx, relationshipsOf, type Docx } from '../package/docx';
import { attributeOf, below, childOf, type Element } from '../package/xml';
import { shownCategory } from '../package/years';
import type { Standing } from './edited-report';

/** The part of a chart and the workbook behind it. */
export function chartParts(docx: Docx, { anchor, part }: Standing): { chart: string; workbook: string } {
  const id = attributeOf(below(anchor, 'c', 'chart')[0], 'r', 'id');
  const chart = relationshipsOf(docx, part).find((entry) => entry.id === id)?.target ?? '';
  const workbook = relationshipsOf(docx, chart).find(({ kind }) => kind === 'package')?.target ?? '';
  return { chart, workbook };
}

/** Texts of a cached list of a chart, by position. */
export function pointsOf(holder: Element | undefined): string[] {
  const format = below(holder, 'c', 'formatCode')[0]?.textContent ?? undefined;
  const points: string[] = [];
  for (const point of below(holder, 'c', 'pt'))
    points[Number(point.getAttribute('idx'))] = shownCategory(
      childOf(point, 'c', 'v')?.textContent ?? '',
      format,
    );
  return points;
}

/** Changes the first sheet of a workbook that stands inside a document. */
export function changeSheet(docx: Docx, workbook: string, change: (sheet: Element) => void): void {
  const bytes = docx.bytes(workbook);
  if (!bytes) return;
  const inner = openDocx(bytes);
  const sheet = inner.names().find((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (!sheet) return;
  change(inner.change(sheet));
  docx.put(workbook, inner.save());
}
