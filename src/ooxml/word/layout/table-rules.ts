import type { Element } from '../../package/parse-xml';
import { all, child, children, isOn, textOf, attribute } from './elements';
import { blocks, controlOf, excerpt, placeOf, type ReportXml } from './report-xml';
import type { Breach, LayoutRule } from './rule';

const SIGNS = ['–', '0', '.', '…', '/', 'x'];

export const TABLE_RULES: LayoutRule[] = [
  {
    id: 'TB-01',
    severity: 'error',
    check: (report) =>
      report.tables.flatMap((table) => {
        const empty = bodyRows(table)
          .flatMap(cells)
          .filter((cell) => textOf(cell).trim() === '' && all(cell, 'w:drawing').length === 0).length;
        return empty ? [breach(report, table, { count: empty })] : [];
      }),
  },
  {
    id: 'TB-03',
    severity: 'error',
    check: (report) => statisticalTables(report).flatMap((table) => legendBreaches(report, table)),
  },
  {
    id: 'TB-15',
    severity: 'error',
    check: (report) =>
      shownFigures(report)
        .filter((figure) => !textsBelow(report, figure).some(isSourceLine))
        .map((figure) => breach(report, figure)),
  },
  {
    id: 'TB-16',
    severity: 'error',
    check: (report) => [
      ...shownFigures(report)
        .filter(
          (figure) =>
            ![textAbove(report, figure), ...textsBelow(report, figure)].some((text) => namesTime(text)),
        )
        .map((figure) => ({ ...breach(report, figure), facts: { where: nameOf(report, figure) } })),
      ...(report.property('Datenstand')
        ? []
        : [{ place: { kind: 'document' as const }, facts: { where: 'Datenstand' } }]),
    ],
  },
];

/** Tables and charts: what needs a source and a time. */
export function shownFigures(report: ReportXml): Element[] {
  const charts = all(report.body, 'w:drawing').filter((drawing) => all(drawing, 'c:chart').length > 0);
  return [...statisticalTables(report), ...charts];
}

/** Tables with numbers; a table of words (an imprint, a timetable) needs neither signs nor a source. */
export function statisticalTables(report: ReportXml): Element[] {
  return report.tables.filter((table) => {
    const texts = bodyRows(table).flatMap((row) =>
      cells(row)
        .slice(1)
        .map((cell) => textOf(cell).trim()),
    );
    const numbers = texts.filter((text) => /^[−-]?\d[\d.,\s  ]*$/.test(text) || SIGNS.includes(text));
    return texts.length > 0 && numbers.length * 2 >= texts.length;
  });
}

/** Rows below the head. */
export function bodyRows(table: Element): Element[] {
  return children(table, 'w:tr').filter((row) => !isHeadRow(row));
}

export function isHeadRow(row: Element): boolean {
  return isOn(child(child(row, 'w:trPr'), 'w:tblHeader'));
}

function cells(row: Element): Element[] {
  return children(row, 'w:tc');
}

function breach(report: ReportXml, element: Element, facts: Breach['facts'] = {}): Breach {
  return { place: placeOf(report, element), facts: { figure: nameOf(report, element), ...facts } };
}

/** The caption, or the first words of the figure. */
function nameOf(report: ReportXml, element: Element): string {
  const above = textAbove(report, element);
  return above.length > 60 ? `${above.slice(0, 59)}…` : above || excerpt(element);
}

function legendBreaches(report: ReportXml, table: Element): Breach[] {
  const used = signsIn(table);
  const legend = textsBelow(report, table).find((text) => /^(Zeichen|Signs)\b/.test(text)) ?? '';
  const explained = SIGNS.filter((sign) => new RegExp(`(^|[:;]) ?${escape(sign)} = `).test(legend));
  const missing = used.filter((sign) => !explained.includes(sign));
  const surplus = explained.filter((sign) => !used.includes(sign));
  if (!missing.length && !surplus.length) return [];
  return [breach(report, table, { missing: missing.join(' ') || '–', surplus: surplus.join(' ') || '–' })];
}

function signsIn(table: Element): string[] {
  const texts = bodyRows(table).flatMap((row) =>
    cells(row)
      .slice(1)
      .map((cell) => textOf(cell).trim()),
  );
  return SIGNS.filter((sign) =>
    texts.some((text) => text === sign || (sign === '0' && /^0([.,]0+)?$/.test(text))),
  );
}

function escape(sign: string): string {
  return sign.replace(/[.\\/]/g, '\\$&');
}

function isSourceLine(text: string): boolean {
  return /^(Quelle|Source): .+\./.test(text);
}

/** A reference date or a reporting year. */
function namesTime(text: string): boolean {
  return /\b\d{2}\.\d{2}\.\d{4}\b/.test(text) || /(Berichtsjahre?|Reporting years?):? ?\d{4}/.test(text);
}

/** Texts of the paragraphs below a figure: the rest of its control, or up to four paragraphs. */
function textsBelow(report: ReportXml, figure: Element): string[] {
  const control = controlOf(figure);
  const content = control && child(control, 'w:sdtContent');
  if (content)
    return blocks(content)
      .slice(blockIndex(blocks(content), figure) + 1)
      .map(textOf);
  const outline = blocks(report.body);
  const below = outline.slice(blockIndex(outline, figure) + 1);
  const end = below.findIndex((element) => element.localName === 'tbl');
  return below.slice(0, end < 0 ? 4 : Math.min(end, 4)).map(textOf);
}

/** Text of the paragraph above a figure, its caption as a rule. */
function textAbove(report: ReportXml, figure: Element): string {
  const outline = blocks(report.body);
  const above = outline[blockIndex(outline, figure) - 1];
  return above?.localName === 'p' ? textOf(above).trim() : '';
}

function blockIndex(outline: Element[], figure: Element): number {
  return outline.findIndex(
    (block) =>
      block === figure || all(block, 'w:drawing').includes(figure) || all(block, 'w:tbl').includes(figure),
  );
}

/** `w:tblLook` says that the first row is special. */
export function looksHeaded(table: Element): boolean {
  const look = child(child(table, 'w:tblPr'), 'w:tblLook');
  const bits = parseInt(attribute(look, 'w:val') || '0', 16);
  return ['1', 'true'].includes(attribute(look, 'w:firstRow')) || (bits & 0x20) !== 0;
}
