import type { Area } from '../domain/area';
import { cellAddress, columnLetters } from '../figures/cell-address';
import { countFault } from '../domain/count-fault';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { checkSeen } from './check-seen';
import { findColumns, type FoundColumns } from './find-columns';
import type { DeliveryFinding } from './finding';
import { cellIn, textOf, type DeliveredTable, type Sheet } from './grid';
import type { Mapping } from './mapping';
import type { Observation } from '../domain/observation';
import { rowsOf, type Row } from './read-rows';
import { looksGrouped, readMark, readValue } from './read-value';
import { searchesOfDelivery, type SearchText } from './search-text';
import { shortList } from './short-list';
import { yearDiffers, yearOfDelivery } from './year-of-delivery';

/**
 * The observations of a delivery as its saved mapping understands it, and everything that does not fit. Columns that are not
 * found and rows whose area is not clear give no observations; measures in `counts` have whole numbers only. Fails with `mapping-sheet-missing`, `mapping-year-missing`,
 * `mapping-expression-slow`.
 */
export function applyMapping(
  table: DeliveredTable,
  mapping: Mapping,
  areas: Area[],
  {
    counts = new Set(),
    search = searchesOfDelivery(),
  }: { counts?: Set<string> | undefined; search?: SearchText } = {},
): { observations: Observation[]; problems: DeliveryFinding[] } {
  const read = sheetsOf(table, mapping, search).map((sheet) =>
    readSheet(table, sheet, mapping, { areas, counts, search }),
  );
  const observations = read.flatMap((one) => one.observations);
  return {
    observations,
    problems: [
      ...separatorLine(table),
      ...read.flatMap(({ problems }) => problems),
      ...(read.length > 1 ? yearsTwice(observations) : []),
      ...formulaProblems(table),
    ],
  };
}

/** More than any city has areas, measures and years. */
const MOST_FIGURES = 3_000_000;

interface Asked {
  areas: Area[];
  counts: Set<string>;
  search: SearchText;
}

function readSheet(
  table: DeliveredTable,
  sheet: Sheet,
  mapping: Mapping,
  { areas, counts, search }: Asked,
): { observations: Observation[]; problems: DeliveryFinding[] } {
  const year = yearOfDelivery(table, sheet, mapping, search);
  const found = findColumns(sheet, mapping, year);
  const { rows, problems: rowProblems } = rowsOf(sheet, mapping, found, { areas, year, form: table.form });
  const years = [...new Set(rows.map((row) => row.year))];
  const count = rows.length * (mapping.long ? 1 : found.columns.size);
  if (count > MOST_FIGURES)
    throw new ReportingError('delivery-too-many-figures', {
      file: table.fileName,
      count,
      limit: MOST_FIGURES,
    });
  const { observations, unread } = readCells(sheet, mapping, found, rows, {
    sourceFile: table.fileName,
    counts,
  });
  return {
    observations,
    problems: [
      ...found.problems,
      ...yearDiffers(table, sheet, mapping, years),
      ...rowProblems,
      ...missingAreas(areas, mapping, rows),
      ...unread,
      ...emptyColumns(sheet, mapping, found, rows),
      ...checkSeen(table, sheet, mapping, found, rows),
    ],
  };
}

/** Two sheets about the same year: nobody knows which of them counts. */
function yearsTwice(observations: Observation[]): DeliveryFinding[] {
  const seen = new Set<string>();
  const keyOf = ({ area, year, measure }: Observation) => `${area} ${year} ${measure}`;
  const twice = observations.filter((one) => seen.size === seen.add(keyOf(one)).size);
  if (!twice.length) return [];
  const years = [...new Set(twice.map(({ year }) => year))].join(', ');
  const measures = [...new Set(twice.map(({ measure }) => measure))];
  return [{ rule: 'year-twice', severity: 'error', measures, areas: [], facts: { years } }];
}

/** By its place among the sheets a person sees, or by name among all. */
function sheetsOf(
  { sheets, fileName }: DeliveredTable,
  { sheet, year }: Mapping,
  search: SearchText,
): Sheet[] {
  const visible = sheets.filter(({ seen }) => !seen?.isHidden);
  const isNamed = ({ name }: Sheet) => search(String(sheet), name) !== null;
  const found =
    typeof sheet === 'number'
      ? visible.slice(sheet - 1, sheet)
      : year.from === 'sheet-name'
        ? visible.filter(isNamed)
        : sheets.filter(isNamed).slice(0, 1);
  if (found.length) return found;
  const known = sheets.map(({ name }) => name).join(', ');
  throw new ReportingError('mapping-sheet-missing', { file: fileName, sheet, known });
}

