import { blockAt, cellAddress } from '../figures/cell-address';
import { ReportingError } from '../domain/reporting-error';
import { contentTypesIn, partsOfType } from '../ooxml/package/content-types';
import type { ReadableParts } from '../ooxml/package/open-archive';
import { attributeOf, characters, firstOf, plainXml, scan, type Scanned } from '../ooxml/package/scan-xml';
import { xmlText } from '../ooxml/package/xml-text';
import { sharedStringsOf, sharedStringsPart, stringOf } from '../ooxml/sheet/shared-strings';
import { worksheetsOf, type SheetPart } from '../ooxml/sheet/worksheets';
import type { DeliveredTable, GridValue, MergedCells, Sheet } from './grid';
import { refuseManySheets, type DeliveryLimits } from './limits';

type Content = Pick<DeliveredTable, 'sheets' | 'formulas' | 'formulaLikeTexts'>;

const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** Nobody merges so many; each is kept in memory. */
const MOST_MERGED = 100_000;

/**
 * The worksheets of an .xlsx package: texts and numbers as Excel last computed them. Formulas are not run, links not followed,
 * document properties (they carry personal names) not parsed. Fails with `delivery-macros`, `delivery-links`,
 * `delivery-too-many-sheets`, `delivery-damaged`, and as `refusalOf` knows.
 */
export function readWorkbook(archive: ReadableParts, file: string, limits: DeliveryLimits): Content {
  refuseActiveParts(archive, file);
  const places = sheetPlaces(archive, file, limits);
  refuseEntities(archive, [sharedStringsPart(archive), ...places.map(({ part }) => part)]);
  const content: Content = { sheets: [], formulas: [], formulaLikeTexts: [] };
  try {
    const shared = sharedStringsOf(archive);
    for (const { name, part } of places) {
      const worksheet = firstOf(plainXml(xmlText(archive.get(part) ?? new Uint8Array())), 'worksheet');
      if (!worksheet) throw new RangeError('no worksheet');
      content.sheets.push(readSheet(name, worksheet.content, shared, content));
    }
  } catch (failure) {
    throw failure instanceof RangeError ? new ReportingError('delivery-damaged', { file }, failure) : failure;
  }
  return content;
}

/** By name, by content type: what is declared as one thing and called another is refused as both. */
function refuseActiveParts(archive: ReadableParts, file: string): void {
  const found = (names: RegExp, types: RegExp) =>
    Array.from(archive.keys()).some((name) => names.test(name)) ||
    contentTypesIn(archive).some((type) => types.test(type));
  if (
    found(/vbaProject|(^|\/)(activeX|macrosheets)\//i, /macroEnabled|vbaProject|activeX|(intl)?macrosheet/i)
  )
    throw new ReportingError('delivery-macros', { file });
  if (found(/^xl\/(externalLinks|connections)/i, /spreadsheetml\.(externalLink|connections)\+xml/i))
    throw new ReportingError('delivery-links', { file });
}

/**
 * Looks through the parts that are not read anyway: each is unpacked, its checksum compared, its text searched for a document
 * type. Fails as `refusalOf` knows.
 */
export function refuseEntities(archive: ReadableParts, readAnyway: (string | undefined)[] = []): void {
  const declared = new Set(partsOfType(archive, /[+/]xml$/i));
  for (const name of archive.keys())
    if ((declared.has(name) || /\.(xml|rels|vml)$/i.test(name)) && !readAnyway.includes(name))
      xmlText(archive.get(name) ?? new Uint8Array());
}

/** Every worksheet in the order of the workbook. */
function sheetPlaces(archive: ReadableParts, file: string, limits: DeliveryLimits): SheetPart[] {
  const places = worksheetsOf(archive, limits);
  refuseManySheets(places.length, file);
  // Two sheets of one part are no workbook of Excel's, but a way to make a small file large.
  if (new Set(places.map(({ part }) => part)).size < places.length)
    throw new ReportingError('delivery-damaged', { file });
  return places;
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
  for (const cell of scan(worksheet, 'mergeCell')) {
    if (sheet.merged.length === MOST_MERGED) throw new RangeError('merged cells');
    sheet.merged.push(mergedCells(attributeOf(cell, 'ref') ?? ''));
  }
  return sheet;
}

function valueOf(cell: Scanned, shared: string[]): GridValue {
  const type = attributeOf(cell, 't') ?? 'n';
  if (type === 'inlineStr') return stringOf(cell.content);
  const text = firstOf(cell.content, 'v')?.content;
  if (text === undefined || text === '') return null;
  if (type === 's') return shared[Number(text)] ?? '';
  return type === 'n' ? Number(text) : characters(text);
}

function mergedCells(reference: string): MergedCells {
  const { row, column, rows, columns } = blockAt(reference).block;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}
