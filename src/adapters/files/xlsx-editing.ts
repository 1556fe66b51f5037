import { blockAt, columnAt, sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Block } from '../../figures/sheet';
import { lookOf } from '../../figures/sheet-looks';
import { bytesOf, textOf, type Parts } from '../../ooxml/package/archive';
import { elements } from '../../ooxml/package/parse-xml';
import { listedElements } from '../../ooxml/package/listed-elements';
import { attributeOf } from '../../ooxml/package/scan-xml';
import { addCustomXml } from '../../ooxml/package/custom-xml';
import { contentTypeOf, undeclarePart } from '../../ooxml/package/content-types';
import { related, unrelate } from '../../ooxml/package/relationships';
import {
  memoryUnder,
  standingLayout,
  WORKBOOK_NAMESPACE,
  workbookPart,
} from '../../ooxml/sheet/workbook-part';
import { escapeXml } from '../../ooxml/package/xml';
import { followColumns } from '../../ooxml/sheet/follow-columns';
import { HOLDS_FORMULAS } from '../../ooxml/sheet/formulas';
import { aroundCells } from '../../ooxml/sheet/around-cells';
import { scannedCells } from '../../ooxml/sheet/scan-cells';
import { sharedStringsOf } from '../../ooxml/sheet/shared-strings';
import { growTable } from '../../ooxml/sheet/grow-table';
import { emptyRowLike, withRow } from '../../ooxml/sheet/made-row';
import { pastTable } from '../../ooxml/sheet/past-table';
import { rowsBelow } from '../../ooxml/sheet/rows-below';
import { shiftRows } from '../../ooxml/sheet/shift-rows';
import { moveCells } from '../../ooxml/sheet/move-cells';
import { filteredColumns, removeFilters } from '../../ooxml/sheet/table-filter';
import { withCells } from '../../ooxml/sheet/write-cells';
import { named, sheetsOf, worksheetsOf } from '../../ooxml/sheet/worksheets';
import { columnsChanged } from '../../refresh/columns-changed';
import { settledNames } from '../../refresh/free-names';
import { rowsWithOwnCells } from '../../refresh/own-cells';
import { fromBelow, rowOf, type RowUpdate } from '../../refresh/sheet-writes';
import type { StoredTable, TableUpdate } from '../../ports/workbook';
import { formatWithFill, formatWithLetters } from './xlsx-fill';
import {
  rememberedTables,
  tablesIn,
  workbookPartOf,
  type RememberedTable,
  type TablePart,
} from './xlsx-package';
import { OpenParts } from './xlsx-xml';

/** The tables of ours in a package, with what stands in their cells. */
export function storedTables(parts: Parts): StoredTable[] {
  const tables = tablesIn(parts);
  const strings = sharedStringsOf(parts);
  const remembered = rememberedTables(parts, tables);
  const layouts = remembered.flatMap((each) => layoutIn(each) ?? []);
  return remembered.map((each) => {
    const { memory, isCopy, unsure } = each;
    const { provenance, layout } = memory;
    const stands = layoutIn(each);
    if (!stands) return { provenance, address: '', values: [], ...(unsure && { unsure }) };
    const { table, block } = stands;
    const room = rowsBelow(block, othersOn(table, tables, layouts));
    const bytes = parts.get(table.worksheet.part) ?? new Uint8Array();
    const text = bytes.length > SEARCHED ? undefined : textOf(parts, table.worksheet.part);
    const sides = text === undefined ? [] : sidesOf(text, block);
    const past = pastTable(block, room, { placed: layout, table: table.block });
    const [values = [], below = [], right = [], ...besides] = scannedCells(bytes, strings, [
      block,
      room,
      past,
      ...sides,
    ]);
    const beside = [...new Set(besides.flatMap(rowsWithOwnCells))];
    return {
      provenance,
      address: sheetAddress(table.worksheet.name, block),
      values,
      below,
      excel: { name: table.name, block: table.block },
      ...(layout.apart && { past: right }),
      ...(layout.apart && { apart: layout.apart }),
      ...(isCopy && { isCopy }),
      ...(isProtected(parts, table) && { isProtected: true }),
      ...(filteredColumns(parts, table.part).length > 0 && { isFiltered: true }),
      ...(isRigid(text, table, tables) && { isRigid: true }),
      ...(beside.length > 0 && { beside }),
    };
  });
}

