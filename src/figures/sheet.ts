import type { ColumnMeaning } from './figure';
import type { SheetProvenance, Slots } from './provenance';

/** What a cell is, so that every adapter gives it the same looks. */
export type SheetRole =
  | 'title'
  | 'subtitle'
  | 'group'
  | 'unit'
  | 'head'
  | 'key'
  | 'name'
  | 'number'
  | 'sign'
  | 'text'
  | 'note'
  | 'empty';

export interface SheetCell {
  /** Text, a number in full precision, or nothing. */
  value: string | number | null;
  role: SheetRole;
  /** Excel number format, en-US notation; `@` for keys. */
  format?: string;
  /** Emphasised rows: the city or not assignable; the city's column where areas are columns. */
  emphasis?: 'city' | 'unassigned' | 'cityColumn';
  /** The colour of a social-space type, `#rrggbb`. */
  fill?: string;
  /** Of heads and units: what stands below them, with which they are aligned. */
  over?: 'numbers' | 'texts';
}

/** A block of cells, zero-based. */
export interface Block {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A worksheet laid out: a rectangle of cells, the table inside it, what to merge and freeze. */
export interface Sheet {
  provenance: SheetProvenance;
  /** Worksheet name wished for; at most 31 characters, no \ / ? * [ ] : */
  name: string;
  /** Rows of equal length. */
  cells: SheetCell[][];
  /** Header row and a row for every area, inside `cells`. */
  table: Block;
  /** How many rows at the end of `table` stand below the Excel table, so that nobody sorts or filters the city among its parts. */
  apart: number;
  /** What each column of the table is. */
  columns: ColumnMeaning[];
  merges: Block[];
  /** Rows and columns that stay in view when the sheet is placed on a new worksheet. */
  freeze: { rows: number; columns: number };
  /** In characters of the default font. */
  widths: number[];
  /** In lines of text, by row; one where missing. */
  lines: Record<number, number>;
}

/** The Excel table: header row and body, without the rows that stand apart. Its name is `sr_<id>`. */
export function excelTableOf({ table, apart }: Pick<Sheet, 'table' | 'apart'>): Block {
  return { ...table, rows: table.rows - apart };
}

export function tableNameOf(id: string): string {
  return `sr_${id}`;
}

/** The slot of a cell of the layout: `r6.c2`. */
export function slotAt(row: number, column: number): string {
  return `r${row}.c${column}`;
}

/** Where a slot stands in the layout. */
export function placeOfSlot(slot: string): { row: number; column: number } {
  const point = slot.indexOf('.');
  return { row: Number(slot.slice(1, point)), column: Number(slot.slice(point + 2)) };
}

/** A value as the compare sees it: 15 significant digits, which every reader and writer of workbooks keeps. */
export function slotText(value: string | number | null | undefined): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(15))) : (value ?? '');
}

/** Every cell of the layout by slot. */
export function slotsOfCells(cells: SheetCell[][]): Slots {
  const slots: Slots = {};
  cells.forEach((row, r) => row.forEach(({ value }, c) => (slots[slotAt(r, c)] = slotText(value))));
  return slots;
}
