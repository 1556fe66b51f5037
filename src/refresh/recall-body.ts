import type { SheetProvenance, Slots } from '../figures/provenance';
import {
  columnSeal,
  fingerprint,
  GROUPINGS,
  numberOfGroups,
  rowSeal,
  type SealedBody,
} from '../figures/sealed-body';
import { slotAt, slotText, type Sheet } from '../figures/sheet';
import type { Reason } from './reason';
import { standingRows, withApart, type Around } from './sheet-around';
import { columnOfKeys, columnsOf, rowsByKey, writtenAround } from './sheet-places';
import { tellColumn, Told, type StandingColumn } from './tell-column';

type Values = (string | number)[][];

/** Stands for what we wrote where something else stands now; no cell can hold it. */
export const NOT_STANDING = '\u0000';

/**
 * What was rendered into a table, of a large one recalled from what stands there (`values`) and the seals of what was written:
 * text for text where ours still stands. A reason where that cannot be told.
 */
export function recalled(
  { rendered, sealed, areas }: SheetProvenance,
  values: Values,
  next: Sheet,
  around: Around = {},
): { base: Slots } | { reason: Reason } {
  if (!sealed) return { base: rendered };
  const { table } = next;
  if (areas.length !== table.rows - 1 || sealed.columns.length !== table.columns - 1)
    return { base: rendered };
  if (!isWhole(sealed, areas.length)) return { reason: { code: 'memory-damaged' } };
  const body = standingBody({ rendered, areas }, sealed, values, next, around);
  if (!body) return { reason: { code: 'names-gone' } };
  const told = body.columns.map((column, c) => column && tellColumn(column, sealed, c));
  for (const [c, column] of told.entries()) {
    const reason = column && wrongColumn(body.columns[c]!, column, sealed, c);
    if (reason)
      return { reason: { code: reason, facts: { head: rendered[slotAt(table.row, c + 1)] ?? '' } } };
  }
  // One object filled in place: spread ones of a million entries take seconds.
  const base = { ...rendered };
  delete base.worksheet;
  areas.forEach((key, r) => {
    base[slotAt(table.row + 1 + r, 0)] = key;
    told.forEach((column, c) => {
      const isOurs = column?.[r] === Told.ours;
      base[slotAt(table.row + 1 + r, c + 1)] = isOurs ? (body.texts[r]?.[c] ?? '') : NOT_STANDING;
    });
  });
  return { base };
}

function isWhole({ rows, groups, columns }: SealedBody, count: number): boolean {
  const seals = columns.length * numberOfGroups(count);
  return (
    rows.length === count &&
    groups.length === GROUPINGS.length &&
    groups.every(({ length }) => length === seals)
  );
}

function standingBody(
  { rendered, areas }: Pick<SheetProvenance, 'rendered' | 'areas'>,
  sealed: SealedBody,
  values: Values,
  next: Sheet,
  around: Around,
) {
  const { table } = next;
  const heads = (values[table.row] ?? []).map(slotText);
  const all = standingRows(values, next, around);
  const keyColumn = columnOfKeys(rendered[slotAt(table.row, 0)] ?? '', heads, new Set(areas), all.inside);
  if (keyColumn < 0) return undefined;
  const standing = withApart(all, keyColumn, writtenAround(rendered, next, around));
  const byKey = rowsByKey(standing, keyColumn);
  const rows = areas.map((key) => standing[byKey.get(key) ?? -1]);
  const printsAt = (at: number) => rows.map((row) => row && fingerprint(row[at] ?? ''));
  const places = columnsOf(rendered, heads, next, (c, at) => isMostly(printsAt(at), sealed, c - 1));
  const prints = places.slice(1).map((at) => (at < 0 ? undefined : printsAt(at)));
  const whole = sealed.rows.map((seal, r) => {
    const cells = prints.flatMap((column) => column?.[r] ?? []);
    return cells.length === prints.length && rowSeal(cells) === seal;
  });
  return {
    columns: prints.map((column) => column && { prints: column, whole }),
    texts: rows.map((row) => places.slice(1).map((at) => row?.[at] ?? '')),
  };
}

/** Whether the numbers under a head somebody typed over are those of a column of ours. */
function isMostly(prints: (number | undefined)[], sealed: SealedBody, c: number): boolean {
  if (c < 0) return false;
  const told = tellColumn({ prints, whole: prints.map(() => false) }, sealed, c);
  return told.filter((each) => each === Told.ours).length * 2 > prints.length;
}

/** Why a column is not to be built upon: sorted alone, that of another head, or too much by hand to tell what is ours. */
function wrongColumn(
  { prints }: StandingColumn,
  told: Told[],
  { columns }: SealedBody,
  c: number,
): Reason['code'] | undefined {
  const others = told.filter((each, r) => each !== Told.ours && prints[r] !== undefined);
  if (others.length > 1 && !prints.includes(undefined)) {
    const seal = columnSeal(prints.map((print) => print ?? 0));
    if (seal === columns[c]) return 'column-sorted-alone';
    if (columns.includes(seal)) return 'head-not-its-numbers';
  }
  return others.includes(Told.unsure) ? 'columns-alike' : undefined;
}
