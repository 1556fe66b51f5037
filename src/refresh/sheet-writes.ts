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

/** A row below the Excel table whose cells move under their heads, all at once; it comes before anything else is written. */
export interface RowLay {
  row: number;
  /** Columns before and after, from the left; none passes another. */
  moves: { from: number; to: number }[];
  /** Columns whose head somebody took out, with what stands there. */
  gone: number[];
  /** Columns of the table in which nothing of ours stands afterwards, and how their cells look. */
  left: { column: number; cell: SheetCell }[];
}

/** Neighbours that move alike, in the order in which none is moved over another. */
export interface BlockMove {
  from: number;
  columns: number;
  by: number;
}

/** The moves of a row as few blocks: those to the right from the right, then those to the left. */
export function blocksOf({ moves }: RowLay): BlockMove[] {
  const blocks = moves.reduce<BlockMove[]>((known, { from, to }) => {
    const last = known.at(-1);
    const follows = last && last.from + last.columns === from && last.by === to - from;
    return follows
      ? [...known.slice(0, -1), { ...last, columns: last.columns + 1 }]
      : [...known, { from, columns: 1, by: to - from }];
  }, []);
  return [...blocks.filter(({ by }) => by > 0).toReversed(), ...blocks.filter(({ by }) => by < 0)];
}

/** Rows that come and go in the order in which none moves another. */
export function fromBelow(rows: readonly RowUpdate[]): RowUpdate[] {
  return rows.toReversed().toSorted((one, other) => rowOf(other) - rowOf(one));
}

/** Where a row goes, or where one comes. */
export function rowOf(update: RowUpdate): number {
  return update.do === 'insert' ? update.before : update.row;
}
