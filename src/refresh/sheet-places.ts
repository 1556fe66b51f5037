import type { Slots } from '../figures/provenance';
import { slotAt, slotText, type Sheet } from '../figures/sheet';
import { linesBelow } from './lines-below';
import type { Reason } from './reason';
import { standingRows, standingTwice, withApart, type Around, type WrittenBelow } from './sheet-around';

type Values = (string | number)[][];

/** Where the rows and columns of a layout stand in a worksheet now; -1 for one somebody took out. */
export interface SheetPlaces {
  rows: number[];
  columns: number[];
}

/**
 * Finds the rows of a table by their keys and its columns by their heads, or by their numbers where a head was typed over:
 * people sort, insert, delete and move both. A reason where it cannot be told what stands where.
 */
export function sheetPlaces(
  base: Slots,
  values: Values,
  next: Sheet,
  around: Around,
): SheetPlaces | { reason: Reason } {
  const { table } = next;
  const bodies = bodyOf(base, next);
  const heads = (values[table.row] ?? []).map(slotText);
  const rows = standingRows(values, next, around);
  const keys = new Set(bodies.map((texts) => texts[0] ?? ''));
  const keyColumn = columnOfKeys(base[slotAt(table.row, table.column)] ?? '', heads, keys, rows.inside);
  if (keyColumn < 0) return { reason: { code: 'names-gone' } };
  const ours = writtenAround(base, next, around);
  const name = standingTwice(rows, keyColumn, ours);
  if (name !== undefined) return { reason: { code: 'rows-alike', facts: { name } } };
  const standing = withApart(rows, keyColumn, ours);
  const byKey = rowsByKey(standing, keyColumn);
  const found = bodies.map((texts) => byKey.get(texts[0] ?? '') ?? -1);
  const columns = columnsOf(base, heads, next, (c, at) =>
    sameNumbers(
      bodies.map((texts) => texts[c] ?? ''),
      found.map((r) => standing[r]?.[at]),
    ),
  );
  columns[table.column] = keyColumn;
  const isInside = (r: number) => (found[r] ?? -1) < rows.inside.length;
  const reason =
    wrongColumn(columns, bodies, found, standing, heads) ??
    headTaken(columns, heads, next) ??
    behindItsHeads(columns, bodies, (r) => (isInside(r) ? undefined : standing[found[r]!]));
  if (reason) return { reason };
  const end = table.row + table.rows;
  const under = [...rows.inside, ...rows.outside].slice(standing.length).map(([first = '']) => first);
  const below = linesBelow(ours.lines, under, 0).map((at) => (at < 0 ? -1 : standing.length + at));
  return {
    rows: next.cells.map((_, r) => {
      if (r <= table.row) return r;
      const at = (r < end ? found[r - table.row - 1] : below[r - end]) ?? -1;
      return at < 0 ? -1 : table.row + 1 + at;
    }),
    columns,
  };
}

/** The rows that were placed below the Excel table, and the lines below all of them. */
export function writtenAround(base: Slots, { table, cells }: Sheet, { apart = 0 }: Around): WrittenBelow {
  const end = table.row + table.rows;
  const text = (row: number, column: number) =>
    base[slotAt(row, column)] ?? slotText(cells[row]?.[column]?.value);
  return {
    rows: Array.from({ length: apart }, (_, i) => ({
      key: text(end - apart + i, table.column),
      name: text(end - apart + i, table.column + 1),
    })),
    lines: Array.from({ length: cells.length - end }, (_, i) => text(end + i, table.column)),
  };
}

/** Somebody moved the Excel table alone, or put a column into it or took one out: a row below it stayed where it was. */
function behindItsHeads(
  columns: number[],
  bodies: string[][],
  rowOf: (r: number) => string[] | undefined,
): Reason | undefined {
  const isBehind = (texts: string[], row: string[]) => {
    const standing = (at: (c: number) => number) =>
      texts.filter((text, c) => text !== '' && row[at(c)] === text).length;
    const below = standing((c) => columns[c] ?? -1);
    return row.some((_, by) => standing((c) => c + by) > below || standing((c) => c - by) > below);
  };
  const behind = bodies.find((texts, r) => isBehind(texts, rowOf(r) ?? []));
  return behind && { code: 'row-behind-heads', facts: { row: behind[1] ?? '' } };
}

export function rowsByKey(standing: string[][], keyColumn: number): Map<string, number> {
  return new Map(standing.map((row, r) => [row[keyColumn] ?? '', r] as const));
}

/** The rows of the table as we wrote them. */
export function bodyOf(base: Slots, { table }: Sheet): string[][] {
  return Array.from({ length: table.rows - 1 }, (_, r) =>
    Array.from({ length: table.columns }, (_, c) => base[slotAt(table.row + 1 + r, c)] ?? ''),
  );
}

