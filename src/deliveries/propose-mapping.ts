import type { Area } from '../domain/area';
import type { Measure } from '../domain/observation';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { columnLetters } from '../figures/cell-address';
import { areaFinder } from './find-area';
import { cellIn, filledRows, textOf, type DeliveredTable, type Sheet } from './grid';
import { editDistance, headTexts, lastPartOf, normalHead } from './head-text';
import { mappingOf, type Mapping } from './mapping';
import { A_YEAR, yearsNamed } from './year-of-delivery';

/** What a city knows. */
interface Known {
  areas: Area[];
  measures: Pick<Measure, 'id' | 'name'>[];
  /** Whose heads are names of measures, too. */
  saved?: Mapping[];
  /** Where the file does not say it. */
  year?: ReportingYear | undefined;
}

/** A mapping made from a sample, to be looked through. */
export interface ProposedMapping {
  mapping: Mapping;
  /** Heads over figures that no measure fits. */
  unused: string[];
}

/** A head that differs in more than this share of its letters is another one. */
const NEAREST_AT_MOST = 0.34;

const LINES_LOOKED_AT = 2_000;
const COLUMNS_LOOKED_AT = 200;

/**
 * How a table of a source may be understood: the column that names areas, the heads above them, how numbers are written, which
 * measure a head is, and where the year is. Fails with `mapping-no-areas`, `mapping-no-measures`.
 */
export function proposeMapping(table: DeliveredTable, id: string, known: Known): ProposedMapping {
  const found = table.sheets
    .flatMap((sheet) => (sheet.seen?.isHidden ? [] : placesOfAreas(sheet, known.areas)))
    .sort((one, other) => other.rows.length - one.rows.length)[0];
  if (!found) throw new ReportingError('mapping-no-areas', { file: table.fileName });
  const { sheet, rows } = found;
  const [read] = headRowsOver(sheet, rows[0]!)
    .map((headRows) => headsIn(found, headRows, known))
    .sort((one, other) => other.columns.length - one.columns.length);
  if (!read?.columns.length) {
    const list = known.measures.map(({ name }) => name).join(', ');
    throw new ReportingError('mapping-no-measures', { file: table.fileName, known: list });
  }
  const { heads, headRows, figures, columns, unused } = read;
  const year: Mapping['year'] =
    known.year === undefined ? yearOf(table, sheet, rows, heads) : { from: 'fixed', year: known.year };
  const mapping = {
    id,
    name: { de: table.fileName, en: table.fileName },
    sheet: table.sheets.filter(({ seen }) => !seen?.isHidden).indexOf(sheet) + 1,
    headRows,
    firstRow: rows[0]! + 1,
    areas: {
      by: found.by,
      column: placeOf(heads, found.column),
      levels: [found.level],
      zerosLost: found.zerosLost,
    },
    year,
    numbers: notationOf(sheet, rows, figures),
    columns,
  };
  return { mapping: mappingOf(mapping, id), unused };
}

interface PlaceOfAreas {
  sheet: Sheet;
  column: number;
  by: 'key' | 'name';
  level: string;
  /** That name an area. */
  rows: number[];
  zerosLost: boolean;
}

/** So many of the areas a column has to name whose keys lost their zeros: small numbers look like that. */
const MOST_OF_THEM = 0.8;

function placesOfAreas(sheet: Sheet, areas: Area[]): PlaceOfAreas[] {
  const lines = filledRows(sheet).slice(0, LINES_LOOKED_AT);
  const width = Math.min(COLUMNS_LOOKED_AT, Math.max(0, ...lines.map((row) => sheet.rows[row]?.length ?? 0)));
  const levels = [...new Set(areas.map(({ level }) => level))];
  const ways = [
    { by: 'name', zerosLost: false },
    { by: 'key', zerosLost: false },
    { by: 'key', zerosLost: true },
  ] as const;
  return levels.flatMap((level) =>
    ways.flatMap(({ by, zerosLost }) => {
      const place = { by, column: {}, levels: [level], sections: false, aliases: {}, zerosLost };
      const find = areaFinder(areas, { areas: place });
      const enough = zerosLost ? MOST_OF_THEM * areas.filter((area) => area.level === level).length : 2;
      return Array.from({ length: width }, (_, column): PlaceOfAreas => {
        const rows = lines.filter((row) => {
          const text = textOf(cellIn(sheet, row, column));
          return text !== '' && 'area' in find(text, () => false);
        });
        return { sheet, column, by, level, rows, zerosLost };
      }).filter(({ rows }) => rows.length >= enough);
    }),
  );
}

/** Rows above the first area may be heads, or say more about the heads above them. */
const ROWS_ABOVE = 6;

