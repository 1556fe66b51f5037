import { formatNumber } from '../../../src/domain/number-format';
import { areaOf, indicatorOf, type Known } from './known';
import { cellOver, type ReadCell, type ReadRow, type ReadTable } from './read-table';
import type { FigureTruth, Rendering } from './release';

/** What became of the cells of a figure. */
export interface Tally {
  /** Ours: known by the row's name and the column's head. */
  ours: number;
  renewed: number;
  old: number;
  foreign: number;
  hand: number;
  theirs: number;
}

export interface Judged {
  faults: string[];
  tally: Tally;
}

export const NOTHING: Tally = { ours: 0, renewed: 0, old: 0, foreign: 0, hand: 0, theirs: 0 };

/** What a column shows: an indicator in the n-th of the figure's years. */
interface Column {
  indicator: string;
  place: number;
}

interface Context {
  truth: FigureTruth;
  known: Known;
  next: Rendering;
  columns: (Column | undefined)[];
  stub: number;
}

/**
 * Judges a renewed table cell by cell: what its own row and heads name shows the release's number for the new years, and
 * everything else stands as it stood.
 */
export function judgeTable(
  before: ReadTable,
  after: ReadTable,
  truth: FigureTruth,
  next: Rendering,
  known: Known,
): Judged {
  const stub = stubOf(before, truth, known);
  const context = { truth, known, next, stub, columns: columnsOf(before, truth, known, stub) };
  const tally = { ...NOTHING };
  const faults = headFaults(before, after, context);
  const { pairs, missing, added } = paired(body(before), body(after), context);
  for (const row of missing) if (!mayGo(row, context)) faults.push(`row gone: ${nameOf(row, stub)}`);
  for (const row of added) faults.push(...addedFaults(row, before, context));
  faults.push(...lackingRows(after, context));
  pairs.forEach(([old, fresh], r) => {
    const below = pairs[r + 1]?.[0];
    faults.push(...rowFaults(old, fresh, below, context, tally));
  });
  return { faults, tally };
}

function body({ rows }: ReadTable): ReadRow[] {
  return rows.filter(({ head }) => !head);
}

function heads({ rows }: ReadTable): ReadRow[] {
  return rows.filter(({ head }) => head);
}

/** The column with most names of areas. */
function stubOf(table: ReadTable, truth: FigureTruth, known: Known): number {
  const counts = Array.from(
    { length: table.columns },
    (_, column) => body(table).filter((row) => areaOf(nameOf(row, column), truth, known)).length,
  );
  return counts.indexOf(Math.max(...counts));
}

function nameOf(row: ReadRow, stub: number): string {
  const cell = cellOver(row, stub);
  return cell?.span === 1 ? cell.text : '';
}

/** What each column says it shows, by its heads from the top down. */
function columnsOf(table: ReadTable, truth: FigureTruth, known: Known, stub: number): (Column | undefined)[] {
  const { years } = truth.old;
  return Array.from({ length: table.columns }, (_, column) => {
    if (column === stub) return undefined;
    const texts = heads(table).map((row) => cellOver(row, column)?.text ?? '');
    const [indicator, ...more] = new Set(texts.flatMap((text) => indicatorOf(text, truth, known) ?? []));
    const year = texts.map((text) => years.indexOf(Number(known.meaning(text)))).find((place) => place >= 0);
    const place = years.length === 1 ? 0 : year;
    return indicator === undefined || more.length || place === undefined ? undefined : { indicator, place };
  });
}

function headFaults(before: ReadTable, after: ReadTable, { truth, next, stub }: Context): string[] {
  if (heads(before).length !== heads(after).length) return ['head rows come or gone'];
  return heads(before).flatMap((row, r) =>
    row.cells.flatMap((cell, c) => {
      const fresh = heads(after)[r]?.cells[c];
      const year = truth.old.years.indexOf(/^\d{4}$/.test(cell.text) ? Number(cell.text) : NaN);
      const right = year >= 0 && cell.start !== stub ? String(next.years[year]) : cell.text;
      return samePlace(cell, fresh) && fresh?.text === right
        ? []
        : [`head "${cell.text}" became "${fresh?.text}", right is "${right}"`];
    }),
  );
}

function samePlace(cell: ReadCell, other: ReadCell | undefined): boolean {
  return cell.start === other?.start && cell.span === other.span && cell.joined === other.joined;
}

/** Rows that stand in both, in their order; a refresh moves none. */
function paired(before: ReadRow[], after: ReadRow[], { stub }: Context) {
  const pairs: [ReadRow, ReadRow][] = [];
  const added: ReadRow[] = [];
  const left = [...after];
  const missing: ReadRow[] = [];
  for (const row of before) {
    const at = left.findIndex((candidate) => nameOf(candidate, stub) === nameOf(row, stub));
    if (at < 0) missing.push(row);
    else {
      added.push(...left.splice(0, at));
      pairs.push([row, left.shift() as ReadRow]);
    }
  }
  return { pairs, missing, added: [...added, ...left] };
}

const UNASSIGNED = 'nicht zuordenbar';

/** Only cases that belong to no area come and go with the years. */
function mayGo(row: ReadRow, { next, stub }: Context): boolean {
  return nameOf(row, stub) === UNASSIGNED && !standsIn(next, UNASSIGNED);
}

function standsIn({ figure: { body: shown } }: Rendering, name: string): boolean {
  return shown.kind === 'table' && shown.rows.some(({ texts }) => texts[0] === name);
}

