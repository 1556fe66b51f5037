import type { SheetProvenance } from '../figures/provenance';
import { fingerprint, rowSeal } from '../figures/sealed-body';
import { slotAt, slotText, type Sheet, type SheetCell } from '../figures/sheet';
import type { Reason } from './reason';
import { standingRows, type Around } from './sheet-around';
import { bodyOf, columnOfKeys, columnsOf, rowsByKey, sameNumbers } from './sheet-places';
import type { RowLay } from './sheet-writes';

type Values = (string | number)[][];

/** What stands in a worksheet as though the rows below an Excel table had followed its columns. */
export interface LaidRows {
  values: Values;
  around: Around;
  laid: LaidRow[];
}

/** A row below the Excel table that stayed behind, and how it comes under its heads. */
export interface LaidRow {
  /** Its row in the layout. */
  row: number;
  /** Where the columns of the layout stand now. */
  columns: number[];
  lay: RowLay;
  /** What stood in it before, by the column it stands in. */
  stood: (string | number)[];
}

/**
 * Lays the rows below an Excel table under their heads, where somebody put a column into the table alone or took one out: all that
 * we wrote into them stands there in its order. A reason where something of somebody's own would be in the way, where columns were
 * exchanged, or where it cannot be told which of equal numbers is whose.
 */
export function layRows(
  provenance: SheetProvenance,
  values: Values,
  like: Sheet,
  around: Around,
): LaidRows | { reason: Reason } {
  const { table } = like;
  const { apart = 0, below = [], past = [] } = around;
  const columns = apart ? columnsNow(provenance, values, like, around) : undefined;
  if (!columns) return { values, around, laid: [] };
  const rows = [...values, ...below];
  const width = values[0]?.length ?? 0;
  const end = table.row + table.rows - apart + values.length - like.cells.length;
  const outside = rows.slice(end).map((cells, at) => [...cells, ...(past[at] ?? [])]);
  const laid: LaidRow[] = [];
  for (let row = table.row + table.rows - apart; row < table.row + table.rows; row++) {
    const behind = outside.flatMap((stood, at) => {
      const places = placesIn(stood.map(slotText), columns, provenance, row - table.row - 1, like);
      return places ? [{ at: end + at, stood, places }] : [];
    });
    const [found] = behind;
    if (!found) continue;
    const emphasis = like.cells[row]?.[0]?.emphasis;
    const lay = behind.length === 1 ? layOf(found, columns, { width, emphasis }) : undefined;
    if (!lay || (provenance.sealed && columns.includes(-1))) {
      const name = slotText(found.stood[found.places[table.column + 1] ?? -1]);
      return { reason: { code: 'row-behind-heads', facts: { row: name } } };
    }
    laid.push({ row, columns, lay, stood: found.stood });
  }
  const next = rows.map((cells, at) => {
    const here = laid.find(({ lay }) => lay.row === at);
    return here ? laidOut(here.stood, here.lay).slice(0, width) : cells;
  });
  return {
    values: next.slice(0, values.length),
    around: { ...around, below: next.slice(values.length) },
    laid,
  };
}

/** Where the columns of the Excel table stand now; nothing where that is not known. */
function columnsNow(
  { rendered, sealed, areas }: SheetProvenance,
  values: Values,
  like: Sheet,
  around: Around,
): number[] | undefined {
  const { table } = like;
  const heads = (values[table.row] ?? []).map(slotText);
  const { inside } = standingRows(values, like, around);
  const keyColumn = columnOfKeys(
    rendered[slotAt(table.row, table.column)] ?? '',
    heads,
    new Set(areas),
    inside,
  );
  if (keyColumn < 0) return undefined;
  const byKey = rowsByKey(inside, keyColumn);
  const bodies = sealed ? [] : bodyOf(rendered, like);
  const standing = bodies.map((texts) => inside[byKey.get(texts[0] ?? '') ?? -1]);
  const columns = columnsOf(
    rendered,
    heads,
    like,
    (c, at) =>
      !sealed &&
      sameNumbers(
        bodies.map((texts) => texts[c] ?? ''),
        standing.map((row) => row?.[at]),
      ),
  );
  columns[table.column] = keyColumn;
  return columns;
}

/** Where the texts of a row of ours stand in one of the worksheet, or why that is not said. */
type Places = number[];
const EMPTY = -1;
const UNSURE = -2;

