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
export function mayBeLost(known: KnownTable[], heads: Value[]): boolean {
  return known.some((item) => !isStanding(item) && hasNumbersOf(item.memory, heads));
}

/**
 * Finds the tables somebody gave another name by what stands in them: all heads, most rows and none of other areas. Where others are
 * like one, only what tells them apart for certain counts: the name remembered when it was last written, that they are what
 * another memory says head for head, or the digits Excel puts behind the name of a copy. Else none is taken, and they are named.
 */
export function withRenamed<Item extends { memory: TableMemory }>(
  known: KnownTable<Item>[],
  strangers: TableCells[],
): KnownTable<Item>[] {
  const lost = known.filter((item) => !isStanding(item)).map((item) => likenessOf(item, strangers));
  const told = lost.map((each) => each.remembered ?? soleMatch(each, lost));
  const free = lost.map(({ like, remembered }, i) => {
    const isOthers = (name: string) => told.some((other, o) => o !== i && other === name);
    const mayBeIts = (name: string) =>
      remembered === undefined || name === remembered || copySuffix(name, remembered) !== undefined;
    return like.filter((name) => !isOthers(name) && mayBeIts(name));
  });
  const isDisputed = (name: string) => free.filter((names) => names.includes(name)).length > 1;
  const ids = new Set(known.map(({ memory }) => memory.provenance.request.id));
  return known.flatMap((item) => {
    const i = lost.findIndex((each) => each.item === item);
    const { remembered, ours = [] } = lost[i] ?? {};
    const names = free[i] ?? [];
    if (!names.length) return [item];
    const table = remembered ?? originalAmong(names);
    if (table === undefined || !ours.includes(table) || isDisputed(table))
      return [{ ...item, unsure: names }];
    const copies = names.filter((name) => ours.includes(name) && copySuffix(name, table) !== undefined);
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

/** Names of the tables that are like one that lost its name. */
interface Likeness {
  item: KnownTable;
  /** Some of its numbers stand there: it may be this one, changed by somebody, or something made of it. */
  like: string[];
  /** All of it stands there. */
  ours: string[];
  /** And no other column. */
  exact: string[];
  /** By the name it had when it was last written. */
  remembered?: string;
}

function likenessOf(item: KnownTable, strangers: TableCells[]): Likeness {
  const { memory } = item;
  const namesWhere = (is: (cells: Value[][]) => boolean) =>
    strangers.flatMap(({ name, cells }) => (is(cells) ? [name] : []));
  const ours = namesWhere((cells) => isTableOf(memory, cells));
  const remembered = ours.find((name) => name === memory.name);
  return {
    item,
    like: namesWhere((cells) => isLike(memory, cells)),
    ours,
    exact: namesWhere(
      (cells) => isTableOf(memory, cells) && cells[0]?.length === memory.layout.table.columns,
    ),
    ...(remembered !== undefined && { remembered }),
  };
}

/** The only table that is one head for head, and no other is. */
function soleMatch({ exact }: Likeness, all: Likeness[]): string | undefined {
  const [name, ...others] = exact;
  const isSole = all.filter((each) => each.exact.includes(name ?? '')).length === 1;
  return isSole && !others.length ? name : undefined;
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
  const ours = headsOf(memory);
  const texts = heads.map(slotText);
  if (!ours.every((head) => texts.includes(head))) return false;
  const { areas } = memory.provenance;
  const at = texts.indexOf(ours[0]!);
  const keys = rows.map((row) => slotText(row[at])).filter((key) => key !== '');
  const placed = areas.length - (memory.layout.apart ?? 0);
  return keys.every((key) => areas.includes(key)) && new Set(keys).size * 2 > placed;
}

function isLike(memory: TableMemory, [heads = [], ...rows]: Value[][]): boolean {
  const keys = new Set(memory.provenance.areas);
  return hasNumbersOf(memory, heads) && rows.some((row) => row.some((value) => keys.has(slotText(value))));
}

/** Before the columns of numbers are those of keys and names. */
const STUB = 2;

function hasNumbersOf(memory: TableMemory, heads: Value[]): boolean {
  const texts = new Set(heads.map(slotText));
  return headsOf(memory)
    .slice(STUB)
    .some((head) => texts.has(head));
}

function headsOf({ provenance, layout: { table } }: TableMemory): string[] {
  return Array.from(
    { length: table.columns },
    (_, column) => provenance.rendered[slotAt(table.row, table.column + column)] ?? '',
  );
}
