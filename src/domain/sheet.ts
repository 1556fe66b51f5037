import type { Provenance } from './provenance';

/** What a cell is, so that every adapter gives it the same looks. */
export type SheetRole =
  'title' | 'subtitle' | 'group' | 'unit' | 'head' | 'key' | 'name' | 'number' | 'sign' | 'note' | 'empty';

export interface SheetCell {
  /** Text, a number in full precision, or nothing. */
  value: string | number | null;
  role: SheetRole;
  /** Excel number format, en-US notation; `@` for keys. */
  format?: string;
  /** Emphasised rows: the city, not assignable, or a social-space type by its colour (`#rrggbb`). */
  emphasis?: 'city' | 'unassigned';
  fill?: string;
}

/** A worksheet laid out: a rectangle of cells, the table inside it, what to merge and freeze. */
export interface Sheet {
  provenance: Provenance;
  /** Worksheet name wished for; at most 31 characters, no \ / ? * [ ] : */
  name: string;
  /** Rows of equal length. */
  cells: SheetCell[][];
  /** The Excel table: header row and body, zero-based inside `cells`. */
  table: { row: number; column: number; rows: number; columns: number };
  merges: { row: number; column: number; rows: number; columns: number }[];
  /** Rows and columns that stay in view when the sheet is placed on a new worksheet. */
  freeze: { rows: number; columns: number };
  /** In characters of the default font. */
  widths: number[];
}
