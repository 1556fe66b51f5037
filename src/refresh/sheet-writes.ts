import type { SheetCell } from '../figures/sheet';

/** One cell to write: position inside `StoredTable.values`, zero-based. */
export interface CellUpdate {
  row: number;
  column: number;
  value: string | number;
  /** The colour of a social-space type; `undefined` leaves it. */
  fill?: string | undefined;
}

/**
 * A whole row of the worksheet that comes into a table, looking like another, or leaves it; positions are those before anything
 * is written.
 */
export type RowUpdate =
  | {
      do: 'insert';
      before: number;
      like: number;
      cells: { column: number; cell: SheetCell }[];
      /** It stands right below the Excel table, which grows over it. */
      isLast?: boolean;
    }
  | { do: 'remove'; row: number };

/** Rows that come and go in the order in which none moves another. */
export function fromBelow(rows: readonly RowUpdate[]): RowUpdate[] {
  return rows.toReversed().toSorted((one, other) => rowOf(other) - rowOf(one));
}

/** Where a row goes, or where one comes. */
export function rowOf(update: RowUpdate): number {
  return update.do === 'insert' ? update.before : update.row;
}