function addedFaults(row: ReadRow, before: ReadTable, context: Context): string[] {
  const { truth, known, next, stub, columns } = context;
  const name = nameOf(row, stub);
  const stood = body(before).some((other) => nameOf(other, stub) === name);
  if (known.gone.has(name) || stood || !standsIn(next, name))
    return [`row come back or from nowhere: ${name}`];
  const area = truth.areas.get(name);
  return row.cells.flatMap(({ start, text }) => {
    const column = columns[start];
    if (start === stub) return [];
    const right = column && area ? truth.shown(area, column.indicator, yearOf(column, next)) : '';
    return text === right ? [] : [`new row ${name}: "${text}" for "${right}"`];
  });
}

/** Cases that belong to no area have to come when the columns that stand here know some. */
function lackingRows(after: ReadTable, { truth, known, next, stub, columns }: Context): string[] {
  const area = truth.areas.get(UNASSIGNED);
  const stands = body(after).some((row) => nameOf(row, stub) === UNASSIGNED);
  if (!area || stands || known.gone.has(UNASSIGNED) || !standsIn(next, UNASSIGNED)) return [];
  if (standsIn(truth.old, UNASSIGNED)) return [];
  const shows = columns.some(
    (column) => column && /\d/.test(truth.shown(area, column.indicator, yearOf(column, next))),
  );
  return shows ? [`row lacking: ${UNASSIGNED}`] : [];
}

function yearOf({ place }: Column, { years }: Rendering): number {
  return years[place] ?? 0;
}

function rowFaults(
  before: ReadRow,
  after: ReadRow,
  below: ReadRow | undefined,
  context: Context,
  tally: Tally,
): string[] {
  const { truth, known, stub, columns } = context;
  const name = nameOf(before, stub);
  const area = areaOf(name, truth, known);
  if (
    before.cells.length !== after.cells.length ||
    !before.cells.every((cell, c) => samePlace(cell, after.cells[c]))
  )
    return [`cells of row ${name} moved`];
  return before.cells.flatMap((cell, c) => {
    const text = after.cells[c]?.text ?? '';
    const column = columns[cell.start];
    if (cell.span > 1 || cell.joined)
      return mergedFaults(cell, text, [before, ...(below && cell.joined ? [below] : [])], context, tally);
    if (!area || !column) {
      tally.theirs += cell.start === stub ? 0 : 1;
      return text === cell.text ? [] : [`not ours, ${name}: "${cell.text}" became "${text}"`];
    }
    return numberFaults(cell.text, text, area, column, context, tally).map(
      (fault) => `${name} × ${column.indicator} × ${yearOf(column, context.next)}: ${fault}`,
    );
  });
}

function numberFaults(
  old: string,
  text: string,
  area: string,
  column: Column,
  { truth, known, next }: Context,
  tally: Tally,
): string[] {
  const { shown } = truth;
  const before = (decimals?: number) =>
    shown(area, column.indicator, truth.old.years[column.place] ?? 0, decimals);
  const decimals = decimalsOf(old, before);
  const now = (given?: number) => shown(area, column.indicator, yearOf(column, next), given);
  const right = now(decimals) + addedBehind(old, before());
  const isRight = text === right || (decimals !== undefined && text === roundedAgain(now(), decimals));
  if (known.handCells.has(old) && text === old) {
    tally.hand += 1;
    return [];
  }
  tally.ours += 1;
  if (isRight && (!known.handCells.has(old) || old === '' || addedBehind(old, before()))) {
    tally.renewed += 1;
    return [];
  }
  if (text === old) tally.old += 1;
  else tally.foreign += 1;
  return [`"${text}" for "${right}", before "${old}"`];
}

/** What somebody wrote behind a number in its cell, in a tracked change as a rule. */
function addedBehind(text: string, shown: string): string {
  return text.startsWith(`${shown} `) ? text.slice(shown.length) : '';
}

/** Decimals somebody gave a number by hand; undefined for ours. */
function decimalsOf(text: string, shown: (decimals?: number) => string): number | undefined {
  if (text === shown() || !/\d/.test(text)) return undefined;
  return [0, 1, 2, 3].find(
    (decimals) => shown(decimals) === text || roundedAgain(shown(), decimals) === text,
  );
}

/** What somebody gets who rounds the number that stands there, not the one behind it. */
function roundedAgain(shown: string, decimals: number): string {
  const value = Number(shown.replace(/\./g, '').replace(',', '.'));
  return Number.isFinite(value) && /\d/.test(shown) ? formatNumber(value, decimals, 'de') : shown;
}

/** A cell over two columns or rows is theirs: as it stood, or with each of its numbers renewed that nobody typed over. */
function mergedFaults(
  cell: ReadCell,
  text: string,
  rows: ReadRow[],
  { truth, known, next, columns, stub }: Context,
  tally: Tally,
): string[] {
  tally.hand += 1;
  if (text === cell.text) return [];
  const right = rows.flatMap((row) => {
    const area = areaOf(nameOf(row, stub), truth, known);
    return columns
      .slice(cell.start, cell.start + cell.span)
      .map((column) => (column && area ? truth.shown(area, column.indicator, yearOf(column, next)) : ''));
  });
  const name = rows.map((row) => nameOf(row, stub)).join(', ');
  const stood = cell.text.split('\n');
  const isRight = (line: string, i: number) =>
    line === right[i] || (line === stood[i] && known.handCells.has(line));
  const lines = text.split('\n');
  return lines.length === right.length && lines.every(isRight)
    ? []
    : [`merged cell of ${name}: "${cell.text}" became "${text}"`];
}