/** What stands in cells that are no figures of their measure. */
interface Unread {
  rule: 'text-in-numbers' | 'thousands-as-decimal' | NonNullable<ReturnType<typeof countFault>>;
  measure: string;
  value: string;
  places: string[];
  areas: string[];
}

function readCells(
  sheet: Sheet,
  mapping: Mapping,
  { columns, marks }: FoundColumns,
  rows: Row[],
  { sourceFile, counts }: { sourceFile: string; counts: Set<string> },
): { observations: Observation[]; unread: DeliveryFinding[] } {
  const observations: Observation[] = [];
  const unread = new Map<string, Unread>();
  const report = (rule: Unread['rule'], measure: string, [row, column]: [number, number], area: string) => {
    const value = cellIn(sheet, row, column);
    const fault = `${rule} ${measure} ${value}`;
    const known = unread.get(fault) ?? {
      rule,
      measure,
      value: String(value).slice(0, 80),
      places: [],
      areas: [],
    };
    known.places.push(cellAddress(row, column));
    known.areas.push(area);
    unread.set(fault, known);
  };
  const qualities = new Map(mapping.columns.map(({ measure, quality }) => [measure, quality]));
  for (const { index, area, year, measure: own } of rows)
    for (const [each, column] of columns) {
      const measure = own ?? each;
      const beside = marks.get(each);
      const mark = beside === undefined ? undefined : readMark(cellIn(sheet, index, beside), mapping);
      const usual = qualities.get(measure) ?? mapping.quality;
      const cell = readValue(cellIn(sheet, index, column), mapping, mark ?? usual);
      const fault = cell?.value != null && counts.has(measure) ? countFault(cell.value) : undefined;
      if (mark === null) report('text-in-numbers', measure, [index, beside!], area.key);
      else if (!cell) report('text-in-numbers', measure, [index, column], area.key);
      else if (fault) {
        const isPoint = fault === 'count-not-whole' && looksGrouped(cellIn(sheet, index, column));
        report(isPoint ? 'thousands-as-decimal' : fault, measure, [index, column], area.key);
      } else observations.push({ area: area.key, year, measure, cell, sourceFile });
    }
  return {
    observations,
    unread: [...unread.values()].map(({ rule, measure, value, places, areas }) => ({
      rule,
      severity: 'error',
      measures: [measure],
      areas,
      facts: { measure, value, place: shortList(places) },
    })),
  };
}

/** A column that is there and has nothing in it would make figures that nobody knows. */
function emptyColumns(
  sheet: Sheet,
  { headRows }: Mapping,
  { columns }: FoundColumns,
  rows: Row[],
): DeliveryFinding[] {
  if (!rows.length) return [];
  return [...columns].flatMap(([measure, column]): DeliveryFinding[] => {
    if (rows.some(({ index }) => textOf(cellIn(sheet, index, column)) !== '')) return [];
    const head = headRows
      .map((row) => textOf(cellIn(sheet, row - 1, column)))
      .join(' ')
      .trim();
    const facts = { measure, head, position: columnLetters(column), count: rows.length };
    return [{ rule: 'column-empty', severity: 'decision', measures: [measure], areas: [], facts }];
  });
}

/** By year, and by measure where each row has its own. */
function missingAreas(areas: Area[], { areas: place }: Mapping, rows: Row[]): DeliveryFinding[] {
  const expected = areas.filter(({ level, kind }) => place.levels.includes(level) && kind !== 'unassigned');
  const groups = new Map<string, { year: ReportingYear; measure: string | undefined; there: Set<string> }>();
  for (const { year, measure, area } of rows) {
    const key = `${year} ${measure ?? ''}`;
    const group = groups.get(key) ?? { year, measure, there: new Set() };
    group.there.add(area.key);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ year, measure, there }): DeliveryFinding[] => {
    const missing = expected.filter(({ key }) => !there.has(key));
    if (missing.length === 0) return [];
    const list = shortList(missing.map(({ key, name }) => `${name} (${key})`));
    return [
      {
        rule: 'area-missing',
        severity: 'warning',
        year,
        measures: measure ? [measure] : [],
        areas: missing.map(({ key }) => key),
        facts: { count: missing.length, list },
      },
    ];
  });
}

function separatorLine({ separatorLine: line }: DeliveredTable): DeliveryFinding[] {
  return line ? [{ rule: 'sep-line', severity: 'warning', measures: [], areas: [], facts: { line } }] : [];
}

function formulaProblems({ formulas, formulaLikeTexts }: DeliveredTable): DeliveryFinding[] {
  return (
    [
      ['formula-values', formulas],
      ['formula-like-text', formulaLikeTexts],
    ] as const
  )
    .filter(([, places]) => places.length > 0)
    .map(([rule, places]) => ({
      rule,
      severity: 'warning',
      measures: [],
      areas: [],
      facts: { count: places.length, list: shortList(places) },
    }));
}
