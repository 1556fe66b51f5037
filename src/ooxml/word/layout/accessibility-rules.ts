import type { Element } from '../../package/parse-xml';
import { all, ancestor, attribute, child, children, first, isOn, textOf } from './elements';
import { excerpt, placeOf, type ReportXml } from './report-xml';
import type { LayoutRule } from './rule';
import { isHeadRow, looksHeaded } from './table-rules';

const DOCUMENT = { kind: 'document' } as const;
const WORDS_OF_A_HEADING = 12;

export const ACCESSIBILITY_RULES: LayoutRule[] = [
  {
    id: 'AX-01',
    severity: 'error',
    check: (report) => {
      const title = coreText(report, 'title');
      return title === '' || /\.(docx?|dotx|odt)$/i.test(title)
        ? [{ place: DOCUMENT, facts: { title } }]
        : [];
    },
  },
  {
    id: 'AX-02',
    severity: 'error',
    check: (report) => {
      const defaults = report.styles && first(report.styles, 'w:rPrDefault');
      const language = attribute(defaults && first(defaults, 'w:lang'), 'w:val');
      const declared = coreText(report, 'language');
      // Word itself never writes dc:language, so only a declaration that contradicts counts.
      if (/^(de|en)-/.test(language) && [language, ''].includes(declared)) return [];
      return [{ place: DOCUMENT, facts: { language: language || '–', declared: declared || '–' } }];
    },
  },
  {
    id: 'AX-03',
    severity: 'error',
    check: (report) => {
      let before = 0;
      return report.paragraphs.flatMap((paragraph) => {
        const level = report.style(paragraph).outlineLevel;
        if (level === undefined || textOf(paragraph).trim() === '') return [];
        const jumps = level > before + 1;
        const facts = { heading: excerpt(paragraph), level, expected: before + 1 };
        before = level;
        return jumps ? [{ place: placeOf(report, paragraph), facts }] : [];
      });
    },
  },
  {
    id: 'AX-04',
    severity: 'warning',
    check: (report) =>
      report.paragraphs
        .filter((paragraph) => looksLikeHeading(report, paragraph))
        .map((paragraph) => ({ place: placeOf(report, paragraph), facts: { heading: excerpt(paragraph) } })),
  },
  {
    id: 'AX-05',
    severity: 'error',
    check: (report) =>
      [...all(report.body, 'wp:inline'), ...all(report.body, 'wp:anchor')]
        .filter((picture) => !isDecorative(picture) && !isAltText(altTextOf(picture)))
        .map((picture) => ({ place: placeOf(report, picture), facts: { text: altTextOf(picture) || '–' } })),
  },
  {
    id: 'AX-06',
    severity: 'error',
    check: (report) =>
      report.tables
        .filter((table) => !hasHead(table))
        .map((table) => ({ place: placeOf(report, table), facts: { table: excerpt(table) } })),
  },
];

function coreText(report: ReportXml, name: string): string {
  return (report.core && first(report.core, `dc:${name}`)?.textContent?.trim()) ?? '';
}

/** A short line, wholly bold or larger than the text, without a heading style and without a full stop. */
function looksLikeHeading(report: ReportXml, paragraph: Element): boolean {
  const text = textOf(paragraph).trim();
  if (!text || /[.:;,!?]$/.test(text) || text.split(/\s+/).length > WORDS_OF_A_HEADING) return false;
  if (ancestor(paragraph, 'w:tc') || ancestor(paragraph, 'w:sdt')) return false;
  const { outlineLevel, name } = report.style(paragraph);
  if (outlineLevel !== undefined || /^(title|subtitle|caption|toc|sozialraum|header|footer)/i.test(name))
    return false;
  const runs = all(paragraph, 'w:r').filter((run) => textOf(run).trim() !== '');
  return runs.length > 0 && runs.every((run) => isEmphasised(child(run, 'w:rPr')));
}

function isEmphasised(properties: Element | undefined): boolean {
  return isOn(child(properties, 'w:b')) || Number(attribute(child(properties, 'w:sz'), 'w:val') || 0) >= 26;
}

function altTextOf(picture: Element): string {
  return attribute(child(picture, 'wp:docPr'), 'descr').trim();
}

function isAltText(text: string): boolean {
  return text !== '' && !/\.(png|jpe?g|gif|svg|emf|bmp|tiff?)$/i.test(text);
}

function isDecorative(picture: Element): boolean {
  return ['1', 'true'].includes(attribute(first(picture, 'adec:decorative'), 'val'));
}

/** Head rows from the first row on, without a gap, and the look says so. */
function hasHead(table: Element): boolean {
  const heads = children(table, 'w:tr').map(isHeadRow);
  const last = heads.lastIndexOf(true);
  return last >= 0 && heads.slice(0, last + 1).every(Boolean) && looksHeaded(table);
}
