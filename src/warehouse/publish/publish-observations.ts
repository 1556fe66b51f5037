import type { AreaKey } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import type { Database } from '../engine/database';

const SAME_CELL = '(new.measure, new.year, new.area) = (old.measure, old.year, old.area)';

/** What a number is that replaces another and says nothing of itself. */
const QUALITY = `coalesce(new.quality, case
  when new.value <> old.value or (new.value = old.value and old.quality = 'r') then 'r' end)`;

/** A draft row that takes a cell back; it is about the one that was there when it was asked for. */
const WITHDRAWS = '(new.value is null and new.absence is null)';

/**
 * What stands, or stood until this release, in the series of measure and year that the drafts are about: mostly nothing, as
 * most deliveries bring a new year. Each series is looked up by itself (`offset 0` keeps it so): asking for all at once reads
 * the whole warehouse, asking row by row takes as long as writing.
 */
const STANDING = `with series as materialized (
    select distinct measure, year from draft_observation where delivery = any($1::integer[])),
  old as materialized (
    select standing.* from series cross join lateral (
      select * from observation where (measure, year) = (series.measure, series.year)
        and (release_to is null or release_to = $2) offset 0) as standing)`;

/** The releases that came from departments, not with a city package. */
const DEPARTMENTAL =
  'select release from delivery where city = $1 and delivered_by is not null and release is not null';

/**
 * Makes the drafts of deliveries part of a release: ends what they change or withdraw, adds what is new, and leaves alone
 * what is as it was. A number that replaces another is marked as revised unless the delivery says what it is; where two
 * deliveries have the same cell, the later one counts. Within a transaction.
 */
export async function publishObservations(
  database: Database,
  deliveries: number[],
  release: number,
): Promise<void> {
  await database.script('analyze draft_observation');
  if (deliveries.length > 1) await keepLater(database, deliveries);
  await database.query(
    `${STANDING} update observation as ended set release_to = $2, withdrawn_by = case when ${WITHDRAWS} then new.delivery end
     from old join draft_observation as new on ${SAME_CELL}
     where (ended.measure, ended.year, ended.area, ended.release_from) = (old.measure, old.year, old.area, old.release_from)
       and new.delivery = any($1::integer[]) and ended.release_to is null
       and (new.value, new.absence, ${QUALITY}) is distinct from (old.value, old.absence, old.quality)
       and (not ${WITHDRAWS} or new.source_file = old.source_file)`,
    [deliveries, release],
  );
  await database.query(
    `${STANDING} insert into observation (measure, area, year, source_file, value, absence, quality, release_from, secret_since)
     select new.measure, new.area, new.year, new.source_file, new.value, new.absence, ${QUALITY}, $2, secret_cell.since
     from draft_observation as new left join old on ${SAME_CELL}
       left join secret_cell on (secret_cell.measure, secret_cell.area, secret_cell.year) = (new.measure, new.area, new.year)
     where new.delivery = any($1::integer[]) and not ${WITHDRAWS} and (old.measure is null or old.release_to = $2)
     order by new.measure, new.year, new.area`,
    [deliveries, release],
  );
  await database.query(`update delivery set release = $2 where id = any($1::integer[])`, [
    deliveries,
    release,
  ]);
  await removeDrafts(database, deliveries);
  // The embedded engine never does so by itself, PostgreSQL a minute later: until then it would read the warehouse row by row.
  await database.script('analyze measure, area, observation');
}

/** Mostly there are no other drafts, and then nothing need be written about each row. */
async function removeDrafts(database: Database, deliveries: number[]): Promise<void> {
  const others = await database.query(
    'select 1 from draft_observation where delivery <> all($1::integer[]) limit 1',
    [deliveries],
  );
  if (others.length === 0) await database.script('truncate draft_observation');
  else
    await database.query('delete from draft_observation where delivery = any($1::integer[])', [deliveries]);
}

function keepLater(database: Database, deliveries: number[]): Promise<unknown> {
  return database.query(
    `delete from draft_observation as old using draft_observation as new
     where ${SAME_CELL} and new.delivery > old.delivery and new.delivery = any($1::integer[]) and old.delivery = any($1)`,
    [deliveries],
  );
}

/** Ends the cells that whole deliveries lack of their measures and years. Before the drafts are published. */
export async function withdrawFromSeries(
  database: Database,
  deliveries: number[],
  release: number,
): Promise<void> {
  // Just copied: without statistics each cell that stands would be compared with each row of the draft.
  await database.script('analyze draft_observation');
  await database.query(
    `update observation as old set release_to = $2, withdrawn_by = series.delivery
     from (
       select measure, year, max(delivery) as delivery
       from draft_observation join delivery on delivery.id = draft_observation.delivery
       where delivery.whole and delivery.id = any($1::integer[]) group by measure, year) as series
     where (series.measure, series.year) = (old.measure, old.year) and old.release_to is null
       and not exists (
         select 1 from draft_observation as new where ${SAME_CELL} and new.delivery = any($1::integer[]))`,
    [deliveries, release],
  );
}

/** Ends all cells of a city that its package lacks, but for those of departments. Before its draft is published. */
export async function withdrawFromCity(
  database: Database,
  city: string,
  delivery: number,
  release: number,
): Promise<void> {
  await database.query(
    `update observation as old set release_to = $3, withdrawn_by = $2
     where old.release_to is null and old.measure in (select id from measure where city = $1)
       and old.release_from not in (${DEPARTMENTAL})
       and not exists (select 1 from draft_observation as new where ${SAME_CELL} and new.delivery = $2)`,
    [city, delivery, release],
  );
}

/** A cell about which a department has the last word, and its package says otherwise. */
export interface Overruled {
  measure: string;
  area: AreaKey;
  year: ReportingYear;
}

/**
 * Takes out of the draft of a city package what departments delivered or withdrew since: their word counts. Resolves to the
 * cells where the package says otherwise, by year, measure and area. What stands is looked up once (`materialized`), not for
 * each row of the draft.
 */
export function keepDelivered(database: Database, city: string, delivery: number): Promise<Overruled[]> {
  return database.query<Overruled>(
    `with standing as materialized (
       select measure, year, area, value, absence from observation
       where release_to is null and release_from in (${DEPARTMENTAL})
       union all
       select measure, year, area, null, null from observation as old
       where release_to in (${DEPARTMENTAL}) and not exists (
         select 1 from observation as new where ${SAME_CELL} and new.release_from >= old.release_to)),
     taken as (
       delete from draft_observation as new using standing as old
       where ${SAME_CELL} and new.delivery = $2
       returning new.*, (new.value, new.absence) is distinct from (old.value, old.absence) as differs)
     select measure.code as measure, area.key as area, taken.year
     from taken join measure on measure.id = taken.measure join area on area.id = taken.area
     where differs order by taken.year, measure.code, area.position`,
    [city, delivery],
  );
}
