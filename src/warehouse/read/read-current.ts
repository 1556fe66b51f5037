import type { CityId } from '../../domain/catalogue';
import { absent, numberCell, type Absence, type Quality } from '../../domain/cell';
import type { Measure, Observation } from '../../domain/observation';
import type { Database } from '../engine/database';

/** The Merkmale of a city. */
export function readMeasures(database: Database, city: CityId): Promise<Measure[]> {
  return database.query<Measure>(
    `select code as id, measure.name, unit, kind, definition, source.name as source
     from measure join source on source.id = measure.source where measure.city = $1 order by measure.id`,
    [city],
  );
}

interface CellRow extends Omit<Standing, 'cell'> {
  value: number | null;
  absence: Absence | null;
  quality: Quality | null;
}

/** A cell as it stands inside. */
export interface Standing extends Observation {
  /** Anybody may see it just so; one that is rounded for readers nobody does. */
  isShown: boolean;
}

/** All cells of the newest state of a city in an edition, as they stand inside: for checking a delivery against them. */
export async function readCurrent(database: Database, city: CityId, edition: string): Promise<Standing[]> {
  const rows = await database.query<CellRow>(
    `select area.key as area, observation.year, measure.code as measure, source_file.name as "sourceFile",
       observation.value, observation.absence, observation.quality,
       secret_since is null and not (measure.kind = 'count' and coalesce(release.protection ? 'rounding', false)) as "isShown"
     from observation join measure on measure.id = observation.measure join area on area.id = observation.area
       join source_file on source_file.id = observation.source_file
       join release on release.number = observation.release_from
     where measure.city = $1 and area.edition = $2 and observation.release_to is null`,
    [city, edition],
  );
  return rows.map(({ value, absence, quality, ...row }) => ({
    ...row,
    cell: value === null ? absent(absence ?? 'unknown') : numberCell(value, quality ?? undefined),
  }));
}
