import type { TableBody } from '../figures/figure';
import { decimalsByRow } from './decimals-by-row';
import { otherDecimals } from './other-decimals';
import type { Reason } from './reason';
import { plain } from './same-text';
import type { StandingCell, StandingRow, StandingTable } from './standing';

/** A text of ours found in a standing table: one paragraph of a cell, with the row and column of the rendered table. */
export interface AlignedText {
  cell: StandingCell;
  /** Position among the texts of the cell. */
  part: number;
  /** Row of the body. */
  row: number;
  /** 0 for the name, then the columns of numbers. */
  column: number;
}

export interface AlignedHead {
  cell: StandingCell;
  /** Row and cell of the rendered head; none where somebody retyped it. */
  head?: { row: number; cell: number };
  /** Columns of numbers it stands above, by rendered position; -1 for the stub. */
  above: number[];
  /** Row of heads it stands in, counted from the top. */
  line: number;
}

/** What of a rendered table stands where. */
export interface TableAlignment {
  heads: AlignedHead[];
  texts: AlignedText[];
  /** The standing row of each row of the body that still stands; several when it was copied. */
  rows: Map<number, StandingRow[]>;
  /** The standing column of names. */
  stub: number;
  /** The rendered column each standing column shows. */
  columns: Map<number, number>;
  /** The decimals somebody gave all numbers of a column, by where it stands: of a doubled one perhaps only one. */
  decimals: Map<number, number>;
  /** Those somebody gave numbers of indicator rows. */
  decimalsByText: Map<AlignedText, number>;
}

/** More than this share of its numbers makes a column or row ours. */
const ENOUGH = 0.5;
/** As few rows prove nothing about a column. */
const FEW = 3;
/** A share of numbers that is no accident. */
const TRACES = 0.2;

/**
 * Finds the rows and columns of a rendered table in the one that stands there now, by names, heads and numbers, on either
 * axis; whatever else stands there is somebody's own. Gives the reason where it cannot be told for certain: then nothing
 * of the table may be written.
 */
export function alignTable(base: TableBody, standing: StandingTable): TableAlignment | Reason {
  const heads = headRows(base, standing);
  const body = standing.rows.filter((row) => !heads.includes(row));
  const names = namesOf(base);
  const stub = stubColumn(body, names);
  if (stub === undefined) return { code: 'names-gone' };
  const byName = rowsByName(body, stub, names);
  const decimals = new Map<number, number>();
  const columns = alignColumns(base, heads, body, stub, byName, decimals);
  if ('code' in columns) return columns;
  const rows = settleRows(base, body, byName, columns, stub);
  if ('code' in rows) return rows;
  const texts = alignTexts(base, rows, columns, stub);
  if ('code' in texts) return texts;
  const moved = valuesMoved(base, texts);
  if (moved) return moved;
  return {
    heads: alignHeads(base, heads, columns, stub),
    texts,
    rows: standingRows(rows),
    stub,
    columns,
    decimals,
    decimalsByText: decimalsByRow(base, texts),
  };
}

/** Rows marked as heads; where a program lost the marks, the rows above the first one that has a name of ours. */
function headRows(base: TableBody, { rows }: StandingTable): StandingRow[] {
  const marked = rows.filter(({ head }) => head);
  if (marked.length) return marked;
  const names = namesOf(base);
  const first = rows.findIndex(({ cells }) => cells.some((cell) => names.has(shown(cell))));
  return rows.slice(0, first < 0 ? base.head.length : first);
}

function namesOf({ rows }: TableBody): Map<string, number[]> {
  const names = new Map<string, number[]>();
  rows.forEach(({ texts: [name = ''] }, r) => names.set(plain(name), [...(names.get(plain(name)) ?? []), r]));
  return names;
}

/** The text of a cell on one line. */
function shown({ texts }: StandingCell): string {
  return plain(texts.map(({ text }) => text).join(' '));
}

/** The column in which most names of ours stand. */
function stubColumn(body: StandingRow[], names: Map<string, number[]>): number | undefined {
  const found = new Map<number, number>();
  for (const { cells } of body)
    for (const cell of cells)
      if (cell.texts.some(({ text }) => names.has(plain(text))))
        found.set(cell.column, (found.get(cell.column) ?? 0) + 1);
  const [best] = [...found].sort(([a, many], [b, more]) => more - many || a - b);
  return best?.[0];
}

