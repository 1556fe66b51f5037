import { blockAt } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Block } from '../../figures/sheet';
import { textOf, unpack, type Parts } from '../../ooxml/package/archive';
import { mainPartOf } from '../../ooxml/package/kind-of-document';
import type { PackageLimits } from '../../ooxml/package/limits';
import { parseXml } from '../../ooxml/package/parse-xml';
import { allRelated } from '../../ooxml/package/relationships';
import { mayBeLost, strangersAmong, withRenamed } from '../../ooxml/sheet/renamed-tables';
import { scannedCells } from '../../ooxml/sheet/scan-cells';
import { sharedStringsOf } from '../../ooxml/sheet/shared-strings';
import {
  readWorkbookPart,
  withCopies,
  type KnownTable,
  type TableMemory,
} from '../../ooxml/sheet/workbook-part';
import { named, worksheetsOf } from '../../ooxml/sheet/worksheets';

/** An Excel table in a package and the worksheet it stands on. */
export interface TablePart {
  part: string;
  name: string;
  block: Block;
  worksheet: { part: string; name: string };
}

/** What a package remembers about a table of ours, with the part that says so. */
export interface MemoryPart {
  part: string;
  memory: TableMemory;
}

/**
 * Unpacks an .xlsx. Fails with `not-a-workbook` when the bytes are none, and like `unpack` when they are one that must not or
 * cannot be read.
 */
export function openXlsx(bytes: Uint8Array, limits?: PackageLimits): Parts {
  const parts = unpacked(bytes, limits);
  if (named(parseXml(textOf(parts, workbookPartOf(parts))), 'sheets').length) return parts;
  throw new ReportingError('not-a-workbook');
}

/** Name of the workbook part. Fails with `not-a-workbook`. */
export function workbookPartOf(parts: Parts): string {
  const workbook = mainPartOf(parts);
  if (workbook === undefined) throw new ReportingError('not-a-workbook');
  return workbook;
}

export function tablesIn(parts: Parts): TablePart[] {
  return worksheetsOf(parts).flatMap((worksheet) =>
    allRelated(parts, worksheet.part, 'table').flatMap((part) => {
      const table = parseXml(textOf(parts, part)).documentElement;
      const name = table?.getAttribute('displayName') ?? '';
      const { block } = blockAt(table?.getAttribute('ref') ?? 'A1');
      return name ? [{ part, name, block, worksheet }] : [];
    }),
  );
}

/** A memory, and its table as far as that stands in the package; a copy has the part of its original. */
export interface RememberedTable extends MemoryPart {
  isCopy: boolean;
  table?: TablePart;
  /** Tables any of which may be this one under another name. */
  unsure?: string[];
}

/** All memories, those of copies included. */
export function rememberedTables(parts: Parts, tables: TablePart[]): RememberedTable[] {
  const remembered = allRelated(parts, workbookPartOf(parts), 'customXml').flatMap((part) => {
    const memory = readWorkbookPart(textOf(parts, part));
    return memory ? [{ part, memory }] : [];
  });
  const known = withCopies(
    remembered,
    tables.map(({ name }) => name),
  );
  return withRenamed(known, lookAlikes(parts, known, tables)).map(({ table: name, ...item }) => {
    const table = tables.find((each) => each.name === name);
    return { ...item, ...(table && { table }) };
  });
}

/** Only of tables that may be ours under another name is more than the heads read. */
function lookAlikes(parts: Parts, known: KnownTable[], tables: TablePart[]) {
  const names = strangersAmong(
    known,
    tables.map(({ name }) => name),
  );
  if (!names.length) return [];
  const strings = sharedStringsOf(parts);
  const cellsOf = ({ worksheet }: TablePart, block: Block) =>
    scannedCells(parts.get(worksheet.part) ?? new Uint8Array(), strings, [block])[0] ?? [];
  return tables
    .filter((table) => names.includes(table.name))
    .filter((table) => mayBeLost(known, cellsOf(table, { ...table.block, rows: 1 })[0] ?? []))
    .map((table) => ({ name: table.name, cells: cellsOf(table, table.block) }));
}

function unpacked(bytes: Uint8Array, limits?: PackageLimits): Parts {
  try {
    return unpack(bytes, limits);
  } catch (failure) {
    if (failure instanceof ReportingError && failure.code !== 'not-a-package') throw failure;
    throw new ReportingError('not-a-workbook', {}, failure);
  }
}
