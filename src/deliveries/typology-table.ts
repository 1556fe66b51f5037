import type { Answer } from '../domain/answer';
import type { Area, LevelId } from '../domain/area';
import { absent, type Cell } from '../domain/cell';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { TypologyDefinition } from '../domain/typology/definition';
import { cellAddress, columnLetters } from '../figures/cell-address';
import { answerOfFile } from './answer-of-file';
import { cellIn, textOf, type DeliveredTable, type GridValue, type Sheet } from './grid';
import type { Mapping } from './mapping';
import { readValue } from './read-value';
import { shortList } from './short-list';
import { find, headsOf, namesOf, needed, yearsIn, type Head } from './typology-heads';

/** A table of areas × indicators, ready to be typed. */
export interface TypologyTable {
  /** Of the year, or of the two years of the dynamics; the year is 0 where the file says none. */
  answer: Answer;
  /** The areas of the file and, with a level, those above them. */
  areas: Area[];
  /** Without a column of inhabitants nobody can be left out for having few. */
  inhabitantsKnown: boolean;
  /** Heads of columns that are not used. */
  unused: string[];
  /** A number whose point could part thousands as well, where no other number tells. */
  doubtful?: { row: number; value: string };
}

/** Which year is wanted, otherwise the latest in the heads; and the column that says in which larger area a row lies. */
export interface TableQuestion {
  year?: ReportingYear;
  level?: LevelId;
}

const KEY_HEADS = ['area_key', 'key', 'schlüssel', 'schluessel'];
const NAME_HEADS = ['area_name', 'name'];

/**
 * Understands the first sheet of a file that a person sees: a header row, then an area a row. A column is known by the id of its indicator
 * or its name, with a year behind it (`s1@2019`) where there are several. Fails with `typology-file-…`.
 */
export function typologyTable(
  { sheets, fileName: file }: DeliveredTable,
  definition: TypologyDefinition,
  question: TableQuestion = {},
): TypologyTable {
  const sheet = sheets.find(({ seen }) => !seen?.isHidden);
  const headRow = sheet?.rows.findIndex((row) => row?.some((value) => textOf(value) !== '')) ?? -1;
  if (!sheet || headRow < 0) throw new ReportingError('typology-file-empty', { file });
  const heads = headsOf(sheet.rows[headRow] ?? [], file);
  const rows = [...sheet.rows.keys()].filter(
    (row) => row > headRow && sheet.rows[row]?.some((value) => textOf(value) !== ''),
  );
  if (!rows.length) throw new ReportingError('typology-file-empty', { file });
  checkLength(sheet, rows, heads, file);
  const at = placesOf(heads, definition, question, file);
  refuseUnseen(sheet, rows, at, file);
  const { read, doubtful } = reader(sheet, rows, at, heads, file);
  const people = at.inhabitants === undefined ? rows.map(() => absent('unknown')) : read(at.inhabitants);
  checkWhole(people, rows, file);
  const parts = partsOf(sheet, rows, at, definition.level, file);
  const cells = [...at.terms.map((columns) => columns.map(read)), at.years.map(() => people)].flatMap(byArea);
  const used = [at.key, at.name, at.above, at.inhabitants, ...at.terms.flat()];
  return {
    answer: answerOfFile(file, definition, parts, at.years, cells),
    areas: [...parts, ...areasAbove(parts, question.level ?? '')],
    inhabitantsKnown: at.inhabitants !== undefined,
    unused: heads.filter((_, c) => !used.includes(c)).flatMap(({ text }) => (text ? [text] : [])),
    ...(doubtful && { doubtful }),
  };
}

/** Where everything stands, by column. */
interface Places {
  years: ReportingYear[];
  key: number;
  name: number | undefined;
  /** Of the larger area. */
  above: number | undefined;
  inhabitants: number | undefined;
  /** For each indicator a column a year. */
  terms: number[][];
}

function placesOf(
  heads: Head[],
  definition: TypologyDefinition,
  { year: asked, level }: TableQuestion,
  file: string,
): Places {
  const { year, from } = yearsIn(heads, definition, asked);
  const years = from === undefined ? [year] : [from, year];
  const [key = 0, ...columns] = needed(file, heads, [
    { names: KEY_HEADS },
    ...definition.indicators.flatMap((term) => years.map((at) => ({ names: namesOf(term), year: at }))),
  ]);
  const people = { names: namesOf({ id: definition.exclusions.inhabitants }), year };
  const weighted = definition.standardisation.mean === 'inhabitants';
  return {
    years,
    key,
    name: find(heads, { names: NAME_HEADS }),
    above: level === undefined ? undefined : needed(file, heads, [{ names: namesOf({ id: level }) }])[0],
    inhabitants: weighted || level !== undefined ? needed(file, heads, [people])[0] : find(heads, people),
    terms: definition.indicators.map((_, t) => columns.slice(t * years.length, (t + 1) * years.length)),
  };
}

