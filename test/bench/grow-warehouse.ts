import type { Database } from '../../src/warehouse/engine/database';
import type { MadeUpCity } from './made-up-city';

/**
 * Fills the warehouse with other measures of the same areas and years until it holds that many rows; year by year, as
 * deliveries come in, so that the rows asked for lie scattered among the others. Resolves to the rows there are.
 */
export async function growTo(database: Database, city: MadeUpCity, size: number): Promise<number> {
  const before = await countRows(database);
  const missing = Math.ceil(Math.max(0, size - before) / (city.areas * city.years.length));
  const [{ last } = { last: 0 }] = await database.query<{ last: number }>(
    'select max(id) as last from measure',
  );
  await database.query(
    `insert into measure (city, code, name, unit, kind, definition, source)
     select 'grossstadt', 'ballast_' || ($1::integer + i), 'Ballast', 'Anzahl', 'count', '', (select min(id) from source) from generate_series(1, $2::integer) i`,
    [last, missing],
  );
  for (const year of city.years)
    await database.transaction(async (transaction) => {
      await transaction.query(
        `insert into observation (measure, area, year, release_from, source_file, value)
         select measure.id, area.id, $2::smallint, (select max(number) from release), (select max(id) from source_file), area.id + $2::smallint
         from measure cross join area where measure.id > $1 and area.kind = 'part' order by measure.id, area.id`,
        [last, year],
      );
      await transaction.query(
        `with moved as (
           delete from observation using measure
           where measure.id = observation.measure and measure.code = any($1) and year = $2::smallint returning observation.*)
         insert into observation select * from moved`,
        [city.measures, year],
      );
    });
  await database.transaction((transaction) => transaction.script('analyze'));
  return countRows(database);
}

/** In a transaction, as it may take longer than an answer may. */
function countRows(database: Database): Promise<number> {
  return database.transaction(async (transaction) => {
    const [row] = await transaction.query<{ rows: number }>(
      'select count(*)::integer as rows from observation',
    );
    return row?.rows ?? 0;
  });
}
