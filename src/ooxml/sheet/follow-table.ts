import { columnLetters } from '../../figures/cell-address';
import { columnMeanings } from '../../figures/column-meanings';
import { meaningOfRowKey } from '../../figures/indicator-rows';
import type { SheetProvenance } from '../../figures/provenance';
import { slotAt, slotText, type Block } from '../../figures/sheet';
import { endsOf, spanOf, type AreaEnd, type Span } from './area-spans';
import { sameName, withReferences } from './shifted-references';
import { withColumnsOf, type ColumnReference } from './structured-references';

/** A table of ours on a worksheet, before or after it becomes another. */
export interface TableOnSheet {
  worksheet: string;
  /** Of the Excel table. */
  name: string;
  provenance: SheetProvenance;
  /** Where the table was rendered in the layout. */
  placed: Block;
  /** From the title to the last note, on the worksheet. */
  layout: Block;
  /** The Excel table, on the worksheet. */
  table: Block;
  /** What stands in the layout. */
  values: (string | number)[][];
}

/**
 * What becomes of a formula that reads a table which becomes another: it reads the same numbers where they were (`stays`) or where
 * they are then (`moves`), numbers of other years or areas (`other`), or some that are no more (`goes`).
 */
export type Fate = 'stays' | 'moves' | 'other' | 'goes';

const WORSE: Fate[] = ['stays', 'moves', 'other', 'goes'];

/**
 * A formula once a table has become another: it reads each number where it stands then, and `#REF!` where there is none, as when
 * somebody deletes a column. Undefined for one that does not read the table.
 * @param on where the formula stands; nothing for a name
 */
export function followedFormula(
  formula: string,
  { before, after }: { before: TableOnSheet; after: TableOnSheet },
  on?: { worksheet: string; row: number },
): { formula: string; fate: Fate } | undefined {
  const following = followingOf(before, after);
  const fates: Fate[] = [];
  const told = <Text>({ fate, text }: { fate: Fate; text: Text }): Text => {
    fates.push(fate);
    return text;
  };
  const cells = withReferences(formula, ({ sheet = on?.worksheet ?? '', area }) =>
    sameName(sheet, before.worksheet) ? told(following.area(area)) : area,
  );
  const columns = withColumnsOf(cells, before.name, (named) => told(following.columns(named, on?.row)));
  const worst = WORSE.findLast((fate) => fates.includes(fate));
  return worst && { formula: columns, fate: worst };
}

interface Axis {
  before: Map<number, string>;
  after: Map<number, string>;
  /** All it has, and those the Excel table has below its heads. */
  whole: { before: Span; after: Span };
  bodies: { before: Span; after: Span }[];
}

interface Followed {
  span: Span | undefined;
  fate: Fate;
}

