import type { Slots } from '../figures/provenance';
import {
  placeOfSlot,
  slotAt,
  slotsOfCells,
  slotText,
  type Block,
  type Sheet,
  type SheetCell,
} from '../figures/sheet';
import { compare, type Comparison, type SlotChange } from './compare';
import type { Reason } from './reason';
import type { Around } from './sheet-around';
import { sheetPlaces, type SheetPlaces } from './sheet-places';

/** A cell of the new sheet and where it stands now; no place when its row was deleted. */
export interface CellChange extends SlotChange {
  place?: { row: number; column: number };
  cell: SheetCell;
}

export interface TableComparison {
  state: Comparison['state'];
  outdated: CellChange[];
  edited: CellChange[];
  /** Where the layout stands; none with a reason. */
  places?: SheetPlaces;
  /** Why nothing of it may be written. */
  reason?: Reason;
}

type Values = (string | number)[][];

/**
 * Compares what was rendered, what stands in a worksheet now (`stands`, rows from the title on) and the new sheet, cell
 * by cell. Rows are found by their keys and columns by their heads. `undefined` when the new sheet has another shape; a
 * reason when it cannot be told what stands where.
 */
export function compareTable(
  rendered: Slots,
  stands: Values,
  next: Sheet,
  around: Around = {},
): TableComparison | undefined {
  const base = cellsOf(rendered);
  const fresh = slotsOfCells(next.cells);
  if (!sameShape(base, fresh)) return undefined;
  const places = sheetPlaces(base, stands, next, around);
  if ('reason' in places) return stays(places.reason);
  const values = [...stands, ...(around.below ?? [])];
  const at = (row: number, column: number) => placeOf(row, column, { base, values, places, next });
  const isThere = (slot: string) => columnIsThere(slot, places, next);
  const current: Slots = {};
  next.cells.forEach((cells, r) =>
    cells.forEach((_, c) => {
      const place = at(r, c);
      current[slotAt(r, c)] = place ? slotText(values[place.row]?.[place.column]) : '';
    }),
  );
  const compared = compare(base, current, fresh);
  const placed = (change: SlotChange) => placedIn(change, next, at);
  const edited = compared.edited.filter((change) => change.old !== change.new && isThere(change.where));
  const outdated = compared.outdated.filter(({ where }) => isThere(where));
  return {
    state: edited.length ? 'edited' : outdated.length ? 'outdated' : 'unchanged',
    outdated: outdated.map(placed),
    edited: edited.map(placed),
    places,
  };
}

function stays(reason: Reason): TableComparison {
  return { state: 'unchanged', outdated: [], edited: [], reason };
}

/** The name of the worksheet is remembered beside the cells. */
function cellsOf(rendered: Slots): Slots {
  if (!('worksheet' in rendered)) return rendered;
  const cells = { ...rendered };
  delete cells.worksheet;
  return cells;
}

function sameShape(base: Slots, fresh: Slots): boolean {
  const names = Object.keys(fresh);
  return names.length === Object.keys(base).length && names.every((name) => name in base);
}

/** A column somebody took out stays out, with its head and what stands above it. */
function columnIsThere(slot: string, { columns }: SheetPlaces, { table }: Sheet): boolean {
  const { row, column } = placeOfSlot(slot);
  return isOfNoColumn(row, table) || (columns[column] ?? -1) >= 0;
}

/** Title, subtitle and the blank row above the groups stand where they stood, whatever becomes of columns. */
const FIRST_OF_COLUMNS = 3;

function isOfNoColumn(row: number, table: Block): boolean {
  return row < FIRST_OF_COLUMNS || row >= table.row + table.rows;
}

interface Standing {
  base: Slots;
  values: Values;
  places: SheetPlaces;
  next: Sheet;
}

/** What stands above the heads moves with its column, or stays behind where only the table grew. */
function placeOf(row: number, column: number, { base, values, places, next }: Standing) {
  const at = places.rows[row] ?? -1;
  const moved = isOfNoColumn(row, next.table) ? column : (places.columns[column] ?? -1);
  if (at < 0 || moved < 0) return undefined;
  const isOurs = (where: number) => slotText(values[at]?.[where]) === (base[slotAt(row, column)] ?? '');
  const stayed = row < next.table.row && !isOurs(moved) && isOurs(column);
  return { row: at, column: stayed ? column : moved };
}

function placedIn(
  change: SlotChange,
  next: Sheet,
  at: (row: number, column: number) => { row: number; column: number } | undefined,
): CellChange {
  const { row, column } = placeOfSlot(change.where);
  const place = at(row, column);
  const cell = next.cells[row]?.[column] ?? { value: null, role: 'empty' };
  return { ...change, cell, ...(place && { place }) };
}