function partsOf(sheet: Sheet, rows: number[], at: Places, level: LevelId, file: string): Area[] {
  const textAt = (row: number, column: number | undefined) =>
    column === undefined ? '' : textOf(cellIn(sheet, row, column));
  const keys = keysOf(sheet, rows, at.key, file);
  return rows.map((row, i) => {
    const key = keys[i]!;
    const above = textAt(row, at.above);
    if (at.above !== undefined && !above)
      throw new ReportingError('typology-file-above-missing', { file, row: row + 1 });
    return { key, name: textAt(row, at.name) || key, level, kind: 'part', ...(above && { parent: above }) };
  });
}

function keysOf(sheet: Sheet, rows: number[], column: number, file: string): string[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    const key = textOf(cellIn(sheet, row, column));
    if (!key) throw new ReportingError('typology-file-key-missing', { file, row: row + 1 });
    if (seen.has(key)) throw new ReportingError('typology-file-key-twice', { file, row: row + 1, key });
    seen.add(key);
    return key;
  });
}

/** What is hidden, or looks otherwise than it is stored, nobody has checked; a raised mark and a per cent sign do no harm. */
function refuseUnseen({ seen }: Sheet, rows: number[], at: Places, file: string): void {
  if (!seen) return;
  const columns = [at.key, at.above, at.inhabitants, ...at.terms.flat()].filter(
    (column) => column !== undefined,
  );
  const list = [
    ...rows.filter((row) => seen.hiddenRows.has(row)).map((row) => String(row + 1)),
    ...columns.filter((column) => seen.hiddenColumns.has(column)).map(columnLetters),
  ];
  if (list.length) throw new ReportingError('typology-file-hidden', { file, list: shortList(list) });
  const cell = seen.cells.find(
    ({ row, column, as }) =>
      columns.includes(column) && rows.includes(row) && as !== 'raised' && as !== 'percent',
  );
  if (cell)
    throw new ReportingError('typology-file-cell', {
      file,
      place: cellAddress(cell.row, cell.column),
      text: cell.text.slice(0, 80),
    });
}

/** A comma in a number that is not quoted makes one column more, and every value after it another's. */
function checkLength(sheet: Sheet, rows: number[], heads: Head[], file: string): void {
  const long = rows.find((row) => sheet.rows[row]?.slice(heads.length).some((value) => textOf(value) !== ''));
  if (long !== undefined) throw new ReportingError('typology-file-row-long', { file, row: long + 1 });
}

/** `1.6e-5`, as programs write small numbers. */
const SCIENTIFIC = /^[+-]?\d+([.,]\d+)?e[+-]?\d+$/i;
/** A point just where thousands begin. */
const PERHAPS_THOUSANDS = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;

/** Reads columns of figures; one decimal sign holds for all of them. */
function reader(sheet: Sheet, rows: number[], { inhabitants, terms }: Places, heads: Head[], file: string) {
  const columns = [...terms.flat(), ...(inhabitants === undefined ? [] : [inhabitants])];
  const texts = columns.flatMap((column) =>
    rows.flatMap((row) => {
      const value = cellIn(sheet, row, column);
      return typeof value === 'string' ? { row: row + 1, value: value.trim() } : [];
    }),
  );
  const comma = texts.some(({ value }) => /\d,\d/.test(value));
  const numbers: Mapping['numbers'] = comma ? { decimal: ',', thousands: '.' } : { decimal: '.' };
  const pointed = comma ? [] : texts.filter(({ value }) => value.includes('.') && /\d/.test(value));
  const doubtful = pointed.every(({ value }) => PERHAPS_THOUSANDS.test(value)) ? pointed[0] : undefined;
  const read = (column: number): Cell[] =>
    rows.map((row) => {
      const value = cellIn(sheet, row, column);
      const cell = readValue(plain(value), { numbers, signs: {}, marks: {} });
      if (cell) return cell;
      throw new ReportingError('typology-file-value', {
        file,
        row: row + 1,
        column: heads[column]?.text ?? '',
        value: textOf(value),
      });
    });
  return { read, doubtful };
}

function plain(value: GridValue): GridValue {
  const number =
    typeof value === 'string' && SCIENTIFIC.test(value.trim()) ? Number(value.replace(',', '.')) : NaN;
  return Number.isFinite(number) ? number : value;
}

/** 12.345 in a file without a comma would be read as twelve people. */
function checkWhole(people: Cell[], rows: number[], file: string): void {
  const wrong = people.findIndex(({ value }) => value !== null && (!Number.isInteger(value) || value < 0));
  if (wrong < 0) return;
  const row = (rows[wrong] ?? 0) + 1;
  throw new ReportingError('typology-file-inhabitants', { file, row, value: people[wrong]?.value ?? '' });
}

/** Area by area, year by year. */
function byArea(columns: Cell[][]): Cell[] {
  return (columns[0] ?? []).flatMap((_, a) => columns.map((cells) => cells[a]!));
}

function areasAbove(parts: Area[], level: LevelId): Area[] {
  const keys = [...new Set(parts.flatMap(({ parent }) => parent ?? []))];
  return keys.map((key) => ({ key, name: key, level, kind: 'part' }));
}