/** The rows that may be heads, the nearest first, each with the one above it where that is merged. */
function headRowsOver(sheet: Sheet, first: number): number[][] {
  const above = Array.from({ length: Math.min(first, ROWS_ABOVE) }, (_, i) => first - 1 - i);
  const filled = (row: number) => (sheet.rows[row] ?? []).filter((value) => textOf(value) !== '').length;
  const isMerged = (row: number) =>
    sheet.merged.some(({ top, bottom, left, right }) => top <= row && row <= bottom && right > left);
  return above
    .filter((row) => filled(row) > 1)
    .map((row) => (row > 0 && isMerged(row - 1) && filled(row - 1) > 1 ? [row, row + 1] : [row + 1]));
}

function headsIn({ sheet, column, rows }: PlaceOfAreas, headRows: number[], known: Known) {
  const heads = headTexts(sheet, headRows);
  const figures = heads.flatMap((_, c) => (c !== column && isFigures(sheet, rows, c) ? [c] : []));
  return { heads, headRows, figures, ...measuresIn(heads, figures, known) };
}

function isFigures(sheet: Sheet, rows: number[], column: number): boolean {
  const filled = rows.map((row) => cellIn(sheet, row, column)).filter((value) => textOf(value) !== '');
  const numbers = filled.filter(
    (value) => typeof value === 'number' || /^[+-]?\d[\d.,' ]*$/.test(textOf(value)),
  );
  return filled.length > 0 && numbers.length * 2 > filled.length;
}

/** A decimal comma is the rule here; a point where it does not part thousands. */
function notationOf(sheet: Sheet, rows: number[], figures: number[]): Mapping['numbers'] {
  const texts = figures.flatMap((column) =>
    rows.flatMap((row) => {
      const value = cellIn(sheet, row, column);
      return typeof value === 'string' ? [value.trim()] : [];
    }),
  );
  const has = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  const isPoint = has(/\.\d{1,2}$|\.\d{4,}$|,\d{3}\./) && !has(/,\d{1,2}$|\.\d{3},/);
  if (isPoint) return has(/,\d{3}/) ? { decimal: '.', thousands: ',' } : { decimal: '.' };
  if (has(/\d[ \u00a0\u202f]\d{3}/)) return { decimal: ',', thousands: ' ' };
  return { decimal: ',', thousands: '.' };
}

function yearOf(
  { fileName }: DeliveredTable,
  sheet: Sheet,
  rows: number[],
  heads: string[],
): Mapping['year'] {
  const isYear = (value: unknown) => /^(19|20)\d{2}$/.test(String(value ?? '').trim());
  const column = heads.findIndex(
    (head, c) => /jahr|year/i.test(head) && rows.every((row) => isYear(cellIn(sheet, row, c))),
  );
  if (column >= 0) return { from: 'column', column: placeOf(heads, column) };
  const namesYear = (text: string) => yearsNamed(text).length > 0;
  if (namesYear(fileName)) return { from: 'file-name', pattern: A_YEAR, offset: 0 };
  if (heads.some(namesYear)) return { from: 'head', pattern: A_YEAR };
  throw new ReportingError('mapping-year-missing', { file: fileName, place: '--year' });
}

/** Each measure under the head that is most like its name or id, and each head once. */
function measuresIn(heads: string[], figures: number[], { measures, saved = [] }: Known) {
  const names = [
    ...measures.flatMap(({ id, name }) => [
      { id, name },
      { id, name: id },
    ]),
    ...saved.flatMap(({ columns }) =>
      columns.flatMap(({ measure: id, head }) => (head ? [{ id, name: head }] : [])),
    ),
  ].map(({ id, name }) => ({ id, name: normalHead(name) }));
  const pairs = figures
    .flatMap((column) => {
      const texts = textsOf(heads[column]!);
      return names.map(({ id, name }) => ({
        column,
        id,
        share: Math.min(...texts.map((text) => distance(text, name))),
      }));
    })
    .filter(({ share }) => share <= NEAREST_AT_MOST)
    .sort((one, other) => one.share - other.share);
  const taken = new Map<number, string>();
  for (const { column, id } of pairs)
    if (!taken.has(column) && ![...taken.values()].includes(id)) taken.set(column, id);
  const used = [...taken].sort(([one], [other]) => one - other);
  return {
    columns: used.map(([column, measure]) => ({ measure, ...placeOf(heads, column) })),
    unused: figures.flatMap((column) => (taken.has(column) ? [] : [heads[column]!])),
  };
}

/** The share of letters in which two heads differ; 1 where that is plain from their lengths. */
function distance(one: string, other: string): number {
  const most = Math.max(one.length, other.length);
  if (one === '' || Math.abs(one.length - other.length) > most * NEAREST_AT_MOST) return 1;
  return editDistance(one, other) / most;
}

/** Of a head in several rows its last counts as well. */
function textsOf(head: string): string[] {
  return [...new Set([head, lastPartOf(head)].map(normalHead))];
}

function placeOf(heads: string[], column: number): { head?: string; position?: string } {
  const head = heads[column]?.trim();
  const isClear = head && heads.filter((other) => normalHead(other) === normalHead(head)).length === 1;
  return isClear ? { head } : { ...(head && { head }), position: columnLetters(column) };
}
