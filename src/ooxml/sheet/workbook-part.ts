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
}

export function memoryOf(sheet: Sheet): TableMemory {
  const { provenance, cells, apart } = sheet;
  const table = excelTableOf(sheet);
  return { provenance, layout: { rows: cells.length, columns: table.columns, table, apart } };
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

/**
 * What a workbook remembers of its tables, copies included: one that came with a copy of a worksheet is like its original, and
 * known by the name Excel gave it.
 * @param tables names of all tables that stand in the workbook
 */
export function withCopies<Item extends { memory: TableMemory }>(
  remembered: Item[],
  tables: string[],
): (Item & { isCopy: boolean })[] {
  const nameOf = ({ memory }: Item) => tableNameOf(memory.provenance.request.id).toLowerCase();
  const known = new Set(remembered.map(nameOf));
  const copies = tables.flatMap((table) => {
    const name = table.toLowerCase();
    const [original] = known.has(name)
      ? []
      : remembered
          .filter((item) => isCopyOf(name, nameOf(item)))
          .sort((one, other) => nameOf(other).length - nameOf(one).length);
    return original ? [{ ...original, memory: asCopy(original.memory, name), isCopy: true }] : [];
  });
  return [...remembered.map((item) => ({ ...item, isCopy: false })), ...copies];
}

/** Excel appends digits when a worksheet is copied. */
function isCopyOf(table: string, original: string): boolean {
  return table.startsWith(original) && /^_?\d+$/.test(table.slice(original.length));
}

function asCopy({ provenance, layout }: TableMemory, table: string): TableMemory {
  const { request } = provenance;
  const id = table.slice(tableNameOf('').length);
  return { layout, provenance: { ...provenance, request: { ...request, id } } };
}