/** Candidate rows of ours for every standing row: by the name it shows, also where names were merged into one cell. */
function rowsByName(
  body: StandingRow[],
  stub: number,
  names: Map<string, number[]>,
): Map<StandingRow, number[]> {
  const found = new Map<StandingRow, number[]>();
  let merged: { texts: string[]; next: number } | undefined;
  for (const row of body) {
    const cell = cellAt(row, stub);
    if (cell?.continues && merged) {
      found.set(row, names.get(merged.texts[merged.next++] ?? '') ?? []);
      continue;
    }
    const texts = (cell?.texts ?? []).map(({ text }) => plain(text));
    merged = { texts, next: 1 };
    found.set(row, names.get(shownName(texts, names)) ?? []);
  }
  return found;
}

/** A name may be followed by what a merged neighbour brought, or stand in two pieces. */
function shownName(texts: string[], names: Map<string, number[]>): string {
  const [first = ''] = texts;
  const whole = plain(texts.join(' '));
  return names.has(whole) ? whole : names.has(first) ? first : whole;
}

function cellAt({ cells }: StandingRow, column: number): StandingCell | undefined {
  return cells.find((cell) => cell.column <= column && column < cell.column + cell.span);
}

/** The text of a row in a column when a cell of its own stands there. */
function textAt(row: StandingRow, column: number): string | undefined {
  const cell = cellAt(row, column);
  return cell && cell.column === column && cell.span === 1 && !cell.continues ? shown(cell) : undefined;
}

/** A number that stands in a column, and the row of ours it stands on. */
interface ColumnValue {
  text: string;
  at: number;
}

function alignColumns(
  base: TableBody,
  heads: StandingRow[],
  body: StandingRow[],
  stub: number,
  byName: Map<StandingRow, number[]>,
  decimals: Map<number, number>,
): Map<number, number> | Reason {
  const width = Math.max(
    0,
    ...[...heads, ...body].flatMap(({ cells }) => cells.map((cell) => cell.column + cell.span)),
  );
  const certain = body.flatMap((row) => {
    const [only, another] = byName.get(row) ?? [];
    return only !== undefined && another === undefined ? [{ row, at: only }] : [];
  });
  const isTurned = base.rows.some(({ of }) => of);
  const leaves = base.decimals.map((_, column) => headTexts(base, column));
  const ours = leaves.map((_, column) => base.rows.map(({ texts }) => plain(texts[column + 1] ?? '')));
  const shareOf = (texts: string[], values: ColumnValue[]) => shareOfColumn(base, texts, values);
  const aligned = new Map<number, number>();
  const unknown: { head: string[]; shares: number[]; values: ColumnValue[] }[] = [];
  for (let column = 0; column < width; column++) {
    if (column === stub) continue;
    const values = certain.flatMap(({ row, at }) => {
      const text = textAt(row, column);
      return text === undefined ? [] : [{ text, at }];
    });
    const head = standingHead(heads, column);
    const byHead = only(
      leaves.flatMap((texts, c) => (texts.length && texts.every((text) => head.includes(text)) ? [c] : [])),
    );
    // Where all numbers below a head of ours are its own, no other column can be meant.
    if (byHead !== undefined && shareOf(ours[byHead]!, values) === 1) {
      aligned.set(column, byHead);
      continue;
    }
    const shares = ours.map((texts) => shareOf(texts, values));
    const best = Math.max(0, ...shares);
    const likely = best > ENOUGH ? shares.flatMap((share, c) => (share === best ? [c] : [])) : [];
    const byValue = only(likely.filter((c) => informative(base, c) || likely.length === 1));
    if (
      byHead !== undefined &&
      byValue !== undefined &&
      byHead !== byValue &&
      shares[byHead]! < best &&
      informative(base, byValue)
    )
      return { code: 'head-not-its-numbers', facts: { head: head.join(' ') } };
    if (byHead !== undefined) {
      const given =
        shares[byHead]! < 1 && !isTurned
          ? otherDecimals(pairsOf(ours[byHead]!, values), base.decimals[byHead] ?? 0)
          : undefined;
      if (given !== undefined) decimals.set(column, given);
      else if (values.length > FEW && shares[byHead]! <= ENOUGH) {
        const facts = { head: head.join(' ') };
        return {
          code: isShuffled(ours[byHead]!, values) ? 'column-sorted-alone' : 'numbers-not-ours',
          facts,
        };
      }
      aligned.set(column, byHead);
      continue;
    }
    const named = likely.filter((c) => leaves[c]!.some((text) => head.includes(text)));
    const chosen = only(named.length ? named : likely);
    if (chosen !== undefined && informative(base, chosen)) {
      const said = leaves.map((texts) => weightOf(texts, head));
      if (Math.max(...said) > said[chosen]!)
        return { code: 'head-not-its-numbers', facts: { head: head.join(' ') } };
      aligned.set(column, chosen);
    } else if (likely.length > 1 && informative(base, likely[0]!))
      return { code: 'columns-alike', facts: { head: head.join(' ') } };
    else if (likely.length && head.some((text) => leaves[likely[0]!]!.includes(text)))
      aligned.set(column, likely[0]!);
    else unknown.push({ head, shares, values });
  }
  const missing = leaves.flatMap((_, c) => ([...aligned.values()].includes(c) ? [] : [c]));
  const unsure = unknown.find(({ head, shares, values }) =>
    missing.some(
      (c) =>
        shares[c]! > TRACES ||
        head.includes(plain(leaves[c]![0] ?? '')) ||
        (!isTurned && otherDecimals(pairsOf(ours[c]!, values), base.decimals[c] ?? 0) !== undefined),
    ),
  );
  return unsure ? { code: 'columns-alike', facts: { head: unsure.head.join(' ') } } : aligned;
}

