import type { SheetProvenance } from '../figures/provenance';
import type { Sheet } from '../figures/sheet';

/** Where a sheet goes: a new worksheet, or from the selected cell on. */
export type Target = { kind: 'new-sheet' } | { kind: 'selection'; overwrite: boolean };

/** A table of ours as it stands in the workbook now. */
export interface StoredTable {
  provenance: SheetProvenance;
  /** `Tabelle1!A1:H105`, from the title to the last note; empty when the table object is gone (orphan). */
  address: string;
  /**
   * What stands in these cells, row by row; empty when orphaned. A formula somebody put in is its text, `=A1*2`. Anchored at the
   * table object: rows put in above move it, rows put into the table make it longer.
   */
  values: (string | number)[][];
  /** It came with a copy of a worksheet, and is remembered for itself once it is written. */
  isCopy?: boolean;
  /** Its worksheet is protected: nothing of it can be written. */
  isProtected?: boolean;
}

/** One cell to write: position inside `StoredTable.values`, zero-based. */
export interface CellUpdate {
  row: number;
  column: number;
  value: string | number;
  /** The colour of a social-space type; `undefined` leaves it. */
  fill?: string | undefined;
}

export interface TableUpdate {
  id: string;
  cells: CellUpdate[];
  provenance: SheetProvenance;
  /** New name for the worksheet; it gets a number when another has it. */
  worksheet?: string;
}

/** A workbook we can write: Excel, an .xlsx file, plain objects. */
export interface Workbook {
  /**
   * Writes the whole sheet or nothing. Resolves to the address written.
   * Fails with `target-not-empty`, `sheet-protected`.
   */
  place(sheet: Sheet, target: Target): Promise<string>;
  tables(): Promise<StoredTable[]>;
  /** Writes only the named cells; formats and everything else stay. All updates or none. Fails with `sheet-protected`. */
  update(updates: TableUpdate[]): Promise<void>;
}
