/** What a cell of a delivered table holds: a text, a number, or nothing. */
export type GridValue = string | number | null;

/** A block of merged cells, zero-based, both corners included. */
export interface MergedCells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** One table of a delivery: rows of cells, zero-based; rows may be short or, where nothing stands, absent. */
export interface Sheet {
  name: string;
  rows: GridValue[][];
  merged: MergedCells[];
  /** Of a worksheet. */
  seen?: Seen;
}

/** How a person sees a worksheet where that is not simply what is stored; rows and columns zero-based. */
export interface Seen {
  isHidden: boolean;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  cells: SeenCell[];
}

/**
 * A cell that looks otherwise than it is stored: with a raised footnote mark, with something struck out or struck out as a
 * whole (both are not read), as a percentage (read as shown), as something else than its number, as a formula without result.
 */
export interface SeenCell {
  row: number;
  column: number;
  as: 'raised' | 'struck-part' | 'struck' | 'percent' | 'otherwise' | 'no-result';
  /** What is not read, or not shown. */
  text: string;
}

/** A delivered file, read and not yet understood. */
export interface DeliveredTable {
  fileName: string;
  form: 'xlsx' | 'csv' | 'data-package';
  sheets: Sheet[];
  /** Cells worth a look: values of formulas, texts that look like formulas. Places as `Tabelle1!C7`. */
  formulas: string[];
  /** `sep=;` before the heading of a delimited text. */
  separatorLine?: string;
  formulaLikeTexts: string[];
}

/** The rows with something in them: a sheet of one cell may be a million rows long. */
export function filledRows({ rows }: Pick<Sheet, 'rows'>): number[] {
  return Object.keys(rows).map(Number);
}

/** The columns of a row with something in them. */
export function filledColumns(row: GridValue[]): number[] {
  return Object.keys(row).flatMap((column) => (textOf(row[Number(column)]) === '' ? [] : [Number(column)]));
}

export function cellIn(sheet: Sheet, row: number, column: number): GridValue {
  return sheet.rows[row]?.[column] ?? null;
}

/** A cell as text, without spaces around. */
export function textOf(value: GridValue | undefined): string {
  return String(value ?? '').trim();
}

/** A text as names are compared: composed letters, single blanks, small letters. */
export function plainText(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}
