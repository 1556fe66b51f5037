import { slotText, type SheetCell } from './sheet';

/**
 * Fingerprints of what was rendered into the body of a large table, to tell later what of it stands there still. The texts
 * themselves would double the file. Rows are counted as rendered, columns without the one of keys.
 */
export interface SealedBody {
  /** Of each row. */
  rows: number[];
  /** Of each column in each of the groups of rows, column by column; `GROUPINGS` of them. */
  groups: number[][];
  /** Of each column, whatever the order of its rows. */
  columns: number[];
}

/** Cells above which a table is sealed: smaller ones are remembered by their texts. */
const LARGE = 100_000;

export function isLarge(body: SheetCell[][]): boolean {
  return body.length * (body[0]?.length ?? 0) > LARGE;
}

/** Seals the rows of a table; its first column holds the keys, which are remembered apart. */
export function sealedBody(body: SheetCell[][]): SealedBody {
  const texts = body.map((row) => row.slice(1).map(({ value }) => fingerprint(slotText(value))));
  const width = texts[0]?.length ?? 0;
  const column = (c: number) => texts.map((row) => row[c] ?? 0);
  const columns = Array.from({ length: width }, (_, c) => column(c));
  return {
    rows: texts.map(rowSeal),
    groups: GROUPINGS.map((groupOf) => columns.flatMap((prints) => groupSeals(prints, groupOf))),
    columns: columns.map(columnSeal),
  };
}

/** 32 bits of a text: FNV-1a with the last step of MurmurHash3; against accident, not against forgery. */
export function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The seal of the cells of a row, in the order of the columns. */
export function rowSeal(prints: number[]): number {
  return prints.reduce((seal, print, c) => mixed(Math.imul(seal, 31) ^ print ^ c), 0);
}

/** The same for the same cells in any order. */
export function columnSeal(prints: number[]): number {
  return prints.reduce((sum, print) => sum + print, 0);
}

/** A cell as it goes into the seal of a group: one that changed places with another is another. */
export function printAt(row: number, print: number): number {
  return mixed(print ^ Math.imul(row + 1, 0x9e3779b1));
}

/**
 * Three ways to group rows: neighbours, rows at equal distances, rows here and there. Few edits are so alike that they share
 * all of their groups.
 */
export const GROUPINGS: ((row: number, rows: number) => number)[] = [
  (row, rows) => Math.floor(row / lengthOf(rows)),
  (row, rows) => row % numberOfGroups(rows),
  (row, rows) => mixed(row + 1) % numberOfGroups(rows),
];

export function numberOfGroups(rows: number): number {
  return Math.ceil(rows / lengthOf(rows));
}

const LONGEST = 48;

function lengthOf(rows: number): number {
  return Math.max(1, Math.min(LONGEST, Math.floor(Math.sqrt(rows))));
}

function groupSeals(prints: number[], groupOf: (row: number, rows: number) => number): number[] {
  const seals = new Array<number>(numberOfGroups(prints.length)).fill(0);
  prints.forEach((print, r) => {
    const group = groupOf(r, prints.length);
    seals[group] = (seals[group]! ^ printAt(r, print)) >>> 0;
  });
  return seals;
}

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35);
  return (mix ^ (mix >>> 16)) >>> 0;
}
