import type { SheetProvenance } from '../../figures/provenance';
import { excelTableOf, tableNameOf, type Block, type Sheet } from '../../figures/sheet';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { escapeText } from './cell-content';

export const WORKBOOK_NAMESPACE = 'urn:sozialraum-office:workbook:1';

/** What a workbook remembers about a table of ours, one custom XML part each. */
export interface TableMemory {
  provenance: SheetProvenance;
  /** The size of the layout and the Excel table inside it, as placed; earlier versions had no rows apart. */
  layout: { rows: number; columns: number; table: Block; apart?: number };
  /** The name somebody gave the Excel table, as it was when this was last written. */
  name?: string;
}

/** A memory with the name of its Excel table as far as that stands in the workbook. */
export type KnownTable<Item = unknown> = Item & {
  memory: TableMemory;
  isCopy: boolean;
  table?: string;
  /** Tables any of which may be this one under another name. */
  unsure?: string[];
};

export function memoryOf(sheet: Sheet): TableMemory {
  const { provenance, cells, apart } = sheet;
  const table = excelTableOf(sheet);
  return { provenance, layout: { rows: cells.length, columns: table.columns, table, apart } };
}

/** As it is remembered for the table of some name. */
export function memoryUnder(table: string, { provenance, layout }: TableMemory): TableMemory {
  const isOurs = table.toLowerCase() === tableNameOf(provenance.request.id).toLowerCase();
  return { provenance, layout, ...(!isOurs && { name: table }) };
}

/** Where the layout stands now, given where its table stands now. */
export function standingLayout({ rows, columns, table }: TableMemory['layout'], now: Block): Block {
  return {
    row: now.row - table.row,
    column: now.column - table.column,
    rows: rows - table.rows + now.rows,
    columns: columns - table.columns + now.columns,
  };
}

/** `<table xmlns="…" id="…">` with the memory as JSON text, whose many quotes may stand as they are. */
export function workbookPart(memory: TableMemory): string {
  const id = escapeXml(memory.provenance.request.id);
  return `<table xmlns="${WORKBOOK_NAMESPACE}" id="${id}">${escapeText(JSON.stringify(memory))}</table>`;
}

/** Reads a part back; `undefined` for a part that is not one of ours or is damaged. */
export function readWorkbookPart(xml: string): TableMemory | undefined {
  const [, text] = /<table\b[^>]*urn:sozialraum-office:workbook:1[^>]*>([^<]*)<\/table>/.exec(xml) ?? [];
  if (!text) return undefined;
  try {
    return JSON.parse(characters(text)) as TableMemory;
  } catch {
    return undefined;
  }
}

/** How the name of a copy begins that is detached. */
export const DETACHED_COPY = 'copy_';

/**
 * What a workbook remembers of its tables, copies included: one that came with a copy of a worksheet is like its original, and
 * known by the name Excel gave it.
 * @param tables names of all tables that stand in the workbook
 */
export function withCopies<Item extends { memory: TableMemory }>(
  remembered: Item[],
  tables: string[],
): KnownTable<Item>[] {
  const nameOf = ({ memory }: Item) => tableNameOf(memory.provenance.request.id).toLowerCase();
  const known = new Set(remembered.map(nameOf));
  const standing = new Map(tables.map((table) => [table.toLowerCase(), table]));
  const copies = tables.flatMap((table) => {
    const name = table.toLowerCase();
    const [original] = known.has(name)
      ? []
      : remembered
          .filter((item) => copySuffix(name, nameOf(item)) !== undefined)
          .sort((one, other) => nameOf(other).length - nameOf(one).length);
    if (!original) return [];
    const memory = copyOf(original.memory, name.slice(tableNameOf('').length));
    return [{ ...original, memory, isCopy: true, table }];
  });
  const originals = remembered.map((item) => {
    const table = standing.get(nameOf(item));
    return { ...item, isCopy: false, ...(table !== undefined && { table }) };
  });
  return [...originals, ...copies];
}

/** What Excel appended to the name of a table when its worksheet was copied; undefined where that is not how it came about. */
export function copySuffix(table: string, original: string): string | undefined {
  const suffix = table.slice(original.length);
  return original && table.startsWith(original) && /^_?\d+$/.test(suffix) ? suffix : undefined;
}

export function copyOf({ provenance, layout }: TableMemory, id: string): TableMemory {
  return { layout, provenance: { ...provenance, request: { ...provenance.request, id } } };
}
