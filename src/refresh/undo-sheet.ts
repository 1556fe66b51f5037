import type { SheetCell, SheetRole } from '../figures/sheet';
import { fromBelow, type CellUpdate, type RowLay, type RowUpdate } from './sheet-writes';

type Value = string | number;

/** What stood in a table before a write: its cells, their number formats, and the fills of cells that get another. */
export interface StoodBefore {
  values: Value[][];
  formats: string[][];
  /** Empty for none. */
  fillOf(cell: CellUpdate): string | undefined;
  /** The last row of the Excel table. */
  last: number;
}

/** The cells, rows and laid rows that put back what stood in a table; positions are those after the write. */
export function undoOf(
  { cells, rows = [], lays = [] }: { cells: CellUpdate[]; rows?: RowUpdate[]; lays?: RowLay[] },
  stood: StoodBefore,
): { cells: CellUpdate[]; rows: RowUpdate[]; lays?: RowLay[] } {
  const order = orderAfter(stood.values.length, rows);
  const laid = new Set(lays.map(({ row }) => row));
  const back = cells.flatMap((cell): CellUpdate[] => {
    if (laid.has(cell.row)) return [];
    const row = order.indexOf(cell.row);
    const value = stood.values[cell.row]?.[cell.column];
    return row < 0 || value === undefined
      ? []
      : [{ row, column: cell.column, value, fill: stood.fillOf(cell) }];
  });
  const gone = rows.flatMap((change) => (change.do === 'remove' ? [change.row] : []));
  return {
    cells: [...back, ...lays.flatMap((lay) => cellsBack(lay, order.indexOf(lay.row), stood))],
    ...(lays.length > 0 && { lays: lays.map((lay) => layBack(lay, order.indexOf(lay.row))) }),
    rows: [
      ...order.flatMap((row, at): RowUpdate[] => (row === MADE ? [{ do: 'remove', row: at }] : [])),
      ...gone
        .toSorted((a, b) => a - b)
        .map((row): RowUpdate => ({
          do: 'insert',
          before: placeOf(row, order),
          like: 0,
          cells: cellsOf(row, stood),
          ...(row === stood.last && { isLast: true }),
        })),
    ],
  };
}

/** The cells of a row go back first, then they say what they said. */
function layBack({ moves }: RowLay, row: number): RowLay {
  return { row, moves: moves.map(({ from, to }) => ({ from: to, to: from })), gone: [], left: [] };
}

function cellsBack({ row, moves, gone }: RowLay, at: number, { values }: StoodBefore): CellUpdate[] {
  return [...moves.map(({ from }) => from), ...gone].map((column) => ({
    row: at,
    column,
    value: values[row]?.[column] ?? '',
  }));
}

const MADE = -1;

/** The rows as they stand after rows came and went, by the numbers they had. */
function orderAfter(count: number, rows: RowUpdate[]): number[] {
  const order = Array.from({ length: count }, (_, row) => row);
  for (const change of fromBelow(rows))
    if (change.do === 'insert') order.splice(change.before, 0, MADE);
    else order.splice(change.row, 1);
  return order;
}

function placeOf(row: number, order: number[]): number {
  const next = order.findIndex((other) => other > row);
  return next < 0 ? order.length : next;
}

function cellsOf(row: number, { values, formats }: StoodBefore): { column: number; cell: SheetCell }[] {
  return (values[row] ?? []).map((value, column) => ({
    column,
    cell: {
      value,
      role: roleOf(value, column),
      format: formats[row]?.[column] ?? 'General',
      emphasis: 'unassigned',
    },
  }));
}

/** Only rows of cases that belong to no area come and go: a key and a name, then numbers and their signs. */
function roleOf(value: Value, column: number): SheetRole {
  if (typeof value === 'number' || String(value).startsWith('=')) return 'number';
  if (value === '') return 'empty';
  return column === 0 ? 'key' : column === 1 ? 'name' : 'sign';
}
