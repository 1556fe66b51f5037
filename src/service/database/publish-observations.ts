import type { Database } from './database';

const SAME_CELL = '(new.measure, new.year, new.area) = (old.measure, old.year, old.area)';

/**
 * Makes the drafts of deliveries part of a release: ends what they change, adds what is new, and leaves alone what is as
 * it was. A number that replaces another is marked as revised unless the delivery says what it is; where two deliveries
 * have the same cell, the later one counts. Within a transaction.
 */
export async function publishObservations(
  database: Database,
  deliveries: number[],
  release: number,
): Promise<void> {
  await database.query(
    `delete from draft_observation as old using draft_observation as new
     where ${SAME_CELL} and new.delivery > old.delivery and new.delivery = any($1::integer[]) and old.delivery = any($1)`,
    [deliveries],
  );
  await database.query(
    `update draft_observation as new set quality = 'r' from observation as old
     where ${SAME_CELL} and new.delivery = any($1::integer[]) and old.release_to is null
       and new.quality is null and (new.value <> old.value or (new.value = old.value and old.quality = 'r'))`,
    [deliveries],
  );
  await database.query(
    `update observation as old set release_to = $2 from draft_observation as new
     where ${SAME_CELL} and new.delivery = any($1::integer[]) and old.release_to is null
       and (new.value, new.absence, new.quality) is distinct from (old.value, old.absence, old.quality)`,
    [deliveries, release],
  );
  await database.query(
    `insert into observation (measure, area, year, source_file, value, absence, quality, release_from)
     select measure, area, year, source_file, value, absence, quality, $2 from draft_observation as new
     where delivery = any($1::integer[])
       and not exists (select 1 from observation as old where ${SAME_CELL} and old.release_to is null)`,
    [deliveries, release],
  );
  await database.query(`update delivery set release = $2 where id = any($1::integer[])`, [
    deliveries,
    release,
  ]);
  await database.query('delete from draft_observation where delivery = any($1::integer[])', [deliveries]);
}

/** Ends the cells that whole deliveries lack of their measures and years. Before the drafts are published. */
export async function withdrawFromSeries(
  database: Database,
  deliveries: number[],
  release: number,
): Promise<void> {
  await database.query(
    `update observation as old set release_to = $2
     from (
       select distinct measure, year from draft_observation join delivery on delivery.id = draft_observation.delivery
       where delivery.whole and delivery.id = any($1::integer[])) as series
     where (series.measure, series.year) = (old.measure, old.year) and old.release_to is null
       and not exists (
         select 1 from draft_observation as new where ${SAME_CELL} and new.delivery = any($1::integer[]))`,
    [deliveries, release],
  );
}

/** Ends all cells of a city that a delivery lacks. Before its draft is published. */
export async function withdrawFromCity(
  database: Database,
  city: string,
  delivery: number,
  release: number,
): Promise<void> {
  await database.query(
    `update observation as old set release_to = $3
     where old.release_to is null and old.measure in (select id from measure where city = $1)
       and not exists (select 1 from draft_observation as new where ${SAME_CELL} and new.delivery = $2)`,
    [city, delivery, release],
  );
}
