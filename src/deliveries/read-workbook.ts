import type { Element } from '@xmldom/xmldom';
import { blockAt, cellAddress } from '../figures/cell-address';
import { ReportingError } from '../domain/reporting-error';
import type { Archive } from './archive';
import type { DeliveredTable, GridValue, MergedCells, Sheet } from './grid';
import { inMegabytes, type DeliveryLimits } from './limits';
import { safeXml, xmlText } from './safe-xml';
import { attributeOf, characters, firstOf, plainXml, scan, type Scanned } from './scan-xml';

type Content = Pick<DeliveredTable, 'sheets' | 'formulas' | 'formulaLikeTexts'>;

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

/**
 * The worksheets of an .xlsx package: texts and numbers as Excel last computed them. Formulas are not run, links not followed,
 * document properties (they carry personal names) not parsed. Fails with `delivery-macros`, `delivery-links`,
 * `delivery-entities`, `delivery-damaged`, `delivery-too-large`.
 */
export function readWorkbook(archive: Archive, file: string, limits: DeliveryLimits): Content {
  refuseActiveParts(archive, file);
  for (const name of archive.names.filter(isXml)) xmlText(archive.part(name), file);
  const content: Content = { sheets: [], formulas: [], formulaLikeTexts: [] };
  const places = sheetPlaces(archive, file, limits);
  try {
    const shared = sharedStrings(archive, file);
    for (const { name, part } of places) {
      const worksheet = firstOf(plainXml(xmlText(archive.part(part), file)), 'worksheet');
      if (!worksheet) throw new RangeError('no worksheet');
      content.sheets.push(readSheet(name, worksheet.content, shared, content));
    }
  } catch (failure) {
    throw failure instanceof RangeError ? new ReportingError('delivery-damaged', { file }, failure) : failure;
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

/** Name and part of every worksheet, in the order of the workbook. */
function sheetPlaces(
  archive: Archive,
  file: string,
  limits: DeliveryLimits,
): { name: string; part: string }[] {
  const parse = (name: string) => {
    const bytes = archive.part(name);
    if (bytes.length > limits.xmlTree) throw tooLarge(bytes.length, file, limits);
    return safeXml(bytes, file);
  };
  const targets = new Map(
    all(parse('xl/_rels/workbook.xml.rels'), 'Relationship').map((relation) => [
      relation.getAttribute('Id') ?? '',
      partName(relation.getAttribute('Target') ?? ''),
    ]),
  );
  const places = all(parse('xl/workbook.xml'), 'sheet')
    .map((sheet) => ({ name: sheet.getAttribute('name') ?? '', part: targets.get(relationOf(sheet)) ?? '' }))
    .filter(({ part }) => part.startsWith('xl/worksheets/'));
  // Two sheets of one part are no workbook of Excel's, but a way to make a small file large.
  if (new Set(places.map(({ part }) => part)).size < places.length)
    throw new ReportingError('delivery-damaged', { file });
  return places;
}

function tooLarge(size: number, file: string, limits: DeliveryLimits): ReportingError {
  return new ReportingError('delivery-too-large', {
    file,
    size: inMegabytes(size),
    limit: inMegabytes(limits.xmlTree),
  });
}

function partName(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function relationOf(sheet: Element): string {
  return (
    Array.from(sheet.attributes).find(({ localName, prefix }) => localName === 'id' && prefix)?.value ?? ''
  );
}

function sharedStrings(archive: Archive, file: string): string[] {
  const name = 'xl/sharedStrings.xml';
  if (!archive.names.includes(name)) return [];
  return [...scan(plainXml(xmlText(archive.part(name), file)), 'si')].map(({ content }) => textOf(content));
}

function readSheet(name: string, worksheet: string, shared: string[], found: Content): Sheet {
  const sheet: Sheet = { name, rows: [], merged: [] };
  let row = -1;
  for (const line of scan(firstOf(worksheet, 'sheetData')?.content ?? '', 'row')) {
    row = Number(attributeOf(line, 'r') ?? row + 2) - 1;
    let column = -1;
    for (const cell of scan(line.content, 'c')) {
      const address = attributeOf(cell, 'r');
      column = address === undefined ? column + 1 : blockAt(address).block.column;
      if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS))
        throw new RangeError(`cell ${address}`);
      const value = valueOf(cell, shared);
      if (firstOf(cell.content, 'f')) found.formulas.push(`${name}!${cellAddress(row, column)}`);
      if (value === null) continue;
      (sheet.rows[row] ??= [])[column] = value;
      if (typeof value === 'string' && /^\s*[=+@]/.test(value))
        found.formulaLikeTexts.push(`${name}!${cellAddress(row, column)}`);
    }
  }
  sheet.merged = [...scan(worksheet, 'mergeCell')].map((cell) => mergedCells(attributeOf(cell, 'ref') ?? ''));
  return sheet;
}

function valueOf(cell: Scanned, shared: string[]): GridValue {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return textOf(cell.content);
  const text = firstOf(cell.content, 'v')?.content;
  if (text === undefined || text === '') return null;
  if (type === 's') return shared[Number(text)] ?? '';
  return type === 'n' ? Number(text) : characters(text);
}

/** The text of a shared or inline string, its runs joined, without phonetic readings. */
function textOf(content: string): string {
  const phonetic = [...scan(content, 'rPh')].flatMap((reading) => [...scan(reading.content, 't')].length);
  const runs = [...scan(content, 't')].map((run) => characters(run.content));
  // Readings stand behind all runs (CT_Rst).
  return runs.slice(0, runs.length - phonetic.reduce((sum, count) => sum + count, 0)).join('');
}

function mergedCells(reference: string): MergedCells {
  const { row, column, rows, columns } = blockAt(reference).block;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}

function all(node: { getElementsByTagNameNS: Element['getElementsByTagNameNS'] }, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}
