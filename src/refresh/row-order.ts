import type { RowUpdate } from '../ports/workbook';

/** Rows that come and go in the order in which none moves another. */
export function fromBelow(rows: readonly RowUpdate[]): RowUpdate[] {
  return rows.toSorted((one, other) => rowOf(other) - rowOf(one));
}

/** Where a row goes, or where one comes. */
export function rowOf(update: RowUpdate): number {
  return update.do === 'insert' ? update.before : update.row;
}