/** By its head, or by the keys in it; -1 where they are gone. */
export function columnOfKeys(head: string, heads: string[], keys: Set<string>, standing: string[][]): number {
  const known = (c: number) => standing.filter((row) => keys.has(row[c] ?? '')).length;
  const named = heads.indexOf(head);
  const candidates = named < 0 ? heads.map((_, c) => c) : [named];
  return candidates.find((c) => known(c) * 2 > Math.min(keys.size, standing.length)) ?? -1;
}

/** By the head we wrote, by the head it shall get, or by its numbers. */
export function columnsOf(
  base: Slots,
  heads: string[],
  { table, cells }: Sheet,
  isSame: (column: number, at: number) => boolean,
): number[] {
  const ours = Array.from({ length: table.columns }, (_, c) => base[slotAt(table.row, c)] ?? '');
  const byHead = ours.map((head) => heads.indexOf(head));
  const taken = new Set(byHead);
  return byHead.map((at, c) => {
    if (at >= 0) return at;
    const free = heads.map((_, j) => j).filter((j) => !taken.has(j));
    const next = slotText(cells[table.row]?.[c]?.value);
    const found = free.find((j) => heads[j] === next) ?? free.find((j) => isSame(c, j)) ?? -1;
    taken.add(found);
    return found;
  });
}

/** Excel has no two columns of one name in a table: a new head of ours that somebody's own column has. */
function headTaken(columns: number[], heads: string[], { cells, table }: Sheet): Reason | undefined {
  const ours = new Set(columns);
  const theirs = new Set(heads.flatMap((head, at) => (head && !ours.has(at) ? [head.toLowerCase()] : [])));
  const fresh = columns.flatMap((at, c) => (at < 0 ? [] : [slotText(cells[table.row]?.[c]?.value)]));
  const head = fresh.find((text) => theirs.has(text.toLowerCase()));
  return head === undefined ? undefined : { code: 'head-taken', facts: { head } };
}

/** Most of the rows that stand say what we wrote. */
export function sameNumbers(ours: string[], standing: (string | undefined)[]): boolean {
  const pairs = ours.flatMap((text, r) => (standing[r] === undefined ? [] : [text === standing[r]]));
  return pairs.filter(Boolean).length * 2 > pairs.length;
}

/** A column whose numbers stand on other keys than ours did: sorted alone, or another one under our head. */
function wrongColumn(
  columns: number[],
  bodies: string[][],
  found: number[],
  standing: string[][],
  heads: string[],
): Reason | undefined {
  for (const [c, at] of columns.entries()) {
    if (at < 0) continue;
    const facts = { head: heads[at] ?? '' };
    const pairs = bodies.flatMap((texts, r) => {
      const row = standing[found[r] ?? -1];
      return row ? [{ ours: texts[c] ?? '', mine: row[at] ?? '', row }] : [];
    });
    const moved = pairs.filter(({ ours, mine }) => ours !== mine);
    if (moved.length < 2) continue;
    const inOrder = (side: 'ours' | 'mine') =>
      moved
        .map((pair) => pair[side])
        .toSorted()
        .join('\n');
    if (inOrder('ours') === inOrder('mine') || mostlyOfOtherRows(moved, bodies, c))
      return { code: 'column-sorted-alone', facts };
    if (moved.length * 2 <= pairs.length) continue;
    const mine = moved.map((pair) => pair.mine);
    if (columnLike(mine, c, bodies, found, standing) || isUnderAnotherHead(pairs, columns))
      return { code: 'head-not-its-numbers', facts };
  }
  return undefined;
}

/** Whether the numbers of a column of ours stand in a column that is not ours. */
function isUnderAnotherHead(pairs: { ours: string; row: string[] }[], columns: number[]): boolean {
  const free = (pairs[0]?.row ?? []).map((_, at) => at).filter((at) => !columns.includes(at));
  return free.some((at) => pairs.filter(({ ours, row }) => row[at] === ours).length * 2 > pairs.length);
}

/** Sorted alone, and something typed over as well: two numbers or more, and most that differ, are those of other rows. */
function mostlyOfOtherRows(moved: { ours: string; mine: string }[], bodies: string[][], c: number): boolean {
  const known = new Set(bodies.map((texts) => texts[c] ?? '').filter((text) => /\d/.test(text)));
  const others = moved.filter(({ mine }) => known.has(mine)).length;
  return others > 1 && others * 2 > moved.length;
}

/** Whether the numbers under a head are those of another column of ours: two heads were exchanged. */
function columnLike(
  mine: string[],
  column: number,
  bodies: string[][],
  found: number[],
  standing: string[][],
): boolean {
  const theirs = new Set(mine);
  const width = bodies[0]?.length ?? 0;
  const standingRows = bodies.filter((_, r) => standing[found[r] ?? -1]);
  return Array.from({ length: width }, (_, c) => c).some(
    (c) =>
      c !== column &&
      standingRows.filter((texts) => theirs.has(texts[c] ?? '')).length * 2 > standingRows.length,
  );
}
