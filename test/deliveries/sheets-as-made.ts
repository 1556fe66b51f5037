import { workbook } from './make-workbook';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Formats by their number: percent, built in and own; day; built in; thousands; sign; zero as a dash; masked; struck out. */
const FORMATS = [
  'General',
  '0.0%',
  'dd.mm.yyyy',
  '0.0," Tsd."',
  '"."',
  '#,##0;-#,##0;"–"',
  '[&lt;5]".";0',
  '0.0" %"',
  '[h]:mm',
  ';;;',
];
export const STRUCK = FORMATS.length;
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts>${FORMATS.map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts>` +
  `<fonts><font/><font><strike/></font></fonts>` +
  `<cellXfs>${FORMATS.map((_, i) => `<xf numFmtId="${i ? 170 + i : 0}"/>`).join('')}<xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;

export const text = (words: string) => `<c t="inlineStr"><is><t xml:space="preserve">${words}</t></is></c>`;
export const runs = (...parts: [words: string, look?: string][]) =>
  `<c t="inlineStr"><is>${parts.map(([words, look = '']) => `<r><rPr>${look}</rPr><t>${words}</t></r>`).join('')}</is></c>`;
export const number = (value: number | string, format = 0) => `<c s="${format}"><v>${value}</v></c>`;
export const row = (cells: string[], hidden = '') => `<row${hidden}>${cells.join('')}</row>`;
export const sheet = (rows: string[], cols = '') =>
  `<worksheet xmlns="${MAIN}">${cols}<sheetData>${rows.join('')}</sheetData></worksheet>`;

export const LINKS = [
  ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
  ['rId2', 'sharedStrings', 'sharedStrings.xml'],
  ['rId3', 'styles', 'styles.xml'],
];
export const book = (worksheet: string, more: Record<string, string> = {}) =>
  workbook({
    'xl/worksheets/sheet1.xml': worksheet,
    'xl/styles.xml': STYLES,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${LINKS.map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"/>`).join('')}</Relationships>`,
    ...more,
  });
