import { GROUPINGS, numberOfGroups, printAt, type SealedBody } from '../figures/sealed-body';

/** What a cell is: as we wrote it, something else, or not to be told. */
export enum Told {
  unsure,
  ours,
  byHand,
}

/** A column as it stands, on the rows as rendered. */
export interface StandingColumn {
  /** Fingerprints; nothing for a row that is gone. */
  prints: (number | undefined)[];
  /** Whether a row stands as rendered from end to end. */
  whole: boolean[];
}

/** Rows of a column whose seal was made together. */
interface Group {
  /** The seal without the cells that are told. */
  left: number;
  open: Set<number>;
}

/**
 * Tells the cells of a sealed column apart. A whole row is ours, and so is a group of rows whose seal agrees; where one cell of a
 * group is open, the seal says what it was. What is told in one group helps in the other (as parity does in product codes).
 */
export function tellColumn({ prints, whole }: StandingColumn, sealed: SealedBody, c: number): Told[] {
  const rows = prints.length;
  const told = whole.map((isWhole): Told => (isWhole ? Told.ours : Told.unsure));
  const groups = GROUPINGS.map((groupOf, g) =>
    openGroups(prints, whole, groupOf, sealsOf(sealed, g, c, rows)),
  );
  const waiting = groups.flat();
  for (let group = waiting.pop(); group; group = waiting.pop())
    for (const { row, was, is } of toldIn(group, prints)) {
      told[row] = is;
      GROUPINGS.forEach((groupOf, g) => {
        const other = groups[g]?.[groupOf(row, rows)];
        if (!other?.open.delete(row)) return;
        other.left = (other.left ^ was) >>> 0;
        waiting.push(other);
      });
    }
  return told;
}

function sealsOf({ groups }: SealedBody, g: number, c: number, rows: number): number[] {
  const count = numberOfGroups(rows);
  return groups[g]?.slice(c * count, (c + 1) * count) ?? [];
}

function openGroups(
  prints: (number | undefined)[],
  whole: boolean[],
  groupOf: (row: number, rows: number) => number,
  seals: number[],
): Group[] {
  const groups = seals.map((left): Group => ({ left, open: new Set() }));
  prints.forEach((print, r) => {
    const group = groups[groupOf(r, prints.length)];
    if (!group) return;
    if (whole[r] && print !== undefined) group.left = (group.left ^ printAt(r, print)) >>> 0;
    else group.open.add(r);
  });
  return groups;
}

function toldIn(
  { open, left }: Group,
  prints: (number | undefined)[],
): { row: number; was: number; is: Told }[] {
  const rows = [...open];
  const standing = rows.map((row) => {
    const print = prints[row];
    return print === undefined ? undefined : printAt(row, print);
  });
  const seal = standing.reduce<number>((all, print) => (all ^ (print ?? 0)) >>> 0, 0);
  if (seal === left && !standing.includes(undefined))
    return rows.map((row, i) => ({ row, was: standing[i] ?? 0, is: Told.ours }));
  const [only] = rows;
  return only !== undefined && rows.length === 1 ? [{ row: only, was: left, is: Told.byHand }] : [];
}
