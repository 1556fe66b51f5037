import type { AreaKey } from '../domain/area';
import type { Slots } from '../figures/provenance';
import { meaningOfRowKey } from '../figures/indicator-rows';
import { placeOfSlot, slotAt, slotText, type Sheet, type SheetCell, type SheetRole } from '../figures/sheet';
import type { LaidRow } from './laid-rows';
import type { CellUpdate, RowLay, RowUpdate } from './sheet-writes';
import {
  together,
  type Change,
  type ChangeKind,
  type Compared,
  type HandText,
  type Meaning,
} from './compared';
import { NOT_STANDING } from './recall-body';
import { rowsWithOwnCells } from './own-cells';
import { namesOldTime, type Times } from './named-years';
import { compareTable, type CellChange, type TableComparison } from './refresh-table';
import type { Around } from './sheet-around';
import type { SheetPlaces } from './sheet-places';
import type { Write } from './standing';

/** One thing to be written into a worksheet; the `place` of a text's writes is its number in the list of them. */
export type SheetWrite = { cell: CellUpdate } | { row: RowUpdate } | { lay: RowLay };

/** A table of a worksheet between what was rendered, what stands there and what the release says. */
export interface SheetComparison extends Compared {
  writes: SheetWrite[];
  /** The sheet as it is to be; none with a reason. */
  next?: Sheet;
  /** Rows a table made anew would have and which find no place here, by name. */
  rowsLacking: string[];
}

/** The sheets a new state may be. */
export interface SheetVersions {
  /** With the rows the table was placed with. */
  like: Sheet;
  /** Made anew; missing where rows neither come nor go. */
  fresh?: Sheet;
  /** Columns of areas it would have if it was made anew, and for which there is no place, by name. */
  columnsLacking?: string[];
  /** With any of the rows of both, in the order of the register. */
  withRows?(keys: ReadonlySet<AreaKey>): Sheet;
}

/** What stands, and what is known of it. */
export interface StandingSheet {
  base: Slots;
  values: (string | number)[][];
  times: { before: Times; after: Times };
  /** No whole row may come or go. */
  isRigid?: boolean | undefined;
  /** Rows of the values beside which something stands. */
  beside?: readonly number[] | undefined;
  around?: Around | undefined;
  /** Rows that `values` show under their heads, and which are to be laid there. */
  laid?: LaidRow[] | undefined;
}

/**
 * Compares cell by cell, rows by their keys and columns by their heads, and puts in rows that come and takes out those that go, as
 * a table made anew has them. Rows and columns somebody put in or took out stay so. `undefined` when the new sheet has other
 * columns or small print.
 */
export function compareSheet(standing: StandingSheet, versions: SheetVersions): SheetComparison | undefined {
  const compared = compareRows(standing, versions);
  if (compared?.next) for (const laid of standing.laid ?? []) lay(compared, laid, versions.like);
  return compared;
}

function compareRows(standing: StandingSheet, versions: SheetVersions): SheetComparison | undefined {
  const { like, fresh = like } = versions;
  const { base, values, around } = standing;
  const first = compareTable(base, values, like, around);
  if (!first || first.reason || !first.places) return first?.reason && left(first.reason);
  const [before, after] = [like, fresh].map(({ provenance }) => provenance.areas);
  const comes = after!.filter((key) => !before!.includes(key));
  const goes = leaving(before!, after!, first, like, standing);
  if (!versions.withRows || !(comes.length || goes.length))
    return { ...asChanges(standing, first, like), rowsLacking: versions.columnsLacking ?? [] };
  const coming = comes.map((key) => ({ key, place: placeFor(key, fresh, like, first.places!, standing) }));
  const found = coming.flatMap(({ key, place }) => (place ? [{ key, place }] : []));
  const names = namesIn(fresh);
  const rowsLacking = coming.flatMap(({ key, place }) => (place ? [] : [names.get(key) ?? key]));
  const going = standing.isRigid ? [] : goes;
  const rows = new Set([...before!.filter((key) => !going.includes(key)), ...found.map(({ key }) => key)]);
  const next = versions.withRows(rows);
  const compared = compareTable(base, values, withBelowOf(like, next), around);
  if (!compared) return undefined;
  const changes = asChanges(standing, compared, like, new Set(going.map((key) => before!.indexOf(key))));
  for (const { key, place } of found) putIn(changes, key, place, next, like, first.places);
  for (const key of going) takeOut(changes, key, like, first.places);
  return { ...changes, next, rowsLacking };
}

function left(reason: NonNullable<Compared['reason']>): SheetComparison {
  return { ...together([{ reason }]), writes: [], rowsLacking: [] };
}

