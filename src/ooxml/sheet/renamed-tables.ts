import { slotAt, slotText, tableNameOf } from '../../figures/sheet';
import { copyOf, copySuffix, DETACHED_COPY, type KnownTable, type TableMemory } from './workbook-part';

type Value = string | number;

/** An Excel table with what stands in it, its heads first. */
export interface TableCells {
  name: string;
  cells: Value[][];
}

/** Tables that may be ours under a name somebody gave them; none while every table of ours has its own. */
export function strangersAmong(known: KnownTable[], tables: string[]): string[] {
  if (known.every(isStanding)) return [];
  const ours = [tableNameOf(''), DETACHED_COPY];
  return tables.filter((name) => !ours.some((start) => name.toLowerCase().startsWith(start)));
}

/** Whether a table with these heads may be one that lost its name. */
export function hasHeadsOfLost(known: KnownTable[], heads: Value[]): boolean {
  return known.some((item) => !isStanding(item) && hasHeadsOf(item.memory, heads));
}

/**
 * Finds the tables somebody gave another name by what stands in them: all heads, most rows and none of other areas. Where several
 * are alike, only the name remembered when it was last written tells them apart, or the digits Excel puts behind that of a copy;
 * else none is taken, and they are named.
 */
export function withRenamed<Item extends { memory: TableMemory }>(
  known: KnownTable<Item>[],
  strangers: TableCells[],
): KnownTable<Item>[] {
  const lost = known.filter((item) => !isStanding(item));
  const alike = lost.map(({ memory }) => strangers.filter((each) => isTableOf(memory, each.cells)));
  const remembered = lost.map(({ memory }, i) => alike[i]!.find(({ name }) => name === memory.name)?.name);
  const free = alike.map((tables, i) =>
    tables.flatMap(({ name }) => (remembered.some((other, o) => o !== i && other === name) ? [] : [name])),
  );
  const isDisputed = (name: string) => free.filter((names) => names.includes(name)).length > 1;
  const ids = new Set(known.map(({ memory }) => memory.provenance.request.id));
  return known.flatMap((item) => {
    const names = free[lost.indexOf(item)] ?? [];
    if (!names.length) return [item];
    const table = remembered[lost.indexOf(item)] ?? originalAmong(names);
    const copies = names.filter((name) => copySuffix(name, table ?? '') !== undefined);
    if (table === undefined || [table, ...copies].some(isDisputed)) return [{ ...item, unsure: names }];
    return [
      { ...item, table },
      ...copies.map((name) => {
        const id = freeId(item.memory.provenance.request.id, copySuffix(name, table)!, ids);
        ids.add(id);
        return { ...item, memory: copyOf(item.memory, id), isCopy: true, table: name };
      }),
    ];
  });
}

function isStanding({ table }: KnownTable): boolean {
  return table !== undefined;
}

/** All others are its copies. */
function originalAmong(names: string[]): string | undefined {
  return names.find((name) =>
    names.every((other) => other === name || copySuffix(other, name) !== undefined),
  );
}

function freeId(original: string, suffix: string, ids: ReadonlySet<string>): string {
  const id = original + suffix;
  return ids.has(id) ? freeId(id, suffix, ids) : id;
}

function isTableOf(memory: TableMemory, [heads = [], ...rows]: Value[][]): boolean {
  if (!hasHeadsOf(memory, heads)) return false;
  const { areas } = memory.provenance;
  const at = heads.map(slotText).indexOf(headsOf(memory)[0]!);
  const keys = rows.map((row) => slotText(row[at])).filter((key) => key !== '');
  const placed = areas.length - (memory.layout.apart ?? 0);
  return keys.every((key) => areas.includes(key)) && new Set(keys).size * 2 > placed;
}

function hasHeadsOf(memory: TableMemory, heads: Value[]): boolean {
  const texts = new Set(heads.map(slotText));
  return headsOf(memory).every((head) => texts.has(head));
}

function headsOf({ provenance, layout: { table } }: TableMemory): string[] {
  return Array.from(
    { length: table.columns },
    (_, column) => provenance.rendered[slotAt(table.row, table.column + column)] ?? '',
  );
}
