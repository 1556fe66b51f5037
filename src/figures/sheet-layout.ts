import type { Block, Sheet, SheetCell } from './sheet';
import type { SheetColumn } from './sheet-column';

/** What a worksheet of ours says, before it has a shape. */
interface Content {
  name: string;
  title: string;
  subtitle: string;
  columns: ColumnHead[];
  body: SheetCell[][];
  /** Stands below the table, a line each; an empty one keeps its row, so that the shape is the same every year. */
  below: string[];
}

type ColumnHead = Pick<SheetColumn<never>, 'group' | 'unit' | 'head' | 'width'>;

const GROUP_ROW = 3;
const HEAD_ROW = 5;
/** How many more characters of 9 points than of 11 stand in a line, carefully. */
const SMALL_PRINT = 1.15;
const FROZEN_COLUMNS = 2;

/**
 * Lays a sheet out: title, subtitle, blank row, groups, units, the Excel table from its header row on, the city below it, blank
 * row, and the lines below merged over the whole width.
 */
export function layOut({
  name,
  title,
  subtitle,
  columns,
  body,
  below,
}: Content): Omit<Sheet, 'provenance' | 'columns'> {
  const wide = (cell: SheetCell): SheetCell[] => [cell, ...columns.slice(1).map(() => EMPTY)];
  const firstNote = HEAD_ROW + 1 + body.length + 1;
  const over = columns.map((_, c) => overOf(body.flatMap((row) => row[c] ?? [])));
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return {
    name,
    cells: [
      wide({ value: title, role: 'title' }),
      wide({ value: subtitle, role: 'subtitle' }),
      wide(EMPTY),
      columns.map(({ group }, c) => groupCell(group, columns[c - 1]?.group)),
      columns.map(({ unit }, c) => ({
        ...(unit ? { value: unit, role: 'unit', format: '@' } : EMPTY),
        ...over[c],
      })),
      uniqueHeads(columns).map((head, c) => ({ value: head, role: 'head', format: '@', ...over[c] })),
      ...body,
      wide(EMPTY),
      ...below.map((line) => wide(line ? { value: line, role: 'note' } : EMPTY)),
    ],
    table: { row: HEAD_ROW, column: 0, rows: body.length + 1, columns: columns.length },
    apart: apartIn(body),
    merges: [
      ...groupMerges(columns),
      ...below.map((_, i) => ({ row: firstNote + i, column: 0, rows: 1, columns: columns.length })),
    ],
    freeze: { rows: HEAD_ROW + 1, columns: FROZEN_COLUMNS },
    widths: columns.map((column) => column.width),
    lines: {
      ...severalLines([
        [GROUP_ROW, Math.max(...columns.map((_, c) => groupLines(columns, c)))],
        [HEAD_ROW, Math.max(...columns.map((column) => linesOf(column.head, column.width - 3)))],
        ...below.map((line, i): [number, number] => [firstNote + i, linesOf(line, width * SMALL_PRINT)]),
      ]),
      ...Object.fromEntries(body.flatMap((row, r) => noteLines(row, columns, HEAD_ROW + 1 + r))),
    },
  };
}

/** The city below its parts; alone it is the body an Excel table must have. */
function apartIn(body: SheetCell[][]): number {
  const isPart = ([first]: SheetCell[]) => !first?.emphasis;
  return body.at(-1)?.[0]?.emphasis === 'city' && body.some(isPart) ? 1 : 0;
}

const EMPTY: SheetCell = { value: null, role: 'empty' };

/** A column without a number and with a text is one of texts, whatever signs are in it. */
function overOf(cells: SheetCell[]): Pick<SheetCell, 'over'> {
  const has = (...roles: SheetCell['role'][]) => cells.some(({ role }) => roles.includes(role));
  if (has('number')) return { over: 'numbers' };
  return has('key', 'name', 'text', 'note') ? { over: 'texts' } : { over: 'numbers' };
}

function groupCell(group: string, before: string | undefined): SheetCell {
  return { value: group && group !== before ? group : null, role: group ? 'group' : 'empty', format: '@' };
}

function groupMerges(columns: ColumnHead[]): Block[] {
  return columns.flatMap(({ group }, c) => {
    if (!group || group === columns[c - 1]?.group) return [];
    const covered = groupEnd(columns, c) - c;
    return covered > 1 ? [{ row: GROUP_ROW, column: c, rows: 1, columns: covered }] : [];
  });
}

function groupEnd(columns: ColumnHead[], start: number): number {
  const end = columns.findIndex(({ group }, c) => c > start && group !== columns[start]?.group);
  return end < 0 ? columns.length : end;
}

/** How many lines the label of a group takes over the width of its columns; counted at its first column. */
function groupLines(columns: ColumnHead[], start: number): number {
  const group = columns[start]?.group ?? '';
  if (!group || group === columns[start - 1]?.group) return 1;
  const covered = columns.slice(start, groupEnd(columns, start));
  return linesOf(
    group,
    covered.reduce((sum, { width }) => sum + width, 0),
  );
}

/** Excel wants every column of a table named differently, whatever the case. */
function uniqueHeads(columns: ColumnHead[]): string[] {
  const seen = new Map<string, number>();
  return columns.map(({ head }) => {
    const count = (seen.get(head.toLowerCase()) ?? 0) + 1;
    seen.set(head.toLowerCase(), count);
    return count > 1 ? `${head} (${count})` : head;
  });
}

function severalLines(lines: [row: number, lines: number][]): Sheet['lines'] {
  return Object.fromEntries(lines.filter(([, count]) => count > 1));
}

/** How many lines the longest note of a row of the table takes; nothing where it has none. */
function noteLines(row: SheetCell[], columns: ColumnHead[], at: number): [row: number, lines: number][] {
  const lines = row.flatMap(({ value, role }, c) =>
    role === 'note' ? Math.ceil(String(value ?? '').length / (SMALL_PRINT * (columns[c]?.width ?? 1))) : [],
  );
  return lines.length ? [[at, Math.max(1, ...lines)]] : [];
}

/** How many lines a wrapped text takes, breaking between words. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let room = width;
  for (const { length } of text.split(/\s+/)) {
    if (length > room && room < width) {
      lines += 1;
      room = width;
    }
    lines += Math.max(0, Math.ceil(length / width) - 1);
    room -= length + 1;
  }
  return lines;
}