/** How much of a column's heads stands above: the first head names it, the others it may share. */
function weightOf(texts: string[], head: string[]): number {
  return texts.reduce((sum, text, i) => sum + (head.includes(text) ? (i === 0 ? 2 : 1) : 0), 0);
}

/** What stands in a column beside what we wrote there. */
function pairsOf(ours: string[], values: ColumnValue[]) {
  return values.map(({ text, at }) => ({ now: text, ours: ours[at] ?? '' }));
}

function isShuffled(ours: string[], values: ColumnValue[]): boolean {
  const joined = (texts: string[]) => texts.sort().join('\n');
  return joined(values.map(({ text }) => text)) === joined(values.map(({ at }) => ours[at] ?? ''));
}

function only<Item>(items: Item[]): Item | undefined {
  return items.length === 1 ? items[0] : undefined;
}

/** Share of the standing numbers of a column that are those of a column of ours; of indicator rows also in other decimals. */
function shareOfColumn({ rows }: TableBody, ours: string[], values: ColumnValue[]): number {
  if (!values.length) return 0;
  const isOurs = ({ text, at }: ColumnValue) => {
    const [known, of] = [ours[at] ?? '', rows[at]?.of];
    return text === known || (of && otherDecimals([{ now: text, ours: known }], of.decimals) !== undefined);
  };
  return values.filter(isOurs).length / values.length;
}

/** A column of one sign only says nothing about which it is. */
function informative({ rows }: TableBody, column: number): boolean {
  return new Set(rows.map(({ texts }) => texts[column + 1])).size > 1;
}

/** The texts above a column of numbers, from the top, those of cells that span it included. */
function headTexts({ head }: TableBody, column: number): string[] {
  return head.flatMap((cells) => {
    let at = -1;
    for (const { text, span } of cells) {
      if (column >= at && column < at + span) return text ? [plain(text)] : [];
      at += span;
    }
    return [];
  });
}

function standingHead(heads: StandingRow[], column: number): string[] {
  return heads.flatMap((row) => {
    const cell = cellAt(row, column);
    return cell && !cell.continues ? [shown(cell)] : [];
  });
}