/** Nothing where it is another row, or all of it stands under its heads. */
function placesIn(
  texts: string[],
  columns: number[],
  { rendered, sealed, areas }: SheetProvenance,
  r: number,
  { table }: Sheet,
): Places | undefined {
  const ours = columns.map((_, column) => rendered[slotAt(table.row + 1 + r, column)] ?? '');
  const [places] = sealed
    ? sealedPlaces(texts, areas[r] ?? '', sealed.rows[r] ?? 0, columns)
    : withoutSome(ours, columns).flatMap((each) => placesInOrder(texts, each));
  const isUnder = !sealed && ours.every((text, c) => text === '' || texts[columns[c] ?? -1] === text);
  return places && !isUnder && places.some((at, c) => at !== columns[c] && (sealed || ours[c] !== ''))
    ? places
    : undefined;
}

/** Whole, and without texts of columns somebody took out, with their numbers of this row or without. */
function withoutSome(ours: string[], columns: number[]): string[][] {
  const gone = columns.flatMap((at, column) => (at < 0 ? [column] : []));
  return gone
    .slice(0, MOST_GONE)
    .reduce((all, column) => [...all, ...all.map((texts) => texts.with(column, ''))], [ours]);
}

/** Of more, each a column somebody took out, it is not tried which took their number along. */
const MOST_GONE = 6;

/** Looked for from the left and from the right; what comes out differently is unsure. */
function placesInOrder(texts: string[], ours: string[]): Places[] {
  const left = inOrder(texts, ours);
  const last = texts.length - 1;
  const right = inOrder(texts.toReversed(), ours.toReversed())
    ?.toReversed()
    .map((at) => (at < 0 ? at : last - at));
  return left ? [left.map((at, c) => (right?.[c] === at ? at : UNSURE))] : [];
}

function inOrder(texts: string[], ours: string[]): number[] | undefined {
  let next = 0;
  const places = ours.map((text) => {
    if (text === '') return EMPTY;
    const at = texts.indexOf(text, next);
    next = at < 0 ? texts.length : at + 1;
    return at;
  });
  return places.every((at, c) => at >= 0 || ours[c] === '') ? places : undefined;
}

/** By the seal of the row: where it was placed, or wherever just as many texts stand. */
function sealedPlaces(texts: string[], key: string, seal: number, columns: number[]): Places[] {
  const isWhole = (places: number[]) =>
    places.length === columns.length &&
    texts[places[0] ?? -1] === key &&
    rowSeal(places.slice(1).map((at) => fingerprint(texts[at] ?? ''))) === seal;
  const candidates = [
    columns,
    columns.map((_, column) => column),
    texts.flatMap((text, at) => (text === '' ? [] : [at])),
  ];
  return candidates.filter(isWhole);
}

/** Nothing where what stands in the way is not ours, columns changed their order, or it is unsure what stands where. */
function layOf(
  { at: row, stood, places }: { at: number; stood: (string | number)[]; places: Places },
  columns: number[],
  { width, emphasis }: { width: number; emphasis: SheetCell['emphasis'] },
): RowLay | undefined {
  const standing = columns.flatMap((to, c) => ((places[c] ?? -1) < 0 ? [] : [{ from: places[c]!, to }]));
  const moves = standing.filter(({ from, to }) => to >= 0 && to !== from);
  const gone = standing.flatMap(({ from, to }) => (to < 0 ? [from] : []));
  const there = columns.filter((at) => at >= 0);
  const isInOrder = there.every((at, i) => i === 0 || at > there[i - 1]!);
  const ours = new Set(standing.map(({ from }) => from));
  const isInTheWay = ({ to }: { to: number }) => !ours.has(to) && slotText(stood[to]) !== '';
  if (!isInOrder || places.includes(UNSURE) || moves.some(isInTheWay)) return undefined;
  const cell: SheetCell = { value: null, role: 'empty', ...(emphasis && { emphasis }) };
  const left = [...ours]
    .filter((column) => column < width && !there.includes(column))
    .map((column) => ({ column, cell }));
  return { row, moves, gone, left };
}

/** The cells of a row once it is laid. */
function laidOut(cells: (string | number)[], { moves, gone }: RowLay): (string | number)[] {
  const next = [...cells];
  for (const column of [...gone, ...moves.map(({ from }) => from)]) next[column] = '';
  for (const { from, to } of moves) next[to] = cells[from] ?? '';
  return next;
}
