import { blockAt, cellAddress } from '../figures/cell-address';
import { ReportingError } from '../domain/reporting-error';
import { contentTypesIn, partsOfType } from '../ooxml/package/content-types';
import type { ReadableParts } from '../ooxml/package/open-archive';
import { attributeOf, firstOf, plainXml, scan, type Scanned } from '../ooxml/package/scan-xml';
import { xmlText } from '../ooxml/package/xml-text';
import {
  markedString,
  markedStringsOf,
  sharedStringsPart,
  type MarkedText,
} from '../ooxml/sheet/shared-strings';
import { dayOf, shownFormatsOf, type ShownFormat } from '../ooxml/sheet/shown-formats';
import { worksheetsOf, type SheetPart } from '../ooxml/sheet/worksheets';
import {
  filledRows,
  type DeliveredTable,
  type GridValue,
  type MergedCells,
  type Seen,
  type SeenCell,
  type Sheet,
} from './grid';
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
    const looks = { shared: markedStringsOf(archive), formatOf: shownFormatsOf(archive) };
    for (const { name, part, isHidden } of places) {
      const worksheet = firstOf(plainXml(xmlText(archive.get(part) ?? new Uint8Array())), 'worksheet');
      if (!worksheet) throw new RangeError('no worksheet');
      content.sheets.push(readSheet({ name, isHidden }, worksheet.content, looks, content));
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

/** What cells refer to. */
interface Looks {
  shared: MarkedText[];
  formatOf(style: number): ShownFormat;
}

function readSheet(
  { name, isHidden }: Pick<SheetPart, 'name' | 'isHidden'>,
  worksheet: string,
  looks: Looks,
  found: Content,
): Sheet {
  const seen: Seen = { isHidden, hiddenRows: new Set(), hiddenColumns: new Set(), cells: [] };
  const sheet: Sheet = { name, rows: [], merged: [], seen };
  let row = -1;
  for (const line of scan(firstOf(worksheet, 'sheetData')?.content ?? '', 'row')) {
    row = Number(attributeOf(line, 'r') ?? row + 2) - 1;
    if (isHiddenLine(line, 'ht')) seen.hiddenRows.add(row);
    let column = -1;
    for (const cell of scan(line.content, 'c')) {
      const address = attributeOf(cell, 'r');
      column = address === undefined ? column + 1 : blockAt(address).block.column;
      if (!(row >= 0 && row < MOST_ROWS && column >= 0 && column < MOST_COLUMNS))
        throw new RangeError(`cell ${address}`);
      const { value, as, text = '' } = readCell(cell, looks);
      if (as) seen.cells.push({ row, column, as, text });
      if (firstOf(cell.content, 'f')) found.formulas.push(`${name}!${cellAddress(row, column)}`);
      if (value === null) continue;
      (sheet.rows[row] ??= [])[column] = value;
      if (typeof value === 'string' && /^\s*[=+@]/.test(value))
        found.formulaLikeTexts.push(`${name}!${cellAddress(row, column)}`);
    }
  }
  addHiddenColumns(seen, worksheet, sheet.rows);
  for (const cell of scan(worksheet, 'mergeCell')) {
    if (sheet.merged.length === MOST_MERGED) throw new RangeError('merged cells');
    sheet.merged.push(mergedCells(attributeOf(cell, 'ref') ?? ''));
  }
  return sheet;
}

/** Hidden by hand or by a filter, or without height or width. */
function isHiddenLine(line: Scanned, size: 'ht' | 'width'): boolean {
  return (
    ['1', 'true'].includes(attributeOf(line, 'hidden') ?? '') || Number(attributeOf(line, size) ?? 1) === 0
  );
}

/** In one pass, however many spans lie over one another. */
function addHiddenColumns({ hiddenColumns }: Seen, worksheet: string, rows: GridValue[][]): void {
  const width = filledRows({ rows }).reduce((most, row) => Math.max(most, rows[row]!.length), 0);
  const begins = new Int32Array(width + 1);
  for (const columns of scan(firstOf(worksheet, 'cols')?.content ?? '', 'col')) {
    if (!isHiddenLine(columns, 'width')) continue;
    const first = Math.max(1, Number(attributeOf(columns, 'min') ?? 1));
    const last = Math.min(Number(attributeOf(columns, 'max') ?? 0), width);
    if (!(first <= last)) continue;
    begins[first - 1]!++;
    begins[last]!--;
  }
  let covering = 0;
  for (let column = 0; column < width; column++) {
    covering += begins[column]!;
    if (covering > 0) hiddenColumns.add(column);
  }
}

type ReadCell = { value: GridValue } & Partial<Pick<SeenCell, 'as' | 'text'>>;

function readCell(cell: Scanned, { shared, formatOf }: Looks): ReadCell {
  const type = attributeOf(cell, 't') ?? 'n';
  const { isStruck, shownAs } = formatOf(Number(attributeOf(cell, 's') ?? 0));
  const stored = firstOf(cell.content, 'v')?.content ?? '';
  if (type !== 'inlineStr' && stored === '')
    return firstOf(cell.content, 'f') ? { value: null, as: 'no-result' } : { value: null };
  const value = type === 'n' ? numberOf(Number(stored), shownAs) : textOf(cell, type, stored, shared);
  if (!isStruck || value.value === null) return value;
  return { value: null, as: 'struck', text: String(value.value) };
}

function textOf(cell: Scanned, type: string, stored: string, shared: MarkedText[]): ReadCell {
  if (type === 'b') return { value: stored === '1' ? 'WAHR' : 'FALSCH' };
  if (type === 'd') return { value: stored };
  const marked =
    type === 'inlineStr' ? markedString(cell.content) : type === 's' ? shared[Number(stored)] : undefined;
  if (!marked) return { value: type === 's' ? '' : markedString(`<t>${stored}</t>`).text };
  const { text, struck, raised } = marked;
  if (struck)
    return text.trim()
      ? { value: text, as: 'struck-part', text: struck }
      : { value: null, as: 'struck', text: struck };
  return raised ? { value: text, as: 'raised', text: raised } : { value: text };
}

/** As it is shown: a percentage without the binary fractions of a multiplication, a day as a day, which is no number. */
function numberOf(stored: number, shownAs: ShownFormat['shownAs']): ReadCell {
  const as = Number.isFinite(stored) ? shownAs(stored) : 'number';
  if (as === 'percent') return { value: Number((stored * 100).toPrecision(15)), as };
  if (as === 'date') return { value: dayOf(stored) };
  return as === 'otherwise' ? { value: stored, as, text: String(stored) } : { value: stored };
}

function mergedCells(reference: string): MergedCells {
  const { row, column, rows, columns } = blockAt(reference).block;
  return { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
}
