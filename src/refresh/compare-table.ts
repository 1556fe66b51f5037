import { cellMeaning, type CellMeaning } from '../figures/cell-meaning';
import type { BodyRow, TableBody } from '../figures/figure';
import {
  alignTable,
  headCellAt,
  type AlignedHead,
  type AlignedText,
  type TableAlignment,
} from './align-table';
import { tight } from './align-lines';
import { compareText, together, type Change, type Compared, type Meaning } from './compared';
import { namesOldTime, type Times } from './named-years';
import { sameText } from './same-text';
import type { Place, StandingCell, StandingRow, StandingTable, StandingText, Write } from './standing';

interface Versions {
  base: TableBody;
  next: TableBody;
  times: { before: Times; after: Times };
  /** A number of the new table in other decimals; undefined where it cannot be said. */
  shown?: (number: CellMeaning, decimals: number) => string | undefined;
  /** Rows somebody took out earlier: they do not come back. */
  gone: string[];
}

/** A table of numbers between what was rendered, what stands there and what the release says. */
export function compareTable(standing: StandingTable, versions: Versions): Partial<Compared> {
  const { base, next } = versions;
  const alignment = alignTable(base, standing);
  if ('code' in alignment) return { reason: alignment };
  if (base.columns.length > 0 && !alignment.texts.some(({ column }) => column > 0))
    return { reason: { code: 'names-gone' } };
  if (!sameColumns(base, next))
    return isPristine(alignment, base, standing)
      ? { whole: true, changes: [wholeChange(next)] }
      : { reason: { code: 'columns-changed' } };
  const cells = cellsOfNext(next);
  const compared = together([
    ...alignment.heads.map((head) => compareHead(head, versions)),
    ...alignment.texts.map((text) => compareCell(text, alignment, cells, versions)),
    ...rowsThatGo(alignment, standing, versions),
    ...rowsThatCome(alignment, standing, versions),
    { gone: goneRows(alignment, versions) },
  ]);
  return standing.tracked && compared.changes.length
    ? { ...compared, reason: { code: 'tracked' } }
    : compared;
}

/** Columns move to other years, never to other areas. */
function sameColumns(base: TableBody, next: TableBody): boolean {
  const areas = ({ columns }: TableBody) => columns.map(({ area = '' }) => area).join('\n');
  return (
    base.columns.length === next.columns.length &&
    base.head.length === next.head.length &&
    areas(base) === areas(next)
  );
}

function wholeChange({ columns }: TableBody): Change {
  return { key: 'figure', kind: 'figure', old: '', new: String(columns.length), writes: [] };
}

/** Nobody typed, took out or put in anything; nor sorted, where a table can be renewed with the columns it has. */
function isPristine(alignment: TableAlignment, base: TableBody, { rows }: StandingTable): boolean {
  const { texts, heads } = alignment;
  const isSorted =
    base.rows.some(({ of }) => of) && texts.some(({ row }, t) => row < (texts[t - 1]?.row ?? 0));
  return (
    !isSorted &&
    rows.length === base.head.length + base.rows.length &&
    texts.length === base.rows.length * (base.decimals.length + 1) &&
    heads.every(({ head }) => head) &&
    texts.every(({ cell, part, row, column }) =>
      sameText(cell.texts[part]?.text ?? '', base.rows[row]?.texts[column] ?? ''),
    )
  );
}

function compareHead(
  { cell, head, above, line }: AlignedHead,
  { base, next, times }: Versions,
): Partial<Compared> {
  const [first] = cell.texts;
  const text = cell.texts.map((each) => each.text).join(' ');
  if (!first) return {};
  const row = head?.row ?? line;
  const said = (body: TableBody) => {
    const cells = body.head[row] ?? [];
    return [...new Set(above.map((column) => cells[headCellAt(cells, column) ?? -1]?.text ?? ''))];
  };
  const meaning: Meaning = {
    key: `head.${row}.${above[0]}`,
    kind: 'head',
    ...columnMeaning(base, above[0] ?? -1),
  };
  const [ours, fresh] = [said(base), said(next)];
  if (head && fresh.length > 1) return { reason: { code: 'head-not-its-numbers', facts: { head: text } } };
  if (!head && ours.length === 1 && ours[0] === '' && !namesOldTime(text, '', times.before, times.after))
    return {};
  const texts = { base: head ? base.head[row]![head.cell]!.text : (ours[0] ?? ''), next: fresh[0] ?? '' };
  return compareText(meaning, { ...first, text }, texts, times, (words) =>
    writesOver(
      cell.texts.map(({ place }) => place),
      words,
    ),
  );
}