function followingOf(before: TableOnSheet, after: TableOnSheet) {
  const yearOf = yearIdentity(before, after);
  const rows: Axis = {
    before: rowIdentities(before, yearOf),
    after: rowIdentities(after, yearOf),
    whole: { before: rowsOf(before.layout), after: rowsOf(after.layout) },
    bodies: bodiesOf(before, after),
  };
  const columns: Axis = {
    before: columnIdentities(before, yearOf),
    after: columnIdentities(after, yearOf),
    whole: { before: columnsOf(before.layout), after: columnsOf(after.layout) },
    bodies: [],
  };
  const otherYears = (fate: Fate): Fate => (yearOf.areOthers && fate !== 'goes' ? 'other' : fate);
  return {
    area(written: string): { text: string | undefined; fate: Fate } {
      const ends = endsOf(written);
      const [high, wide] = [spanOf(ends, 'row'), spanOf(ends, 'column')];
      const touches = (when: 'before' | 'after') =>
        meets(high, rows.whole[when]) && meets(wide, columns.whole[when]);
      if (!touches('before')) return { text: written, fate: touches('after') ? 'other' : 'stays' };
      const [toRows, toColumns] = [followed(high, rows), followed(wide, columns)];
      const isCrossing = !isOver(high, rows.whole.before) && !isInside(high, rows.whole.before);
      const moved = isCrossing ? stood(wide, columns) : toColumns;
      if (!toRows.span || !moved.span) return { text: undefined, fate: 'goes' };
      const fate = WORSE.findLast((each) => each === toRows.fate || each === moved.fate) ?? 'stays';
      return { text: areaAt(ends, toRows.span, moved.span), fate: otherYears(fate) };
    },
    columns(
      { heads, isThisRow }: ColumnReference,
      row: number | undefined,
    ): { text: string[] | undefined; fate: Fate } {
      const [old, fresh] = [headsOf(before), headsOf(after)];
      const found = heads.map((head) => old.findIndex((each) => sameName(each, head)));
      if (found.includes(-1)) return { text: heads, fate: 'stays' };
      const places = found.map((at) => before.layout.column + at);
      const span: Span = [Math.min(...places), Math.max(...places)];
      const to = heads.length ? followed(span, columns) : stood(columns.whole.before, columns);
      if (!to.span) return { text: undefined, fate: 'goes' };
      const [first, last] = to.span.map((column) => fresh[column - after.layout.column] ?? '');
      const isSameRows = isThisRow
        ? rows.before.get(row ?? -1) === rows.after.get(row ?? -1)
        : isSameBody(rows);
      return {
        text: heads.length === 1 ? [first ?? ''] : heads.length ? [first ?? '', last ?? ''] : [],
        fate: otherYears(isSameRows ? (to.fate === 'moves' ? 'stays' : to.fate) : 'other'),
      };
    },
  };
}

/** A year by itself, or by its place where a table is brought to as many other years. */
function yearIdentity(before: TableOnSheet, after: TableOnSheet) {
  const [old, fresh] = [before, after].map(({ provenance }) => provenance.request.query.years);
  const areOthers = old?.length === fresh?.length && !old?.some((year) => fresh?.includes(year));
  return {
    areOthers,
    of: (year: number | undefined, { provenance }: TableOnSheet) =>
      areOthers && year !== undefined ? provenance.request.query.years.indexOf(year) : (year ?? ''),
  };
}

type YearIdentity = ReturnType<typeof yearIdentity>;

/** What the rows of the worksheet are: heads by their distance from the row of heads, the others by their keys. */
function rowIdentities(table: TableOnSheet, year: YearIdentity): Map<number, string> {
  const { layout, provenance, values } = table;
  const { areas, columns, request } = provenance;
  const head = table.table.row;
  const key = headsOf(table).indexOf(headAt(table, 0));
  return new Map(
    values.flatMap((cells, at): [number, string][] => {
      const row = layout.row + at;
      if (at === 0 && row < head) return [[row, '#title']];
      if (row <= head) return [[row, `#${row - head}`]];
      const text = slotText(cells[key]);
      if (!areas.includes(text)) return [];
      const meaning = columns && meaningOfRowKey(text, request.query.years);
      return [[row, meaning ? `${meaning.indicator} ${year.of(meaning.year, table)}` : text]];
    }),
  );
}

/** Columns before those of numbers: keys and names. */
const STUB = ['#key', '#name'];

function columnIdentities(table: TableOnSheet, year: YearIdentity): Map<number, string> {
  const { provenance, placed, layout } = table;
  const { columns, request } = provenance;
  const heads = Array.from({ length: placed.columns }, (_, column) => headAt(table, column));
  const numbers = columns
    ? columns.map((area) => area)
    : columnMeanings(request.query, request.options.table).map(
        (each) => `${each.indicator} ${year.of(each.year, table)} ${each.measure}`,
      );
  const first = placed.columns - numbers.length;
  return new Map(
    headsOf(table).flatMap((head, at): [number, string][] => {
      const place = head ? heads.indexOf(head) : -1;
      const identity = place < first ? (STUB[place] ?? `#${place}`) : numbers[place - first];
      return place < 0 || identity === undefined ? [] : [[layout.column + at, identity]];
    }),
  );
}

