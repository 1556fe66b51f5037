import type { Area } from '../domain/area';
import { cellAddress } from '../figures/cell-address';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import { areaFinder } from './find-area';
import { findColumns, type FoundColumns } from './find-columns';
import type { DeliveryFinding } from './finding';
import { cellIn, type DeliveredTable, type GridValue, type Sheet } from './grid';
import type { Mapping } from './mapping';
import type { Observation } from '../domain/observation';
import { readMark, readValue } from './read-value';
import { searchesOfDelivery, type SearchText } from './search-text';
import { shortList } from './short-list';
import { yearDiffers, yearOfDelivery } from './year-of-delivery';

interface Row {
  index: number;
  area: Area;
  year: ReportingYear;
}

/**
 * The observations of a delivery as its saved mapping understands it, and everything that does not fit. Columns that are not
 * found and rows whose area is not clear give no observations. Fails with `mapping-sheet-missing`, `mapping-year-missing`,
 * `mapping-expression-slow`.
 */
export function applyMapping(
  table: DeliveredTable,
  mapping: Mapping,
  areas: Area[],
  search: SearchText = searchesOfDelivery(),
): { observations: Observation[]; problems: DeliveryFinding[] } {
  const sheet = sheetOf(table, mapping, search);
  const year = yearOfDelivery(table, sheet, mapping, search);
  const found = findColumns(sheet, mapping);
  const { rows, problems: rowProblems } = rowsOf(sheet, mapping, found, areas, year);
  const years = [...new Set(rows.map((row) => row.year))];
  const { observations, unread } = readCells(sheet, mapping, found, rows, table.fileName);
  return {
    observations,
    problems: [
      ...found.problems,
      ...yearDiffers(table, sheet, mapping, years),
      ...rowProblems,
      ...missingAreas(areas, mapping, rows, years),
      ...unread,
      ...formulaProblems(table),
    ],
  };
}

function sheetOf({ sheets, fileName }: DeliveredTable, { sheet }: Mapping, search: SearchText): Sheet {
  const found =
    typeof sheet === 'number' ? sheets[sheet - 1] : sheets.find(({ name }) => search(sheet, name));
  if (found) return found;
  const known = sheets.map(({ name }) => name).join(', ');
  throw new ReportingError('mapping-sheet-missing', { file: fileName, sheet, known });
}

function rowsOf(
  sheet: Sheet,
  mapping: Mapping,
  found: FoundColumns,
  areas: Area[],
  fixedYear: ReportingYear | undefined,
): { rows: Row[]; problems: DeliveryFinding[] } {
  const find = areaFinder(areas, mapping);
  const rows: Row[] = [];
  const problems: DeliveryFinding[] = [];
  const taken = new Set<string>();
  const report = (rule: DeliveryFinding['rule'], areaKeys: string[], facts: DeliveryFinding['facts']) =>
    problems.push({ rule, severity: 'error', measures: [], areas: areaKeys, facts });
  if (found.area === undefined) return { rows, problems };

  for (let index = mapping.firstRow - 1; index < sheet.rows.length; index++) {
    // Rows without a figure are notes and spaces.
    if (![...found.columns.values()].some((column) => filled(sheet, index, column))) continue;
    const row = index + 1;
    const text = String(cellIn(sheet, index, found.area) ?? '').trim();
    const year = fixedYear ?? yearIn(cellIn(sheet, index, found.year ?? -1));
    if (text === '') report('row-without-area', [], { row });
    else if (year === undefined)
      report('year-in-row', [], { row, year: String(cellIn(sheet, index, found.year ?? -1) ?? '') });
    else {
      const result = find(text, ({ key }) => taken.has(`${key} ${year}`));
      if (!('area' in result)) {
        if (result.problem === 'unknown') report('area-unknown', [], { row, area: text });
        else {
          const keys = result.candidates.map(({ key }) => key);
          report('area-ambiguous', keys, { row, area: text, keys: keys.join(', ') });
        }
      } else if (taken.has(`${result.area.key} ${year}`))
        report('area-duplicate', [result.area.key], { row, area: text });
      else {
        taken.add(`${result.area.key} ${year}`);
        rows.push({ index, area: result.area, year });
      }
    }
  }
  return { rows, problems };
}

function filled(sheet: Sheet, row: number, column: number): boolean {
  return String(cellIn(sheet, row, column) ?? '').trim() !== '';
}

function yearIn(value: unknown): ReportingYear | undefined {
  const year = Number(value);
  return Number.isInteger(year) && year >= 1900 && year <= 2100 ? year : undefined;
}

function readCells(
  sheet: Sheet,
  mapping: Mapping,
  { columns, marks }: FoundColumns,
  rows: Row[],
  sourceFile: string,
): { observations: Observation[]; unread: DeliveryFinding[] } {
  const observations: Observation[] = [];
  const unread = new Map<string, { measure: string; value: string; places: string[]; areas: string[] }>();
  const report = (measure: string, value: GridValue, place: string, area: string) => {
    const fault = `${measure} ${value}`;
    const known = unread.get(fault) ?? { measure, value: String(value).slice(0, 80), places: [], areas: [] };
    known.places.push(place);
    known.areas.push(area);
    unread.set(fault, known);
  };
  const qualities = new Map(mapping.columns.map(({ measure, quality }) => [measure, quality]));
  for (const { index, area, year } of rows)
    for (const [measure, column] of columns) {
      const beside = marks.get(measure);
      const mark = beside === undefined ? undefined : readMark(cellIn(sheet, index, beside), mapping);
      const usual = qualities.get(measure) ?? mapping.quality;
      const cell = readValue(cellIn(sheet, index, column), mapping, mark ?? usual);
      if (mark === null)
        report(measure, cellIn(sheet, index, beside!), cellAddress(index, beside!), area.key);
      else if (cell) observations.push({ area: area.key, year, measure, cell, sourceFile });
      else report(measure, cellIn(sheet, index, column), cellAddress(index, column), area.key);
    }
  return {
    observations,
    unread: [...unread.values()].map(({ measure, value, places, areas }) => ({
      rule: 'text-in-numbers',
      severity: 'error',
      measures: [measure],
      areas,
      facts: { measure, value, place: shortList(places) },
    })),
  };
}

function missingAreas(
  areas: Area[],
  { areas: place }: Mapping,
  rows: Row[],
  years: ReportingYear[],
): DeliveryFinding[] {
  const expected = areas.filter(({ level, kind }) => place.levels.includes(level) && kind !== 'unassigned');
  return years.flatMap((year) => {
    const there = new Set(rows.filter((row) => row.year === year).map(({ area }) => area.key));
    const missing = expected.filter(({ key }) => !there.has(key));
    if (missing.length === 0) return [];
    const list = shortList(missing.map(({ key, name }) => `${name} (${key})`));
    return [
      {
        rule: 'area-missing' as const,
        severity: 'warning' as const,
        year,
        measures: [],
        areas: missing.map(({ key }) => key),
        facts: { count: missing.length, list },
      },
    ];
  });
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
