import { sheetAddress } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import { tableNameOf } from '../../figures/sheet';
import { bytesOf, textOf, type Parts } from '../../ooxml/package/archive';
import { elements } from '../../ooxml/package/parse-xml';
import { listedElements } from '../../ooxml/package/listed-elements';
import { attributeOf } from '../../ooxml/package/scan-xml';
import { contentTypeOf, undeclarePart } from '../../ooxml/package/content-types';
import { related, unrelate } from '../../ooxml/package/relationships';
import { standingLayout, workbookPart } from '../../ooxml/sheet/workbook-part';
import { escapeXml } from '../../ooxml/package/xml';
import { scannedCells } from '../../ooxml/sheet/scan-cells';
import { sharedStringsOf } from '../../ooxml/sheet/shared-strings';
import { withCells } from '../../ooxml/sheet/write-cells';
import { named, sheetsOf, worksheetsOf } from '../../ooxml/sheet/worksheets';
import type { StoredTable, TableUpdate } from '../../ports/workbook';
import { formatWithFill } from './xlsx-fill';
import {
  memoriesIn,
  standingTable,
  tablesIn,
  workbookPartOf,
  type MemoryPart,
  type TablePart,
} from './xlsx-package';
import { OpenParts } from './xlsx-xml';

/** The tables of ours in a package, with what stands in their cells. */
export function storedTables(parts: Parts): StoredTable[] {
  const tables = tablesIn(parts);
  const strings = sharedStringsOf(parts);
  return memoriesIn(parts).map(({ memory: { provenance, layout } }) => {
    const { table, copies } = standingTable(tables, tableNameOf(provenance.request.id));
    if (!table) return { provenance, address: '', values: [], copies };
    const block = standingLayout(layout, table.block);
    return {
      provenance,
      address: sheetAddress(table.worksheet.name, block),
      values: scannedCells(parts.get(table.worksheet.part) ?? new Uint8Array(), strings, [block])[0] ?? [],
      copies,
    };
  });
}

/**
 * Writes single cells into the worksheets of a package. Every part that has none of them is kept byte by byte; styles,
 * charts and formulas stay, and formulas are told to compute again when the file is opened. Fails with `sheet-protected`.
 */
export function updatedTables(parts: Parts, updates: TableUpdate[]): Parts {
  const tables = tablesIn(parts);
  const memories = memoriesIn(parts);
  const written: Parts = new Map(parts);
  const open = new OpenParts(written);
  const standing = updates.flatMap((update) => {
    const memory = memories.find(({ memory: { provenance } }) => provenance.request.id === update.id);
    const { table } = standingTable(tables, tableNameOf(update.id));
    return memory && table ? [{ update, memory, table }] : [];
  });
  for (const { table } of standing) refuseProtected(parts, table);
  const replaced = standing.map((place) => writeTable(open, place));
  const saved = open.saved();
  for (const { update, memory } of standing)
    saved.set(memory.part, bytesOf(workbookPart({ ...memory.memory, provenance: update.provenance })));
  if (replaced.includes(true)) dropCalculationChain(saved);
  for (const { update, table } of standing)
    if (update.worksheet) renameWorksheet(saved, table.worksheet.name, update.worksheet);
  computeOnOpening(saved);
  return saved;
}

interface Standing {
  update: TableUpdate;
  memory: MemoryPart;
  table: TablePart;
}

function refuseProtected(parts: Parts, { worksheet }: TablePart): void {
  const [protection] = listedElements(parts.get(worksheet.part) ?? new Uint8Array(), 'sheetProtection');
  const sheet = protection && attributeOf(protection, 'sheet');
  if (sheet === '1' || sheet === 'true')
    throw new ReportingError('sheet-protected', { sheet: worksheet.name });
}

/** Says whether a formula had to go. */
function writeTable(open: OpenParts, { update, memory, table }: Standing): boolean {
  const { part } = table.worksheet;
  const layout = standingLayout(memory.memory.layout, table.block);
  const formats = fillFormats(open);
  const writes = update.cells.map(({ value, fill, ...at }) => ({
    row: layout.row + at.row,
    column: layout.column + at.column,
    value,
    formatOf: fill === undefined ? undefined : formats(fill),
  }));
  for (const { row, column, value } of writes)
    if (row === table.block.row) nameColumn(open, table, column - table.block.column, String(value));
  const { bytes, replacedFormula } = withCells(textOf(open.parts, part), writes);
  open.parts.set(part, bytes);
  return replacedFormula;
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

/** Excel repairs a file whose header cell and table column differ. */
function nameColumn(open: OpenParts, { part }: TablePart, column: number, name: string): void {
  named(open.document(part), 'tableColumn')[column]?.setAttribute('name', name);
}

/** Types of the parts in which formulas stand: of sheets, tables, charts and what belongs to them. */
const NAMES_CELLS = /(spreadsheetml|drawingml|ms-excel|ms-office[.]chart).*[+]xml$/i;

function renameWorksheet(parts: Parts, before: string, after: string): void {
  if (sheetsOf(parts).some(({ name }) => name.toLowerCase() === after.toLowerCase())) return;
  const workbook = workbookPartOf(parts);
  const quoted = (name: string) => [`'${name.replaceAll("'", "''")}'!`, name].map(escapedText);
  const [oldReference = '', oldName = ''] = quoted(before);
  const [newReference = '', newName = ''] = quoted(after);
  const attribute = (name: string) => `name="${name.replaceAll('"', '&quot;')}"`;
  const xml = textOf(parts, workbook).replace(attribute(oldName), () => attribute(newName));
  parts.set(workbook, bytesOf(xml));
  for (const part of parts.keys()) {
    if (!NAMES_CELLS.test(contentTypeOf(parts, part) ?? '')) continue;
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

const BEFORE_CALCULATION = [
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
];

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
