import { findingsOf } from '../../deliveries/finding';
import type { CityId } from '../../domain/catalogue';
import type { KeptDelivery, ListedDelivery } from '../../ports/delivery-desk';
import type { Database } from '../engine/database';

const isoTime = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Waits to be published or discarded. */
export function isDraft({ release, discardedAt }: KeptDelivery): boolean {
  return release === null && discardedAt === null;
}

/** What is known of a delivery beside its mapping and its report. */
const KEPT = `delivery.id as number, delivery.city, delivery.title, delivery.content_hash as hash,
  ${isoTime('delivery.loaded_at')} as "deliveredAt", delivery.delivered_by as "deliveredBy",
  release.id as release, case when release.number is not null then ${isoTime('release.published_at')} end as "publishedAt",
  release.published_by as "publishedBy",
  ${isoTime('delivery.discarded_at')} as "discardedAt", delivery.discarded_by as "discardedBy", delivery.reason`;

/** Deliveries of a city or of all, latest first; only the numbered ones where numbers are given. */
export async function readDeliveries(
  database: Database,
  city: CityId | undefined,
  numbers?: number[],
): Promise<KeptDelivery[]> {
  const rows = await database.query<Omit<KeptDelivery, 'report'> & { report: unknown }>(
    `select ${KEPT}, delivery.mapping, delivery.report
     from delivery left join release on release.number = delivery.release
     where ($1::text is null or delivery.city = $1) and ($2::integer[] is null or delivery.id = any($2))
     order by delivery.id desc`,
    [city ?? null, numbers ?? null],
  );
  return rows.map((row) => ({ ...row, report: row.report === null ? null : findingsOf(row.report) }));
}

/** Deliveries of a city or of all, latest first; their findings are counted, with `inner` those that are. */
export async function listDeliveries(
  database: Database,
  city: CityId | undefined,
): Promise<(ListedDelivery & { inner: number })[]> {
  return database.query(
    `select ${KEPT}, jsonb_array_length(report) as findings,
       coalesce(jsonb_array_length(jsonb_path_query_array(report, '$[*] ? (@.inner == true)')), 0) as inner
     from delivery left join release on release.number = delivery.release
     where $1::text is null or delivery.city = $1
     order by delivery.id desc`,
    [city ?? null],
  );
}

/** How many findings in the reports of deliveries are errors or decisions nobody took. */
export async function countErrors(database: Database, deliveries: number[]): Promise<number> {
  const [row] = await database.query<{ errors: number }>(
    `select count(*)::integer as errors
     from delivery cross join jsonb_path_query(report, '$[*] ? (@.severity == "error" || @.severity == "decision")')
     where id = any($1::integer[])`,
    [deliveries],
  );
  return row!.errors;
}