interface LayoutPart {
  table: TablePart;
  block: Block;
}

function layoutIn({ table, memory }: RememberedTable): LayoutPart | undefined {
  return table && { table, block: standingLayout(memory.layout, table.block) };
}

/** Where other tables stand on the same worksheet, and layouts of ours. */
function othersOn(table: TablePart, tables: TablePart[], layouts: LayoutPart[]): Block[] {
  const isOther = (other: TablePart) => other !== table && other.worksheet.part === table.worksheet.part;
  return [
    ...tables.filter(isOther).map(({ block }) => block),
    ...layouts.flatMap((each) => (isOther(each.table) ? [each.block] : [])),
  ];
}

/**
 * Writes single cells into the worksheets of a package. Every part that has none of them is kept byte by byte; styles,
 * charts and formulas stay, and formulas are told to compute again when the file is opened. Fails with `sheet-protected`.
 */
export function updatedTables(parts: Parts, updates: TableUpdate[]): Parts {
  const remembered = rememberedTables(parts, tablesIn(parts));
  const written: Parts = new Map(parts);
  const open = new OpenParts(written);
  const standing = updates.flatMap((update) => {
    const memory = remembered.find(({ memory: { provenance } }) => provenance.request.id === update.id);
    return memory?.table ? [{ update, memory, table: memory.table }] : [];
  });
  for (const { table } of standing) refuseProtected(parts, table);
  for (const place of standing) layRows(written, place);
  const tablesWritten = standing.map((place) => writeTable(open, place));
  const saved = open.saved();
  for (const { update, memory, table } of standing) {
    const renewed = { ...memory.memory, provenance: update.provenance };
    const xml = workbookPart(memoryUnder(table.name, renewed));
    if (memory.isCopy) addCustomXml(saved, workbookPartOf(saved), WORKBOOK_NAMESPACE, xml);
    else saved.set(memory.part, bytesOf(xml));
  }
  if (tablesWritten.some(({ replacedFormula }) => replacedFormula)) dropCalculationChain(saved);
  followColumns(saved, new Map(tablesWritten.map(({ name, renames }) => [name.toLowerCase(), renames])));
  for (const place of standing) if (isFilterStale(saved, place)) removeFilters(saved, place.table);
  for (const { update, memory, table } of standing)
    changeRows(saved, table, standingLayout(memory.memory.layout, table.block), update.rows ?? []);
  const wishes = standing.flatMap(({ update, table }) =>
    update.worksheet ? [{ from: table.worksheet.name, to: update.worksheet }] : [],
  );
  for (const { from, to } of settledNames(
    wishes,
    sheetsOf(saved).map(({ name }) => name),
  ))
    renameWorksheet(saved, from, to);
  computeOnOpening(saved);
  return saved;
}

interface Standing {
  update: TableUpdate;
  memory: RememberedTable;
  table: TablePart;
}

function layRows(parts: Parts, { update, memory, table }: Standing): void {
  const layout = standingLayout(memory.memory.layout, table.block);
  for (const { row, moves, gone } of update.lays ?? []) {
    const at = (column: number) => layout.column + column;
    moveCells(parts, {
      worksheet: table.worksheet.name,
      row: layout.row + row,
      columns: new Map(moves.map(({ from, to }) => [at(from), at(to)] as const)),
      gone: gone.map(at),
    });
  }
}

/** Excel filters nothing anew when it opens a file: what is hidden has to be right as it stands. */
function isFilterStale(parts: Parts, { update, memory, table }: Standing): boolean {
  const columns = filteredColumns(parts, table.part);
  const layout = standingLayout(memory.memory.layout, table.block);
  const { row, rows, column } = table.block;
  const changed = columnsChanged(update.cells, update.stood, { row: row - layout.row, rows });
  const hasCome = update.rows?.some((change) => change.do === 'insert') ?? false;
  return columns.length > 0 && (hasCome || columns.some((at) => changed.has(column + at - layout.column)));
}

