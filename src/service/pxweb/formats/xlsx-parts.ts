import { cellAddress } from '../../../figures/cell-address';

/** A value on a sheet; a number shows so many decimals and the mark that limits it. */
export interface SheetValue {
  value: string | number;
  style?: 'head' | 'sign' | { decimals: number; mark: string | undefined };
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Cell formats: plain, head, sign, then one for each mark and number of decimals. */
const MOST_DECIMALS = 6;
const MARKS = ['', 'p', 'r', 's'];
const NUMBER_FORMATS = MARKS.flatMap((mark) =>
  Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => numberFormat(decimals, mark)),
);
const FIRST_NUMBER_STYLE = 3;
const FIRST_NUMBER_FORMAT = 164;

/** The parts of a workbook by path, its sheets ready as XML (ECMA-376 part 1, spreadsheetML). */
export function workbookParts(names: string[], sheets: string[]): Record<string, string> {
  const numbered = names.map((name, i) => ({ name, number: i + 1 }));
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (inner: string) =>
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${inner}</Relationships>`;
  return {
    '[Content_Types].xml': contentTypes(numbered.map(({ number }) => number)),
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map(({ name, number }) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(
      numbered
        .map(({ number }) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`))
        .join('') + relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
    ),
    'xl/styles.xml': STYLES,
    ...Object.fromEntries(sheets.map((sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, sheet])),
  };
}

/** A worksheet with its first rows and columns frozen. Texts are texts: nothing in them is ever a formula. */
export function sheetXml(lines: (SheetValue | null)[][], frozen: { rows: number; columns: number }): string {
  const rows = lines.map(
    (line, r) => `<row r="${r + 1}">${line.map((cell, c) => cellXml(cell, r, c)).join('')}</row>`,
  );
  return `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">${pane(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="34" customWidth="1"/><col min="2" max="${widest(lines)}" width="16" customWidth="1"/></cols><sheetData>${rows.join('')}</sheetData></worksheet>`;
}

function widest(lines: unknown[][]): number {
  return lines.reduce((most, line) => Math.max(most, line.length), 2);
}

function pane({ rows, columns }: { rows: number; columns: number }): string {
  const corner = cellAddress(rows, columns);
  const active = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
  const splits = `${columns ? ` xSplit="${columns}"` : ''}${rows ? ` ySplit="${rows}"` : ''}`;
  return `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/>`;
}

function cellXml(cell: SheetValue | null, row: number, column: number): string {
  if (!cell) return '';
  const place = `r="${cellAddress(row, column)}" s="${styleNumber(cell.style)}"`;
  return typeof cell.value === 'number'
    ? `<c ${place}><v>${cell.value}</v></c>`
    : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(cell.value)}</t></is></c>`;
}

function styleNumber(style: SheetValue['style']): number {
  if (typeof style !== 'object') return { head: 1, sign: 2, plain: 0 }[style ?? 'plain'];
  const { decimals, mark = '' } = style;
  return FIRST_NUMBER_STYLE + MARKS.indexOf(mark) * (MOST_DECIMALS + 1) + Math.min(decimals, MOST_DECIMALS);
}

/** As tables show numbers: exactly nothing is a dash. */
function numberFormat(decimals: number, mark: string): string {
  const digits = `#,##0${decimals ? `.${'0'.repeat(decimals)}` : ''}`;
  const behind = mark ? `"\u00a0${mark}"` : '';
  return [`${digits}${behind}`, `-${digits}${behind}`, `"–"${behind}`].join(';');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** XML 1.0 has no control characters, not even escaped. */
function escaped(value: string): string {
  return value
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

function contentTypes(sheets: number[]): string {
  const part = (name: string, type: string) =>
    `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('workbook', 'sheet.main')}${part('styles', 'styles')}${sheets.map((number) => part(`worksheets/sheet${number}`, 'worksheet')).join('')}</Types>`;
}

const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}"><numFmts count="${NUMBER_FORMATS.length}">${NUMBER_FORMATS.map(
  (code, i) => `<numFmt numFmtId="${FIRST_NUMBER_FORMAT + i}" formatCode="${escaped(code)}"/>`,
).join(
  '',
)}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${FIRST_NUMBER_STYLE + NUMBER_FORMATS.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="right"/></xf>${NUMBER_FORMATS.map(
  (_, i) =>
    `<xf numFmtId="${FIRST_NUMBER_FORMAT + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
).join('')}</cellXfs></styleSheet>`;
