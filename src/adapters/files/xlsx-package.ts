import { blockAt } from '../../figures/cell-address';
import { ReportingError } from '../../domain/reporting-error';
import type { Block } from '../../figures/sheet';
import { textOf, unpack, type Parts } from '../../ooxml/package/archive';
import { parseXml, type Document, type Element } from '../../ooxml/package/parse-xml';
import { related, relationshipsOf } from '../../ooxml/package/relationships';
import { isCopyOf, readWorkbookPart, type TableMemory } from '../../ooxml/sheet/workbook-part';

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

/** Elements of a name in any namespace prefix, in document order. */
export function named(node: Document | Element, name: string): Element[] {
  return Array.from(node.getElementsByTagNameNS('*', name));
}

/** Unpacks an .xlsx. Fails with `not-a-workbook`. */
export function openXlsx(bytes: Uint8Array): Parts {
  try {
    const parts = unpack(bytes);
    if (named(parseXml(textOf(parts, workbookPartOf(parts))), 'sheets').length) return parts;
  } catch (failure) {
    throw new ReportingError('not-a-workbook', {}, failure);
  }
  throw new ReportingError('not-a-workbook');
}

export function workbookPartOf(parts: Parts): string {
  return related(parts, '', 'officeDocument') ?? 'xl/workbook.xml';
}

export function worksheetsOf(parts: Parts): { part: string; name: string }[] {
  const workbook = workbookPartOf(parts);
  const targets = new Map(relationshipsOf(parts, workbook).map(({ id, target }) => [id, target]));
  return named(parseXml(textOf(parts, workbook)), 'sheet').flatMap((sheet) => {
    const id = Array.from(sheet.attributes).find(
      ({ localName, prefix }) => localName === 'id' && prefix,
    )?.value;
    const part = targets.get(id ?? '');
    return part ? [{ part, name: sheet.getAttribute('name') ?? '' }] : [];
  });
}

export function tablesIn(parts: Parts): TablePart[] {
  return worksheetsOf(parts).flatMap((worksheet) =>
    relationshipsOf(parts, worksheet.part)
      .filter(({ type }) => type.endsWith('/table'))
      .flatMap(({ target: part }) => {
        const table = parseXml(textOf(parts, part)).documentElement;
        const name = table?.getAttribute('displayName') ?? '';
        const { block } = blockAt(table?.getAttribute('ref') ?? 'A1');
        return name ? [{ part, name, block, worksheet }] : [];
      }),
  );
}

export function memoriesIn(parts: Parts): MemoryPart[] {
  return relationshipsOf(parts, workbookPartOf(parts))
    .filter(({ type }) => type.endsWith('/customXml'))
    .flatMap(({ target }) => {
      const memory = readWorkbookPart(textOf(parts, target));
      return memory ? [{ part: target, memory }] : [];
    });
}

/** The table of a name, and how many tables there are with copies counted. */
export function standingTable(
  tables: TablePart[],
  name: string,
): { table: TablePart | undefined; copies: number } {
  const table = tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
  const copies = tables.filter((candidate) => isCopyOf(candidate.name, name)).length;
  return { table, copies: copies + (table ? 1 : 0) };
}