/** Rows that left the table made anew, as far as they stand and nobody typed into them, in a column of their own or beside them. */
function leaving(
  before: AreaKey[],
  after: AreaKey[],
  { edited, places }: TableComparison,
  { table }: Sheet,
  { values, beside = [] }: StandingSheet,
) {
  const first = table.row + 1;
  const last = first + table.rows - 1 + values.length - (places?.rows.length ?? 0);
  const foreign = values
    .slice(first, last)
    .map((row) => row.filter((_, column) => !places?.columns.includes(column)));
  const own = new Set([...beside, ...rowsWithOwnCells(foreign).map((row) => first + row)]);
  return before.filter((key, r) => {
    const row = first + r;
    const at = places?.rows[row] ?? -1;
    const isTouched = own.has(at) || edited.some(({ where }) => where.startsWith(`r${row}.`));
    return !after.includes(key) && !isTouched && at >= 0;
  });
}

/** Where a row comes. */
interface RowPlace {
  before: number;
  isLast?: boolean;
}

/**
 * Before the row that follows in a table made anew, or behind the one before it; at the end where the one that follows stands below
 * the Excel table, or none follows. Nothing where that is not in the table.
 */
function placeFor(
  key: AreaKey,
  fresh: Sheet,
  like: Sheet,
  { rows }: SheetPlaces,
  { values, isRigid, around }: StandingSheet,
): RowPlace | undefined {
  if (isRigid) return undefined;
  const { areas } = fresh.provenance;
  const standing = (at: number) => {
    const r = like.provenance.areas.indexOf(areas[at] ?? '');
    return r < 0 ? -1 : (rows[like.table.row + 1 + r] ?? -1);
  };
  const at = areas.indexOf(key);
  const first = like.table.row + 1;
  const apart = around?.apart ?? 0;
  const end = first + like.table.rows - 1 - apart + values.length - like.cells.length;
  const next = areas.slice(at + 1).findIndex((_, i) => standing(at + 1 + i) >= 0);
  const before = areas.slice(0, at).findLastIndex((_, i) => standing(i) >= 0);
  const follower = next < 0 ? -1 : standing(at + 1 + next);
  const candidates = [follower, before < 0 ? -1 : standing(before) + 1];
  const isLast = at === areas.length - 1;
  if (isLast || (apart && (follower < 0 || follower >= end))) return atEnd(rows, { first, end });
  const inside = candidates.find((place) => place > first && place < end);
  return inside === undefined ? undefined : { before: inside };
}

/** Behind the last row of ours in the Excel table, which people may have sorted or made longer. */
function atEnd(rows: number[], { first, end }: { first: number; end: number }): RowPlace | undefined {
  const last = Math.max(...rows.filter((row) => row >= first && row < end));
  if (last < first) return undefined;
  return last + 1 < end ? { before: last + 1 } : { before: end, isLast: true };
}

/** The rows below the table say what is true of all of its rows. */
function withBelowOf(like: Sheet, next: Sheet): Sheet {
  const end = ({ table }: Sheet) => table.row + table.rows;
  return { ...like, cells: [...like.cells.slice(0, end(like)), ...next.cells.slice(end(next))] };
}

function asChanges(
  { base, times }: StandingSheet,
  { outdated, edited }: TableComparison,
  like: Sheet,
  without: ReadonlySet<number> = new Set(),
): SheetComparison {
  const writes: SheetWrite[] = [];
  const writesOf = ({ place, cell }: CellChange): Write[] => {
    if (!place) return [];
    writes.push({ cell: { ...place, value: cell.value ?? '', fill: cell.fill } });
    return [{ do: 'text', place: writes.length - 1, text: slotText(cell.value) }];
  };
  const isMeant = ({ where, place }: CellChange) => {
    const { row } = placeOfSlot(where);
    return !without.has(row - like.table.row - 1) && (place !== undefined || row <= like.table.row);
  };
  const changes = outdated.filter(isMeant).map((change): Change => ({
    ...meaningOf(change, like),
    old: change.old,
    new: change.new,
    writes: writesOf(change),
  }));
  const hand = edited.filter(isMeant).map((change): HandText => {
    const known = base[change.where] ?? '';
    const ours = known === NOT_STANDING ? '' : known;
    return {
      ...meaningOf(change, like),
      base: ours,
      mine: change.old,
      new: change.new,
      holds: !isNumber(change.old) && namesOldTime(change.old, ours, times.before, times.after),
      writes: writesOf(change),
    };
  });
  return { changes, hand, gone: [], writes, next: like, rowsLacking: [] };
}

