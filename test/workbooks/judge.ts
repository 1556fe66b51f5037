import type { Book } from '../../src/emulator/excel/model/book';
import { valueOf } from '../../src/emulator/excel/model/formula';
import type { Sheet } from '../../src/emulator/excel/model/sheet';
import type { FigureChange } from '../../src/refresh/refresh';
import { RENAMED } from './edits';
import { rowsOfAreas, type freshTable } from './made-up-workbook';

type Fresh = Awaited<ReturnType<typeof freshTable>>;
type Cells = string[][];

/** What stood on each sheet before a refresh, by its place among the sheets. */
export const everything = (book: Book): Cells[] => book.sheets.map((sheet) => cellsOf(book, sheet));

function cellsOf(book: Book, sheet: Sheet): Cells {
  const used = sheet.usedArea() ?? { row: 0, column: 0, rows: 0, columns: 0 };
  return Array.from({ length: used.row + used.rows }, (_, r) =>
    Array.from({ length: used.column + used.columns }, (__, c) => {
      const cell = sheet.cell(r, c);
      return cell?.formula ?? String(valueOf(book, sheet, cell));
    }),
  );
}

/**
 * The law of living workbooks: every number of ours is the release's for the key and head it stands at, or its sheet is as it was
 * and the reason said; what somebody typed stands and is listed. Returns what breaks it.
 */
export function breachesOf(
  book: Book,
  before: Cells[],
  changes: FigureChange[],
  { old, next }: { old: Fresh; next: Fresh },
): string[] {
  return book.sheets.flatMap((sheet, s) => {
    const stood = before[s] ?? [];
    const stands = cellsOf(book, sheet);
    const [table] = sheet.tables;
    if (!table) return same(stood, stands) ? [] : [`${sheet.name}: changed, and has no table of ours`];
    const change = changes.find(({ id }) => id === idOf(table.name, book, changes));
    if (!change) return same(stood, stands) ? [] : [`${sheet.name}: changed, and nothing said`];
    if (change.reason || ['orphan', 'unavailable'].includes(change.state))
      return same(stood, stands) ? [] : [`${sheet.name}: left, but changed`];
    const met = meeting(stood, stands, sheet, change, next);
    const rows = rowsOfAreas(sheet, (row, column) => stands[row]?.[column] ?? '');
    return tableFaults({ stood: met, stands, rows }, sheet, change, { old, next }).map(
      (fault) => `${change.id}: ${fault}`,
    );
  });
}

/** By the name of the table, or by what it was a copy of when it was given another one. */
function idOf(name: string, { tables }: Book, [original]: FigureChange[]): string {
  if (!name.startsWith(RENAMED)) return name.toLowerCase().replace('sr_', '');
  const digits = name.slice(RENAMED.length);
  const id = `${original?.id}${digits}`;
  return digits && tables.some((each) => each.name === `sr_${id}`) ? id + digits : id;
}

/** What stood, with room for the rows that came, which say their key and name: their numbers are judged like any others. */
function meeting(
  stood: Cells,
  stands: Cells,
  { tables }: Sheet,
  { changes }: FigureChange,
  next: Fresh,
): Cells {
  const { area } = tables[0]!;
  const came = changes.flatMap(({ kind, area: key }) => (kind === 'row-comes' && key ? [key] : []));
  const met = [...stood];
  for (let row = area.row; row < area.row + area.rows; row++) {
    const cells = stands[row] ?? [];
    const key = came.find((each) => cells.includes(each));
    if (key === undefined) continue;
    const said = [...next.cells].flatMap(([place, value]) =>
      place.startsWith(`${key} `) ? [String(value)] : [],
    );
    const own = cells.map((text, column) =>
      !next.heads.has(stands[area.row]?.[column] ?? '') && said.includes(text) ? text : '',
    );
    met.splice(row, 0, own);
  }
  return met;
}

function same(one: Cells, other: Cells): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function tableFaults(
  { stood, stands, rows }: { stood: Cells; stands: Cells; rows: number[] },
  { tables }: Sheet,
  { kept }: FigureChange,
  { old, next }: { old: Fresh; next: Fresh },
): string[] {
  const { area } = tables[0]!;
  const columns = Array.from({ length: area.columns }, (_, c) => area.column + c);
  const head = (column: number) => stands[area.row]?.[column] ?? '';
  const keys = columns.find((column) => head(column) === 'Schlüssel') ?? area.column;
  const faults: string[] = [];
  const gone = new Set([...old.heads].filter((each) => !next.heads.has(each)));
  for (const column of columns)
    if (gone.has(head(column))) faults.push(`head of the old years: ${head(column)}`);
  for (const column of columns) {
    const meant = next.heads.has(head(column))
      ? head(column)
      : headByNumbers(stood, rows, column, keys, { old, next });
    for (const row of rows) {
      const key = stands[row]?.[keys] ?? '';
      const right = meant === undefined ? undefined : next.cells.get(`${key} ${meant}`);
      const [was = '', is = ''] = [stood[row]?.[column], stands[row]?.[column]];
      if (is === String(right)) continue;
      if (right === undefined) {
        const isBelow = row >= area.row + area.rows;
        const wasOurs = isBelow && numbersOf(old, key).has(was);
        if (wasOurs && was === is && was !== key && Number.isFinite(Number(was)))
          faults.push(`left behind by its head: ${key} ${head(column)}: ${is}`);
        if (wasOurs && (is === '' || numbersOf(next, key).has(is))) continue;
        if (isBelow && was === '' && is === next.cells.get(`${key} ${head(column)}`)) continue;
        if (was !== is && column !== keys)
          faults.push(`not ours, but changed: ${key} ${head(column)}: ${was} -> ${is}`);
        continue;
      }
      const listed = kept.some(({ old: text }) => text === is || closeTo(text, is));
      if (was !== is || !listed)
        faults.push(`${key} ${head(column)}: ${is}, right is ${right}, stood ${was}`);
    }
  }
  const around = stands.flatMap((cells, r) => (r === area.row || rows.includes(r) ? [] : cells));
  for (const text of around)
    if (/2013/.test(text.replaceAll('Stadtteile 2013', '')))
      faults.push(`speaks of 2013: ${text.slice(0, 60)}`);
  return faults;
}

/** What a fresh table says of an area, its key and name among it. */
function numbersOf({ cells }: Fresh, key: string): Set<string> {
  return new Set(
    [...cells].flatMap(([place, value]) => (place.startsWith(`${key} `) ? [String(value)] : [])),
  );
}

/** Which of our heads a column had before somebody retyped it, as its numbers tell; as it is called in the new years. */
function headByNumbers(
  stood: Cells,
  rows: number[],
  column: number,
  keys: number,
  { old, next }: { old: Fresh; next: Fresh },
): string | undefined {
  const known = rows.filter((row) => old.cells.has(`${stood[row]?.[keys]} Schlüssel`));
  const found = [...old.heads].findIndex(
    (each) =>
      known.filter((row) => stood[row]?.[column] === String(old.cells.get(`${stood[row]?.[keys]} ${each}`)))
        .length >
      known.length / 2,
  );
  return [...next.heads][found];
}

const closeTo = (one: string, other: string) => Number(one).toPrecision(12) === Number(other).toPrecision(12);