function refuseProtected(parts: Parts, table: TablePart): void {
  if (isProtected(parts, table)) throw new ReportingError('sheet-protected', { sheet: table.worksheet.name });
}

function isProtected(parts: Parts, { worksheet }: TablePart): boolean {
  const around = aroundCells(parts.get(worksheet.part) ?? new Uint8Array());
  const [protection] = listedElements(around, 'sheetProtection');
  const sheet = protection && attributeOf(protection, 'sheet');
  return sheet === '1' || sheet === 'true';
}

/** A larger worksheet is not searched for what stands around a table: rows neither come nor go there, and that is said. */
const SEARCHED = 4_000_000;

/** Another table in the same rows, or formulas that are one for many cells, among them some of these rows. */
function isRigid(
  worksheet: string | undefined,
  { worksheet: { part }, block, part: own }: TablePart,
  tables: TablePart[],
): boolean {
  if (worksheet === undefined) return true;
  const meets = (other: Block) => other.row < block.row + block.rows && block.row < other.row + other.rows;
  const others = tables.filter((other) => other.part !== own && other.worksheet.part === part);
  return (
    others.some((other) => meets(other.block)) ||
    [...worksheet.matchAll(TOGETHER)].some(([, area = '']) => meets(blockAt(area).block))
  );
}