/** Which row of ours each standing row is: by its name, by its numbers where the name was retyped or stands twice. */
function settleRows(
  base: TableBody,
  body: StandingRow[],
  byName: Map<StandingRow, number[]>,
  columns: Map<number, number>,
  stub: number,
): Map<StandingRow, number> | Reason {
  const settled = new Map<StandingRow, number>();
  for (const [row, candidates] of byName) if (candidates.length === 1) settled.set(row, candidates[0]!);
  const missing = () => {
    const found = new Set(settled.values());
    return base.rows.map((_, r) => r).filter((r) => !found.has(r));
  };
  const others = missing();
  for (const [row, at] of settled) {
    const { equal, of } = equalNumbers(base, row, columns, at);
    if (equal > 0 || of === 0) continue;
    const among = columns.size > 1 ? base.rows.map((_, r) => r).filter((r) => r !== at) : others;
    if (rowOfNumbers(base, row, columns, among).certain !== undefined)
      return { code: 'name-not-its-numbers', facts: { name: textAt(row, stub) ?? '' } };
  }
  for (const [row, candidates] of byName) {
    if (candidates.length < 2) continue;
    const { certain } = rowOfNumbers(base, row, columns, candidates);
    if (certain === undefined) return { code: 'rows-alike', facts: { name: textAt(row, stub) ?? '' } };
    settled.set(row, certain);
  }
  for (const row of body) {
    if (settled.has(row) || !row.cells.length) continue;
    const { certain, doubtful } = rowOfNumbers(base, row, columns, missing());
    if (certain !== undefined) settled.set(row, certain);
    else if (doubtful || missing().some((at) => showsTextsOf(base, row, columns, at)))
      return { code: 'row-unsure', facts: { name: textAt(row, stub) ?? '' } };
  }
  return settled;
}

/** Whether all a standing row shows in our columns are the texts of a row of ours, be they but signs. */
function showsTextsOf(base: TableBody, row: StandingRow, columns: Map<number, number>, at: number): boolean {
  const shows = [...columns].flatMap(([standing, column]) => {
    const text = textAt(row, standing);
    return text ? [{ text, ours: plain(base.rows[at]?.texts[column + 1] ?? '') }] : [];
  });
  return shows.length > 0 && shows.every(({ text, ours }) => text === ours);
}

/** Which of some rows of ours has the numbers of a standing row; doubtful where there are traces of one or several. */
function rowOfNumbers(
  base: TableBody,
  row: StandingRow,
  columns: Map<number, number>,
  among: number[],
): { certain?: number; doubtful: boolean } {
  const scored = among.map((at) => ({ at, ...equalNumbers(base, row, columns, at) }));
  const best = Math.max(0, ...scored.map(({ equal }) => equal));
  const likely = scored.filter(({ equal }) => equal === best);
  const [first] = likely;
  if (!first || best === 0) return { doubtful: false };
  if (likely.length === 1 && best / first.of > ENOUGH) return { certain: first.at, doubtful: false };
  return { doubtful: true };
}

/** How many texts of a standing row are those of a row of ours: of its numbers, or of its signs where it has no number. */
function equalNumbers(base: TableBody, row: StandingRow, columns: Map<number, number>, at: number) {
  const texts = base.rows[at]?.texts ?? [];
  const hasNumbers = texts.slice(1).some((text) => /\d/.test(text));
  let equal = 0;
  let of = 0;
  for (const [standing, column] of columns) {
    const text = textAt(row, standing);
    const ours = plain(texts[column + 1] ?? '');
    if (text === undefined || (hasNumbers && !/\d/.test(ours))) continue;
    of += 1;
    if (text === ours) equal += 1;
  }
  return { equal, of };
}

/** Every text of ours in the rows found; a cell merged out of several is ours only where each of its texts is told for certain. */
function alignTexts(
  base: TableBody,
  rows: Map<StandingRow, number>,
  columns: Map<number, number>,
  stub: number,
): AlignedText[] | Reason {
  const texts: AlignedText[] = [];
  const ours = new Map([...columns].map(([standing, column]) => [standing, column + 1] as const));
  ours.set(stub, 0);
  for (const [row, at] of rows) {
    for (const cell of row.cells) {
      const covered = coveredBy(cell, ours);
      if (!covered.length) continue;
      if (cell.continues) {
        if (covered.some((column) => column > 0)) return mergedReason(base, at);
        continue;
      }
      if (covered.length === 1 && !goesOn(row, cell, rows)) {
        texts.push({ cell, part: 0, row: at, column: covered[0]! });
        continue;
      }
      const found = partsOf(cell, covered, base, at);
      if (!found) return mergedReason(base, at);
      texts.push(...found);
    }
  }
  return texts;
}

function coveredBy({ column, span }: StandingCell, ours: Map<number, number>): number[] {
  if (span === 1) return ours.has(column) ? [ours.get(column)!] : [];
  return Array.from({ length: span }, (_, i) => ours.get(column + i) ?? -1).filter((at) => at >= 0);
}

