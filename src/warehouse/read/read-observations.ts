import type { AreaKey, LevelId } from '../../domain/area';
import { absent, numberCell, type Absence, type Cell, type Quality } from '../../domain/cell';
import type { ReportingYear } from '../../domain/period';
import { SECRET } from '../disclosure/shown';
import type { Database } from '../engine/database';
import type { RowNumbers } from './row-numbers';

/** Which cells of measures an answer is made of; the city's own come along. */
export interface MeasureQuery {
  release: number;
  level: LevelId;
  /** All of the level when missing. */
  areas?: AreaKey[] | undefined;
  measures: string[];
  years: ReportingYear[];
}

/** The cells of all measures of one area and year as they may be seen; a measure that was not delivered is missing. */
export type Observed = (area: AreaKey, year: ReportingYear) => Record<string, Cell>;

/** All cells of a measure, side by side. */
interface MeasureRow {
  measure: number;
  areas: number[];
  years: ReportingYear[];
  values: (number | null)[];
  absences: (Absence | null)[];
  qualities: (Quality | null)[];
  hidden: boolean[];
}

/** Reads all cells of measures an answer needs as anyone may see them, in one query: one row a measure. */
export async function readObservations(
  database: Database,
  numbers: RowNumbers,
  { release, level, areas: keys, measures: codes, years }: MeasureQuery,
): Promise<{ observed: Observed; hasSecrets: boolean }> {
  const wanted = new Set(codes);
  const named = keys && new Set(keys);
  const measures = new Map(
    numbers.measures.flatMap(({ id, code }) => (wanted.has(code) ? [[id, code] as const] : [])),
  );
  const areas = new Map(
    numbers.areas.flatMap(({ id, key, level: of, isCity }) =>
      isCity || (of === level && (!named || named.has(key))) ? [[id, key] as const] : [],
    ),
  );
  const rows = await database.query<MeasureRow>(
    `select measure, array_agg(area) as areas, array_agg(year) as years, array_agg(value) as values,
       array_agg(absence) as absences, array_agg(quality) as qualities, array_agg(hidden) as hidden
     from shown_observation
     where measure = any($1::integer[]) and area = any($2::integer[]) and year = any($3::smallint[])
       and release_from <= $4 and (release_to is null or release_to > $4)
     group by measure`,
    [[...measures.keys()], [...areas.keys()], years, release],
  );
  const cells: ByArea = new Map();
  for (const row of rows) addCells(cells, measures.get(row.measure)!, areas, row);
  return {
    observed: (area, year) => cells.get(area)?.get(year) ?? {},
    hasSecrets: rows.some(({ hidden }) => hidden.includes(true)),
  };
}

type ByArea = Map<AreaKey, Map<ReportingYear, Record<string, Cell>>>;

function addCells(
  cells: ByArea,
  measure: string,
  keys: Map<number, AreaKey>,
  { areas, years, values, absences, qualities, hidden }: MeasureRow,
): void {
  areas.forEach((number, i) => {
    const area = keys.get(number)!;
    const series = cells.get(area) ?? new Map<ReportingYear, Record<string, Cell>>();
    const known = series.get(years[i]!) ?? {};
    known[measure] = hidden[i] ? SECRET : cellOf(values[i], absences[i], qualities[i]);
    cells.set(area, series.set(years[i]!, known));
  });
}

function cellOf(
  value: number | null | undefined,
  absence: Absence | null | undefined,
  quality: Quality | null | undefined,
): Cell {
  return value == null ? absent(absence ?? 'unknown') : numberCell(value, quality ?? undefined);
}
