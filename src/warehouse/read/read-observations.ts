import type { AreaKey, LevelId } from '../../domain/area';
import type { CityId } from '../../domain/catalogue';
import { absent, numberCell, type Absence, type Cell, type Quality } from '../../domain/cell';
import type { ReportingYear } from '../../domain/period';
import { SECRET } from '../disclosure/shown';
import type { Database } from '../engine/database';

/** Which cells of measures an answer is made of; the city's own come along. */
export interface MeasureQuery {
  city: CityId;
  release: number;
  edition: string;
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
  measure: string;
  areas: AreaKey[];
  years: ReportingYear[];
  values: (number | null)[];
  absences: (Absence | null)[];
  qualities: (Quality | null)[];
  hidden: boolean[];
}

/** Reads all cells of measures an answer needs as anyone may see them, in one query: one row a measure. */
export async function readObservations(
  database: Database,
  query: MeasureQuery,
): Promise<{ observed: Observed; hasSecrets: boolean }> {
  const rows = await database.query<MeasureRow>(
    `select measure.code as measure, array_agg(area.key) as areas, array_agg(observation.year) as years,
       array_agg(observation.value) as values, array_agg(observation.absence) as absences,
       array_agg(observation.quality) as qualities, array_agg(observation.hidden) as hidden
     from shown_observation as observation join measure on measure.id = observation.measure join area on area.id = observation.area
     where measure.city = $1 and measure.code = any($2::text[])
       and area.city = $1 and area.edition = $3
       and (area.kind = 'city' or (area.level = $4 and ($5::text[] is null or area.key = any($5))))
       and observation.year = any($6::smallint[])
       and observation.release_from <= $7 and (observation.release_to is null or observation.release_to > $7)
     group by measure.id`,
    [query.city, query.measures, query.edition, query.level, query.areas ?? null, query.years, query.release],
  );
  const cells: ByArea = new Map();
  for (const row of rows) addCells(cells, row);
  return {
    observed: (area, year) => cells.get(area)?.get(year) ?? {},
    hasSecrets: rows.some(({ hidden }) => hidden.includes(true)),
  };
}

type ByArea = Map<AreaKey, Map<ReportingYear, Record<string, Cell>>>;

function addCells(
  cells: ByArea,
  { measure, areas, years, values, absences, qualities, hidden }: MeasureRow,
): void {
  areas.forEach((area, i) => {
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