/** Whether a cell of numbers is continued in the row below. */
function goesOn(row: StandingRow, cell: StandingCell, rows: Map<StandingRow, number>): boolean {
  if (cell.texts.length < 2) return false;
  const all = [...rows.keys()];
  const below = all[all.indexOf(row) + 1];
  return below?.cells.some((other) => other.continues && other.column === cell.column) === true;
}

function partsOf(
  cell: StandingCell,
  covered: number[],
  base: TableBody,
  row: number,
): AlignedText[] | undefined {
  const shownTexts = cell.texts
    .map(({ text }, part) => ({ text: plain(text), part }))
    .filter(({ text }) => text !== '');
  const ours = covered.map((column) => ({ column, text: plain(base.rows[row]?.texts[column] ?? '') }));
  const used = new Set<number>();
  const found: AlignedText[] = [];
  for (const { text, part } of shownTexts) {
    const fitting = ours.filter((candidate) => candidate.text === text && !used.has(candidate.column));
    const inOrder =
      shownTexts.length === ours.length
        ? fitting.find(({ column }) => column === covered[found.length])
        : only(fitting);
    if (!inOrder) return undefined;
    used.add(inOrder.column);
    found.push({ cell, part, row, column: inOrder.column });
  }
  return found;
}

function mergedReason({ rows }: TableBody, row: number): Reason {
  return { code: 'cells-merged', facts: { name: rows[row]?.texts[0] ?? '' } };
}

/** Numbers of ours that stand on other rows than theirs: somebody sorted one column alone. */
function valuesMoved(base: TableBody, texts: AlignedText[]): Reason | undefined {
  const byColumn = new Map<number, { now: string; ours: string }[]>();
  for (const { cell, part, row, column } of texts) {
    const now = plain(cell.texts[part]?.text ?? '');
    const ours = plain(base.rows[row]?.texts[column] ?? '');
    if (now !== ours) byColumn.set(column, [...(byColumn.get(column) ?? []), { now, ours }]);
  }
  for (const [column, changed] of byColumn) {
    const sorted = (which: 'now' | 'ours') =>
      changed
        .map((pair) => pair[which])
        .sort()
        .join('\n');
    if (changed.length > 1 && sorted('now') === sorted('ours'))
      return { code: 'column-sorted-alone', facts: { head: headTexts(base, column - 1).join(' ') } };
  }
  return undefined;
}

function alignHeads(
  base: TableBody,
  heads: StandingRow[],
  columns: Map<number, number>,
  stub: number,
): AlignedHead[] {
  return heads.flatMap((row, line) =>
    row.cells.flatMap((cell): AlignedHead[] => {
      if (cell.continues) return [];
      const above = Array.from({ length: cell.span }, (_, i) => cell.column + i).flatMap((column) =>
        column === stub ? [-1] : columns.has(column) ? [columns.get(column)!] : [],
      );
      if (!above.length) return [];
      const head = renderedHead(base, shown(cell), above, line, heads.length);
      return [{ cell, above, line, ...(head && { head }) }];
    }),
  );
}

/** The rendered head cell a standing one shows: one that stands above the same columns and says the same. */
function renderedHead(
  { head }: TableBody,
  text: string,
  above: number[],
  line: number,
  lines: number,
): AlignedHead['head'] {
  const order = head.map((_, r) => r).sort((a, b) => Number(b === line) - Number(a === line));
  for (const row of order) {
    const cell = headCellAt(head[row]!, above[0]!);
    if (cell !== undefined && plain(head[row]![cell]!.text) === text) return { row, cell };
  }
  return lines === head.length && text === ''
    ? { row: line, cell: headCellAt(head[line]!, above[0]!) ?? 0 }
    : undefined;
}

/** Position of the cell of a head row that covers a column of numbers; -1 is the stub. */
export function headCellAt(cells: TableBody['head'][number], column: number): number | undefined {
  let at = -1;
  for (const [c, { span }] of cells.entries()) {
    if (column >= at && column < at + span) return c;
    at += span;
  }
  return undefined;
}

function standingRows(rows: Map<StandingRow, number>): Map<number, StandingRow[]> {
  const standing = new Map<number, StandingRow[]>();
  for (const [row, at] of rows) standing.set(at, [...(standing.get(at) ?? []), row]);
  return standing;
}