/** A text in the first of several paragraphs; the others are emptied. */
function writesOver([first, ...rest]: Place[], text: string): Write[] {
  if (first === undefined) return [];
  return [
    { do: 'text', place: first, text },
    ...rest.map((place): Write => ({ do: 'text', place, text: '' })),
  ];
}

function columnMeaning(body: TableBody, column: number): Partial<Meaning> {
  const found = body.columns[column];
  if (!found) return {};
  const head = headOf(body, column);
  const { indicator, year, area, measure } = found;
  return {
    ...(area !== undefined && { area }),
    ...(indicator && { indicator }),
    ...(year && { year }),
    measure,
    ...(head && { head }),
  };
}

function headOf({ head }: TableBody, column: number): string | undefined {
  const cells = head[0] ?? [];
  return cells[headCellAt(cells, column) ?? -1]?.text;
}

/** Rows of the new table by key, and what its columns are called. */
interface NextCells {
  rows: Map<string, BodyRow>;
  heads: (string | undefined)[];
}

function cellsOfNext(next: TableBody): NextCells {
  return {
    rows: new Map(next.rows.map((row) => [row.key, row])),
    heads: next.columns.map((_, column) => headOf(next, column)),
  };
}

/** What a row says it is: an area, or an indicator in a year. */
function rowMeaning({ key, of, texts: [name = ''] }: BodyRow): Partial<Meaning> {
  return of ? { indicator: of.indicator, year: of.year, head: name } : { area: key, areaName: name };
}

/** What a cell is, and what its row and column are called. */
function meaningOfCell(
  row: BodyRow,
  column: number,
  { columns }: TableBody,
  heads: NextCells['heads'],
): Partial<Meaning> {
  const [means, head] = [columns[column], heads[column]];
  if (!means) return rowMeaning(row);
  const told = cellMeaning(row, means);
  return row.of
    ? { ...rowMeaning(row), ...told, ...(head && { areaName: head }) }
    : { ...rowMeaning(row), ...told, ...(head && { head }) };
}

function compareCell(
  text: AlignedText,
  { decimals, decimalsByText }: TableAlignment,
  { rows, heads }: NextCells,
  { base, next, times, shown }: Versions,
): Partial<Compared> {
  const { cell, part, row, column } = text;
  const ours = base.rows[row]!;
  const fresh = rows.get(ours.key);
  const standing = cell.texts[part];
  if (!standing || !fresh) return {};
  const meaning: Meaning = {
    key: column === 0 ? `name.${ours.key}` : `cell.${ours.key}.${column}`,
    kind: column === 0 ? 'name' : 'number',
    ...meaningOfCell(fresh, column - 1, next, heads),
  };
  const paragraphs = part === 0 && cell.texts.length > 1 && isOneText(cell, ours.texts[column] ?? '');
  const whole = paragraphs ? wholeText(cell, standing) : standing;
  const given = column > 0 ? (decimalsByText.get(text) ?? decimals.get(cell.column)) : undefined;
  const texts = { base: ours.texts[column] ?? '', next: fresh.texts[column] ?? '' };
  if (given !== undefined && /\d/.test(texts.base) && !sameText(whole.text, texts.base)) {
    const rounded = shown?.(cellMeaning(fresh, next.columns[column - 1]!), given);
    if (rounded === undefined)
      return { reason: { code: 'numbers-not-ours', facts: { head: meaning.head ?? '' } } };
    texts.base = whole.text;
    texts.next = rounded;
  }
  return compareText(meaning, whole, texts, times, (words) =>
    writesOver(paragraphs ? cell.texts.map(({ place }) => place) : [standing.place], words),
  );
}

function wholeText({ texts }: StandingCell, first: StandingText): StandingText {
  const tracked = texts.some((each) => each.tracked);
  return { ...first, text: texts.map(({ text }) => text).join(' '), ...(tracked && { tracked }) };
}

/** Somebody pressed Enter inside a text of ours, or wrote something else in its place. */
function isOneText({ texts }: StandingCell, ours: string): boolean {
  const first = texts[0]?.text ?? '';
  return tight(texts.map(({ text }) => text).join('')) === tight(ours) || !sameText(first, ours);
}

