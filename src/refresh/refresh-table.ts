import { compare, type Comparison, type SlotChange } from './compare';
import type { Slots } from '../figures/provenance';
import { slotAt, slotsOfCells, slotText, type Sheet, type SheetCell } from '../figures/sheet';

/** A cell of the new sheet and where it stands now; no place when its row was deleted. */
export interface CellChange extends SlotChange {
  place?: { row: number; column: number };
  cell: SheetCell;
}

export interface TableComparison {
  state: Comparison['state'];
  outdated: CellChange[];
  edited: CellChange[];
}

/**
 * Compares what was rendered, what stands in a worksheet now (`values`, rows from the title on) and the new sheet, cell
 * by cell. Rows of the table are found by their keys, so a person may sort it or put rows in. `undefined` when the new
 * sheet has another shape.
 */
export function compareTable(
  rendered: Slots,
  values: (string | number)[][],
  next: Sheet,
): TableComparison | undefined {
  if (!sameShape(rendered, next)) return undefined;
  const rows = currentRows(values, next);
  const current = Object.fromEntries(
    next.cells.flatMap((cells, r) =>
      cells.map((_, c) => [slotAt(r, c), slotText(values[rows[r] ?? -1]?.[c])]),
    ),
  );
  const compared = compare(cellsOf(rendered), current, slotsOfCells(next.cells));
  const placed = (change: SlotChange) => placedIn(change, rows, next);
  const edited = compared.edited.filter((change) => change.old !== change.new);
  return {
    state: edited.length ? 'edited' : compared.outdated.length ? 'outdated' : 'unchanged',
    outdated: compared.outdated.map(placed),
    edited: edited.map(placed),
  };
}

/** The name of the worksheet is remembered beside the cells. */
function cellsOf({ worksheet: _, ...cells }: Slots): Slots {
  return cells;
}

function sameShape(rendered: Slots, { provenance }: Sheet): boolean {
  const names = Object.keys(provenance.rendered);
  return names.length === Object.keys(rendered).length && names.every((name) => name in rendered);
}

/** Where each row of the new sheet stands now; -1 when a person deleted it. */
function currentRows(values: (string | number)[][], { cells, table }: Sheet): number[] {
  const grown = values.length - cells.length;
  const end = table.row + table.rows;
  const standing = new Map(
    values
      .slice(table.row + 1, end + grown)
      .map((row, i) => [slotText(row[table.column]), table.row + 1 + i] as const),
  );
  return cells.map((row, r) => {
    if (r <= table.row) return r;
    if (r >= end) return r + grown;
    return standing.get(slotText(row[table.column]?.value)) ?? -1;
  });
}

function placedIn(change: SlotChange, rows: number[], next: Sheet): CellChange {
  const [row = 0, column = 0] = change.where.slice(1).split('.c').map(Number);
  const cell = next.cells[row]?.[column] ?? { value: null, role: 'empty' };
  const standing = rows[row] ?? -1;
  return { ...change, cell, ...(standing >= 0 && { place: { row: standing, column } }) };
}