function headsOf({ layout, table, values }: TableOnSheet): string[] {
  return (values[table.row - layout.row] ?? []).map(slotText);
}

function headAt({ provenance, placed }: TableOnSheet, column: number): string {
  return provenance.rendered[slotAt(placed.row, placed.column + column)] ?? '';
}

/** The rows of the Excel table, and all rows of numbers. */
function bodiesOf(before: TableOnSheet, after: TableOnSheet): Axis['bodies'] {
  const inTable = ({ table }: TableOnSheet): Span => [table.row + 1, table.row + table.rows - 1];
  const all = (each: TableOnSheet): Span => {
    const keys = [...rowIdentities(each, yearIdentity(each, each)).keys()];
    return [each.table.row + 1, Math.max(...keys)];
  };
  const layout = (each: TableOnSheet) => rowsOf(each.layout);
  return [inTable, all, layout].flatMap((of) => {
    const [old, fresh] = [of(before), of(after)];
    const withHeads = ([first, last]: Span): Span => [first - 1, last];
    return [
      { before: old, after: fresh },
      { before: withHeads(old), after: withHeads(fresh) },
    ];
  });
}

/** Where the numbers of a span of rows or columns stand then. */
function followed(span: Span, axis: Axis): Followed {
  if (!isInside(span, axis.whole.before)) return stood(span, axis);
  const places = numbersIn(span).map((at) => placeOf(axis.before.get(at), axis.after));
  const first = places[0];
  if (first !== undefined && places.every((place, i) => place === first + i))
    return { span: [first, first + places.length - 1], fate: first === span[0] ? 'stays' : 'moves' };
  const body = axis.bodies.find(({ before }) => before[0] === span[0] && before[1] === span[1]);
  return body ? { span: body.after, fate: 'other' } : { span: undefined, fate: 'goes' };
}

/** It reads on where it reads: other numbers, where others stand there. */
function stood(span: Span, axis: Axis): Followed {
  const isAll = isOver(span, axis.whole.before) && isOver(span, axis.whole.after);
  const isSame = axis.bodies.length && isAll ? isSameBody(axis) : isSameAt(span, axis);
  return { span, fate: isSame ? 'stays' : 'other' };
}

function isSameAt([first, last]: Span, { before, after, whole }: Axis): boolean {
  const from = Math.max(first, Math.min(whole.before[0], whole.after[0]));
  const to = Math.min(last, Math.max(whole.before[1], whole.after[1]));
  return numbersIn([from, to]).every((at) => before.get(at) === after.get(at));
}

/** The same rows of numbers, in whatever order. */
function isSameBody({ before, after }: Axis): boolean {
  const known = (identities: Map<number, string>) =>
    [...identities.values()].filter((each) => !each.startsWith('#')).sort();
  return known(before).join('\n') === known(after).join('\n');
}

function placeOf(identity: string | undefined, among: Map<number, string>): number | undefined {
  return [...among].find(([, each]) => each === identity)?.[0];
}

function numbersIn([first, last]: Span): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

const rowsOf = ({ row, rows }: Block): Span => [row, row + rows - 1];
const columnsOf = ({ column, columns }: Block): Span => [column, column + columns - 1];
const meets = (one: Span, other: Span) => one[0] <= other[1] && other[0] <= one[1];
const isInside = (inner: Span, outer: Span) => inner[0] >= outer[0] && inner[1] <= outer[1];
const isOver = (outer: Span, inner: Span) => isInside(inner, outer);

function areaAt(ends: AreaEnd[], rows: Span, columns: Span): string {
  return ends
    .map(([fixed, letters, lock, digits], i) => {
      const end = ends.length > 1 ? i : 0;
      const column = letters && columnLetters(columns[end] ?? 0);
      return fixed + column + lock + (digits && String((rows[end] ?? 0) + 1));
    })
    .join(':');
}
