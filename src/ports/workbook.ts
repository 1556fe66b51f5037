import type { Provenance } from '../domain/provenance';
import type { Sheet } from '../domain/sheet';

/** Where a sheet goes: a new worksheet, or from the selected cell on. */
export type Target = { kind: 'new-sheet' } | { kind: 'selection'; overwrite: boolean };

/** A table of ours as it stands in the workbook now. */
export interface StoredTable {
  provenance: Provenance;
  /** `Tabelle1!A1:H105`; empty when the table object is gone (orphan). */
  address: string;
  /** What stands in the cells of the whole sheet layout, row by row; empty when orphaned. */
  values: (string | number)[][];
}

/** One cell to write: position inside the sheet layout, zero-based. */
export interface CellUpdate {
  row: number;
  column: number;
  value: string | number;
}

export interface TableUpdate {
  id: string;
  cells: CellUpdate[];
  provenance: Provenance;
}

/** A workbook we can write: Excel, an .xlsx file, plain objects. */
export interface Workbook {
  /**
   * Writes the whole sheet or nothing. Resolves to the address written.
   * Fails with `target-not-empty`, `sheet-protected`.
   */
  place(sheet: Sheet, target: Target): Promise<string>;
  tables(): Promise<StoredTable[]>;
  /** Writes only the named cells; formats and everything else stay. All updates or none. */
  update(updates: TableUpdate[]): Promise<void>;
}