const TOGETHER =
  /<(?:[\w.-]+:)?f\s(?=[^>]*\st\s*=\s*["'](?:array|dataTable)["'])[^>]*\sref\s*=\s*["']([^"']+)["']/g;

/** The cells left and right of a block, as far as the worksheet has any. */
function sidesOf(worksheet: string, { row, column, rows, columns }: Block): Block[] {
  const places = worksheet.matchAll(/<(?:[\w.-]+:)?c\s[^>]*?\br\s*=\s*["']([A-Z]+)\d/g);
  const letters = new Set([...places].map(([, each = '']) => each));
  const end = column + columns;
  return [
    { row, column: 0, rows, columns: column },
    { row, column: end, rows, columns: Math.max(0, ...[...letters].map(columnAt)) + 1 - end },
  ].filter((side) => side.columns > 0);
}

interface WrittenTable {
  name: string;
  /** Heads of its columns that changed. */
  renames: ReadonlyMap<string, string>;
  replacedFormula: boolean;
}

function writeTable(open: OpenParts, { update, memory, table }: Standing): WrittenTable {
  const { part } = table.worksheet;
  const layout = standingLayout(memory.memory.layout, table.block);
  const formats = fillFormats(open);
  const writes = update.cells.map(({ value, fill, ...at }) => ({
    row: layout.row + at.row,
    column: layout.column + at.column,
    value,
    formatOf: fill === undefined ? undefined : formats(fill),
  }));
  const renames = new Map(
    writes.flatMap(({ row, column, value }) =>
      row === table.block.row ? nameColumn(open, table, column - table.block.column, String(value)) : [],
    ),
  );
  const { bytes, replacedFormula } = withCells(textOf(open.parts, part), writes);
  open.parts.set(part, bytes);
  return { name: table.name, renames, replacedFormula };
}

/** Rows that come look like the others of the table, and as their kind does. */
function changeRows(parts: Parts, { worksheet, part }: TablePart, layout: Block, rows: RowUpdate[]): void {
  for (const change of fromBelow(rows)) {
    const row = layout.row + rowOf(change);
    shiftRows(parts, { worksheet: worksheet.name, row, by: change.do === 'insert' ? 1 : -1 });
    if (change.do === 'remove') continue;
    if (change.isLast) growTable(parts, part);
    const places = new Map(change.cells.map(({ column, cell }) => [layout.column + column, cell]));
    const open = new OpenParts(parts);
    const styles = related(parts, workbookPartOf(parts), 'styles');
    const shifted = textOf(parts, worksheet.part);
    const like = layout.row + change.like;
    const made = emptyRowLike(shifted, like < row ? like : like + 1, row, (format, column) => {
      const { bold, italic } = lookOf(places.get(column) ?? { role: 'empty', value: null });
      const letters = [...(bold ? (['b'] as const) : []), ...(italic ? (['i'] as const) : [])];
      return styles ? formatWithLetters(open.document(styles), format, letters) : format;
    });
    for (const [part, bytes] of open.saved()) parts.set(part, bytes);
    const writes = [...places].map(([column, { value }]) => ({ row, column, value: value ?? '' }));
    const worksheetWithRow = withRow(shifted, row, made ?? '');
    parts.set(worksheet.part, withCells(worksheetWithRow, writes).bytes);
    dropCalculationChain(parts);
  }
}

/** The format that is like another but for its fill; each is looked for once. */
function fillFormats(open: OpenParts) {
  const styles = related(open.parts, workbookPartOf(open.parts), 'styles');
  const known = new Map<string, number>();
  return (fill: string) => (format: number) => {
    const key = `${format} ${fill}`;
    const number = known.get(key) ?? (styles ? formatWithFill(open.document(styles), format, fill) : format);
    known.set(key, number);
    return number;
  };
}

/** Excel repairs a file whose header cell and table column differ. Gives the old name and the new one. */
function nameColumn(open: OpenParts, { part }: TablePart, column: number, name: string): [string, string][] {
  const element = named(open.document(part), 'tableColumn')[column];
  const before = element?.getAttribute('name');
  element?.setAttribute('name', name);
  return before == null || before === name ? [] : [[before, name]];
}

function renameWorksheet(parts: Parts, before: string, after: string): void {
  const workbook = workbookPartOf(parts);
  const quoted = (name: string) => [`'${name.replaceAll("'", "''")}'!`, name].map(escapedText);
  const [oldReference = '', oldName = ''] = quoted(before);
  const [newReference = '', newName = ''] = quoted(after);
  const attribute = (name: string) => `name="${name.replaceAll('"', '&quot;')}"`;
  const xml = textOf(parts, workbook).replace(attribute(oldName), () => attribute(newName));
  parts.set(workbook, bytesOf(xml));
  for (const part of parts.keys()) {
    if (!HOLDS_FORMULAS.test(contentTypeOf(parts, part) ?? '')) continue;
    const text = textOf(parts, part);
    const renamed = text
      .replaceAll(oldReference, () => newReference)
      .replaceAll(withEntity(oldReference), () => withEntity(newReference));
    if (renamed !== text) parts.set(part, bytesOf(renamed));
  }
}

/** As the names of print areas and titles are written. */
function withEntity(reference: string): string {
  return reference.replaceAll("'", '&apos;').replaceAll('"', '&quot;');
}

function escapedText(text: string): string {
  return escapeXml(text).replaceAll('&apos;', "'").replaceAll('&quot;', '"');
}

/** The chain lists cells with formulas; Excel makes a new one when it is missing. */
function dropCalculationChain(parts: Parts): void {
  const workbook = workbookPartOf(parts);
  const chain = related(parts, workbook, 'calcChain');
  if (!chain) return;
  unrelate(parts, workbook, chain);
  undeclarePart(parts, chain);
  parts.delete(chain);
}

/** What may stand between the sheets, which every workbook has, and its settings of calculation. */
const BEFORE_CALCULATION = ['sheets', 'functionGroups', 'externalReferences', 'definedNames'];

/** Formulas elsewhere may rest on the cells that were written. */
function computeOnOpening(parts: Parts): void {
  const hasFormula = worksheetsOf(parts).some(({ part }) => /<(\w+:)?f[\s>]/.test(textOf(parts, part)));
  if (!hasFormula) return;
  const open = new OpenParts(parts);
  const workbook = open.document(workbookPartOf(parts));
  const root = workbook.documentElement;
  if (!root) return;
  const known = named(workbook, 'calcPr')[0];
  const calculation = known ?? workbook.createElementNS(root.namespaceURI, 'calcPr');
  calculation.setAttribute('fullCalcOnLoad', '1');
  if (!known) {
    const last = elements(root).findLast(({ localName }) => BEFORE_CALCULATION.includes(localName ?? ''));
    root.insertBefore(calculation, last?.nextSibling ?? null);
  }
  for (const [part, bytes] of open.saved()) parts.set(part, bytes);
}