/** A row the release does not have any more goes, unless somebody wrote into it. */
function rowsThatGo(
  alignment: TableAlignment,
  { place }: StandingTable,
  { base, next }: Versions,
): Partial<Compared>[] {
  return base.rows.flatMap((row, r): Partial<Compared>[] => {
    const standing = alignment.rows.get(r) ?? [];
    if (!standing.length || next.rows.some(({ key }) => key === row.key)) return [];
    const name = row.texts[0] ?? '';
    if (standing.some(isTracked)) return [{ reason: { code: 'tracked' } }];
    if (standing.some((each) => hasOwnWords(each, row, alignment)))
      return [{ reason: { code: 'row-goes-with-hand-text', facts: { name } } }];
    const city: Write[] = row.kind === 'city' ? [{ do: 'city-row', place, last: false }] : [];
    return [
      {
        changes: [
          {
            key: `row.${row.key}`,
            kind: 'row-goes',
            ...rowMeaning(row),
            old: name,
            new: '',
            writes: [...standing.map((each): Write => ({ do: 'remove', place: each.place })), ...city],
          },
        ],
      },
    ];
  });
}

function isTracked({ cells }: StandingRow): boolean {
  return cells.some(({ texts }) => texts.some(({ tracked }) => tracked));
}

function hasOwnWords(standing: StandingRow, row: BodyRow, { texts }: TableAlignment): boolean {
  const ours = new Map(
    texts.flatMap(({ cell, part, column }) =>
      standing.cells.includes(cell) ? [[cell.texts[part], row.texts[column] ?? ''] as const] : [],
    ),
  );
  return standing.cells.some(({ texts: all }) =>
    all.some((text) => text.text.trim() !== '' && !sameText(text.text, ours.get(text) ?? '')),
  );
}

/** A row the release has and the table never had is put in beside its neighbour. */
function rowsThatCome(
  alignment: TableAlignment,
  { place }: StandingTable,
  versions: Versions,
): Partial<Compared>[] {
  const { base, next, gone } = versions;
  const known = new Set([...base.rows.map(({ key }) => key), ...gone]);
  return next.rows.flatMap((row, r): Partial<Compared>[] => {
    if (known.has(row.key)) return [];
    const beside = neighbour(alignment, versions, r);
    const name = row.texts[0] ?? '';
    if (!beside) return [{ reason: { code: 'row-unsure', facts: { name } } }];
    const cells = cellsOf(beside.row, row, alignment);
    if (!cells) return [{ reason: { code: 'cells-merged', facts: { name } } }];
    const { row: model, side } = beside;
    const city: Write[] = row.kind === 'city' ? [{ do: 'city-row', place, last: true }] : [];
    const write: Write = {
      do: 'row',
      beside: model.place,
      side,
      row,
      cells,
      last: r === next.rows.length - 1,
    };
    const change: Change = {
      key: `row.${row.key}`,
      kind: 'row-comes',
      ...rowMeaning(row),
      old: '',
      new: name,
      writes: [write, ...city],
    };
    return [{ changes: [change] }];
  });
}

/** The standing row a new one goes beside: behind the nearest before it that is there, or before the nearest after it. */
function neighbour(
  { rows }: TableAlignment,
  { base, next }: Versions,
  at: number,
): { row: StandingRow; side: 'after' | 'before' } | undefined {
  const standing = (r: number) =>
    rows.get(base.rows.findIndex(({ key }) => key === next.rows[r]?.key))?.at(-1);
  for (let r = at - 1; r >= 0; r--) {
    const row = standing(r);
    if (row) return { row, side: 'after' };
  }
  for (let r = at + 1; r < next.rows.length; r++) {
    const row = standing(r);
    if (row) return { row, side: 'before' };
  }
  return undefined;
}

/** What each cell of a neighbour says in the new row; undefined when its cells are merged. */
function cellsOf(
  model: StandingRow,
  { texts }: BodyRow,
  { columns, stub }: TableAlignment,
): Map<Place, string> | undefined {
  if (model.cells.some(({ span, continues }) => span > 1 || continues)) return undefined;
  return new Map(
    model.cells.map(({ place, column }) => {
      const shown = columns.get(column);
      const text = column === stub ? texts[0] : shown === undefined ? '' : texts[shown + 1];
      return [place, text ?? ''];
    }),
  );
}

function goneRows({ rows }: TableAlignment, { base, gone }: Versions): string[] {
  const missing = base.rows.flatMap(({ key }, r) => (rows.has(r) ? [] : [key]));
  const back = new Set(base.rows.flatMap(({ key }, r) => (rows.has(r) ? [key] : [])));
  return [...new Set([...gone.filter((key) => !back.has(key)), ...missing])];
}
