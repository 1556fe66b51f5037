import type { Element } from '@xmldom/xmldom';
import { blockAt, cellAddress } from '../domain/cell-address';
import { ReportingError } from '../domain/reporting-error';
import type { Archive } from './archive';
import type { DeliveredTable, GridValue, MergedCells, Sheet } from './grid';
import { inMegabytes, type DeliveryLimits } from './limits';
import { safeXml, xmlText } from './safe-xml';

type Content = Pick<DeliveredTable, 'sheets' | 'formulas' | 'formulaLikeTexts'>;

const WORKBOOK = 'xl/workbook.xml';
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/**
 * The worksheets of an .xlsx package: texts and numbers as Excel last computed them. Formulas are not run, links not followed,
 * document properties (they carry personal names) not parsed. Fails with `delivery-macros`, `delivery-links`,
 * `delivery-entities`, `delivery-damaged`, `delivery-too-large`.
 */
export function readWorkbook(archive: Archive, file: string, limits: DeliveryLimits): Content {
  refuseActiveParts(archive, file);
  for (const name of archive.names.filter(isXml)) xmlText(xmlPart(archive, name, file, limits), file);
  const parse = (name: string) => safeXml(xmlPart(archive, name, file, limits), file);

  const targets = new Map(
    all(parse('xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => [
      relation.getAttribute('Id') ?? '',
      partName(relation.getAttribute('Target') ?? ''),
    ]),
  );
  const shared = archive.names.includes('xl/sharedStrings.xml')
    ? all(parse('xl/sharedStrings.xml'), 'si').map(textOf)
    : [];
  const content: Content = { sheets: [], formulas: [], formulaLikeTexts: [] };
  for (const element of all(parse(WORKBOOK), 'sheet')) {
    const target = targets.get(relationOf(element)) ?? '';
    if (!target.startsWith('xl/worksheets/')) continue;
    const root = parse(target).documentElement;
    const sheet: Sheet = { name: element.getAttribute('name') ?? '', rows: [], merged: [] };
    if (!root) throw new ReportingError('delivery-damaged', { file });
    readCells(root, shared, sheet, content, file);
    sheet.merged = all(root, 'mergeCell').map((cell) => mergedCells(cell.getAttribute('ref') ?? ''));
    content.sheets.push(sheet);
  }
  return content;
}

function refuseActiveParts(archive: Archive, file: string): void {
  if (archive.names.some((name) => /vbaProject|(^|\/)(activeX|macrosheets)\//i.test(name)))
    throw new ReportingError('delivery-macros', { file });
  if (/macroEnabled/i.test(xmlText(archive.part('[Content_Types].xml'), file)))
    throw new ReportingError('delivery-macros', { file });
  if (archive.names.some((name) => /^xl\/(externalLinks|connections)/i.test(name)))
    throw new ReportingError('delivery-links', { file });
}

function isXml(name: string): boolean {
  return /\.(xml|rels|vml)$/i.test(name);
}

function xmlPart(archive: Archive, name: string, file: string, limits: DeliveryLimits): Uint8Array {
  const bytes = archive.part(name);
  if (bytes.length > limits.xmlPart)
    throw new ReportingError('delivery-too-large', {
      file,
      size: inMegabytes(bytes.length),
      limit: inMegabytes(limits.xmlPart),
    });
  return bytes;
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function relationOf(sheet: Element): string {
  return (
    Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? ''
  );
}

function readCells(root: Element, shared: string[], sheet: Sheet, content: Content, file: string): void {
  let row = -1;
  for (const line of all(root, 'row')) {
    row = line.hasAttribute('r') ? Number(line.getAttribute('r')) - 1 : row + 1;
    let column = -1;
    for (const cell of all(line, 'c')) {
      const address = cell.getAttribute('r');
      column = address ? blockAt(address).block.column : column + 1;
      if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS))
        throw new ReportingError('delivery-damaged', { file });
      const value = valueOf(cell, shared);
      const place = `${sheet.name}!${cellAddress(row, column)}`;
      if (all(cell, 'f').length > 0) content.formulas.push(place);
      if (value === null) continue;
      (sheet.rows[row] ??= [])[column] = value;
      if (typeof value === 'string' && /^\s*[=+@]/.test(value)) content.formulaLikeTexts.push(place);
    }
  }
  sheet.rows = Array.from(sheet.rows, (cells) => Array.from(cells ?? [], (value) => value ?? null));
}

function valueOf(cell: Element, shared: string[]): GridValue {
  const text = all(cell, 'v')[0]?.textContent ?? null;
  const read: Record<string, () => GridValue> = {
    s: () => shared[Number(text)] ?? '',
    inlineStr: () => textOf(cell),
    str: () => text,
    e: () => text,
    b: () => text,
    d: () => text,
  };
  const type = cell.getAttribute('t') ?? 'n';
  if (read[type]) return read[type]();
  return text === null || text === '' ? null : Number(text);
}

/** The text of a shared or inline string, its runs joined, without phonetic readings. */
function textOf(element: Element): string {
  return all(element, 't')
    .filter(({ parentNode }) => parentNode?.nodeName.replace(/^.*:/, '') !== 'rPh')
    .map(({ textContent }) => textContent ?? '')
    .join('');
}

function mergedCells(reference: string): MergedCells {
  const { row, column, rows, columns } = blockAt(reference).block;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function all(node: { getElementsByTagNameNS: Element['getElementsByTagNameNS'] }, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}
