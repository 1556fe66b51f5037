import type { SheetProvenance } from '../figures/provenance';
import type { Block, Sheet } from '../figures/sheet';
import type { CellUpdate, RowLay, RowUpdate } from '../refresh/sheet-writes';
import type { Undo } from './undo';

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
  /** The Excel table in it, as formulas call it, with its row of heads; none when orphaned. */
  excel?: { name: string; block: Block };
  /** An orphan whose table has lost its name: tables any of which may be it. */
  unsure?: string[];
  /** It came with a copy of a worksheet, and is remembered for itself once it is written. */
  isCopy?: boolean;
  /** Its worksheet is protected: nothing of it can be written. */
  isProtected?: boolean;
  /** Somebody filters it; a filter stays where it goes on saying something of what is written. */
  isFiltered?: boolean;
  /** No whole row can come or go: another table stands beside it, or formulas hang together over its rows. */
  isRigid?: boolean;
  /** How many of its last rows of areas were placed below the Excel table; none in workbooks of earlier versions. */
  apart?: number;
  /** What stands below `values` in the same columns, as far as people may have moved what is ours. */
  below?: (string | number)[][];
  /** What stands right of the rows below the Excel table, as many columns again as it was placed with. */
  past?: (string | number)[][];
  /** Rows of `values` beside which something stands on the worksheet, left or right of these cells. */
  beside?: number[];
}

export interface TableUpdate {
  id: string;
  /** What stood in the table and below it when it was read; where something else stands now, nothing is written. */
  stood?: StoredTable['values'];
  /** They come first. */
  lays?: RowLay[];
  cells: CellUpdate[];
  rows?: RowUpdate[];
  provenance: SheetProvenance;
  /** New name for the worksheet; it gets a number when another has it. */
  worksheet?: string;
}

/** What stands in a workbook that a refresh has to know. */
export interface WorkbookContents {
  tables: StoredTable[];
  formulas: Formula[];
}

/** A workbook we can write: Excel, an .xlsx file, plain objects. */
export interface Workbook {
  /**
   * Writes the whole sheet or nothing. Resolves to the address written.
   * Fails with `target-in-own-table`, `target-in-table`, `target-hidden`, `cells-merged`, `sheet-protected`, and with
   * `target-not-empty` where nothing else is in the way.
   */
  place(sheet: Sheet, target: Target): Promise<string>;
  tables(): Promise<StoredTable[]>;
  /** The tables, and all formulas of the workbook, those in the tables too. */
  withFormulas(): Promise<WorkbookContents>;
  /**
   * Writes only the named cells and rows; formats and everything else stay. All updates or none. Resolves to what puts back what
   * stood there, and fails with `undo-refused` where something else does by then. Fails with `sheet-protected`,
   * `document-changed`.
   */
  update(updates: TableUpdate[]): Promise<Undo>;
}

/** A formula in a cell, or behind a name of the workbook. */
export interface Formula {
  at: { worksheet: string; row: number; column: number } | { name: string };
  text: string;
}

/** How a formula reads from now on. */
export interface FormulaChange extends Formula {
  next: string;
}

/** What a table of ours stands among, on the worksheet, before it becomes another. */
export interface Surroundings {
  worksheet: string;
  /** Of the Excel table, as formulas call it. */
  name: string;
  /** From the title to the last note. */
  layout: Block;
  /** The Excel table. */
  table: Block;
  /** Where the table was rendered in the layout. */
  placed: Block;
  /** All formulas of the workbook outside of the layout. */
  formulas: Formula[];
  /** Cells with contents of others where the other table would stand, by their addresses. */
  occupied: string[];
  /** Merged cells that reach into it and out of it. */
  merged: string[];
  /** Somebody filters the table; a filter stays where its column does. */
  isFiltered: boolean;
}

/** A workbook in which a table can become another where it stands. */
export interface ChangeableWorkbook extends Workbook {
  /** Looks at what stands around the table of a sheet's id, which the sheet would replace. Fails with `figure-gone`. */
  surroundings(sheet: Sheet): Promise<Surroundings>;
  /**
   * The sheet takes the place of the table of its id: the same heads' row and corner, the same worksheet, whose name stays if
   * somebody gave it; and formulas read as they are told. All or nothing. Resolves to what puts back what stood there, and fails
   * with `undo-refused` where something else does by then. Fails with `figure-gone`, `sheet-protected`, `cells-merged`, with
   * `target-not-empty` where other contents stand in the way, and with `document-changed` where a formula is not as it was.
   */
  replace(sheet: Sheet, formulas?: FormulaChange[]): Promise<Undo>;
}
