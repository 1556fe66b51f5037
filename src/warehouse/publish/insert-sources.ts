import type { CityId } from '../../domain/catalogue';
import type { Database } from '../engine/database';

/** Keeps the sources that measures of a city name; a new one is owned by a department of its own. Within a transaction. */
export async function insertSources(transaction: Database, city: CityId, names: string[]): Promise<void> {
  const distinct = [...new Set(names)];
  await transaction.query(
    'insert into department (name) select * from unnest($1::text[]) on conflict do nothing',
    [distinct],
  );
  await transaction.query(
    `insert into source (city, name, department) select $1, name, id from department where name = any($2::text[])
     on conflict do nothing`,
    [city, distinct],
  );
}