function putIn(
  into: SheetComparison,
  key: AreaKey,
  { before, isLast }: RowPlace,
  next: Sheet,
  like: Sheet,
  { rows, columns }: SheetPlaces,
): void {
  const row = next.cells[next.table.row + 1 + next.provenance.areas.indexOf(key)] ?? [];
  const cells = row.flatMap((cell, c) => ((columns[c] ?? -1) < 0 ? [] : [{ column: columns[c]!, cell }]));
  const plain = like.cells.findIndex(
    ([first], r) => first?.role === 'key' && !first.emphasis && (rows[r] ?? -1) >= 0,
  );
  into.changes.push({
    key: `row.${key}`,
    kind: 'row-comes',
    area: key,
    old: '',
    new: nameIn(row),
    writes: [{ do: 'text', place: into.writes.length, text: key }],
  });
  into.writes.push({
    row: { do: 'insert', before, like: rows[plain] ?? before, cells, ...(isLast && { isLast }) },
  });
}

function takeOut(from: SheetComparison, key: AreaKey, like: Sheet, { rows }: SheetPlaces): void {
  const at = like.table.row + 1 + like.provenance.areas.indexOf(key);
  from.changes.push({
    key: `row.${key}`,
    kind: 'row-goes',
    area: key,
    old: nameIn(like.cells[at] ?? []),
    new: '',
    writes: [{ do: 'remove', place: from.writes.length }],
  });
  from.writes.push({ row: { do: 'remove', row: rows[at] ?? -1 } });
}

/** Every cell that moves is a change, and takes its row along. */
function lay(into: SheetComparison, { row, columns, lay, stood }: LaidRow, like: Sheet): void {
  const write: Write = { do: 'text', place: into.writes.length, text: '' };
  into.writes.push({ lay });
  const meaningAt = (column: number) =>
    meaningOf({ where: slotAt(row, column), cell: like.cells[row]?.[column] ?? EMPTY }, like);
  const ours = new Set(like.columns.map((_, column) => meaningAt(column).key));
  const known = [...into.changes, ...into.hand].filter(({ key }) => ours.has(key));
  for (const { writes } of known) writes.push(write);
  for (const { from, to } of lay.moves) {
    const meaning = meaningAt(columns.indexOf(to));
    const value = stood[from] ?? '';
    if (value === '' || known.some(({ key }) => key === meaning.key)) continue;
    into.writes.push({ cell: { row: lay.row, column: to, value } });
    const cell: Write = { do: 'text', place: into.writes.length - 1, text: slotText(value) };
    into.changes.push({
      ...meaning,
      old: slotText(stood[to]),
      new: slotText(value),
      writes: [cell, write],
    });
  }
}

const EMPTY: SheetCell = { value: null, role: 'empty' };

function nameIn(row: SheetCell[]): string {
  return slotText(row.find(({ role }) => role === 'name')?.value);
}

function namesIn({ cells, table, provenance }: Sheet): Map<AreaKey, string> {
  return new Map(provenance.areas.map((key, r) => [key, nameIn(cells[table.row + 1 + r] ?? [])]));
}

const KINDS: Partial<Record<SheetRole, ChangeKind>> = {
  title: 'title',
  subtitle: 'source',
  group: 'head',
  unit: 'head',
  head: 'head',
  key: 'name',
  name: 'name',
  number: 'number',
  sign: 'number',
  note: 'note',
};

/** A cell of the body is known by its row and column, any other by its place in the layout. */
function meaningOf(
  { where, cell }: Pick<CellChange, 'where' | 'cell'>,
  { table, provenance, columns, cells }: Sheet,
): Meaning {
  const { row, column } = placeOfSlot(where);
  const kind = KINDS[cell.role] ?? 'sentence';
  const area = row > table.row ? provenance.areas[row - table.row - 1] : undefined;
  if (area === undefined || row >= table.row + table.rows) {
    const line = row > table.row ? `below.${row - table.row - table.rows}` : `above.${row}`;
    return { key: column > 0 ? `${line}.${column}` : line, kind };
  }
  const { indicator, year, measure, area: over } = columns[column] ?? {};
  if (provenance.columns)
    return {
      key: `cell.${area}.${column}`,
      kind,
      ...meaningOfRowKey(area, provenance.request.query.years),
      head: nameIn(cells[row] ?? []),
      ...(over !== undefined && { area: over, areaName: slotText(cells[table.row]?.[column]?.value) }),
      ...(measure && { measure }),
    };
  return {
    key: `cell.${area}.${column}`,
    kind,
    area,
    areaName: nameIn(cells[row] ?? []),
    ...(indicator && { indicator }),
    ...(year && { year }),
    ...(measure && { measure }),
  };
}

function isNumber(text: string): boolean {
  return text !== '' && Number.isFinite(Number(text));
}
