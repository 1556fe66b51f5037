import type { AreaKey, LevelId } from '../../domain/area';
import type { CityId } from '../../domain/catalogue';
import type { Database } from '../engine/database';

/** How the database numbers the measures of a city and the areas of an edition; a number that is given stays. */
export interface RowNumbers {
  measures: { id: number; code: string }[];
  areas: { id: number; key: AreaKey; level: LevelId; isCity: boolean }[];
}

/** Read once, so that answers need no join to find out what a code stands for. */
export async function readRowNumbers(database: Database, city: CityId, edition: string): Promise<RowNumbers> {
  const [measures, areas] = await Promise.all([
    database.query<RowNumbers['measures'][number]>('select id, code from measure where city = $1', [city]),
    database.query<RowNumbers['areas'][number]>(
      `select id, key, level, kind = 'city' as "isCity" from area where city = $1 and edition = $2`,
      [city, edition],
    ),
  ]);
  return { measures, areas };
}
