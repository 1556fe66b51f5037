import { findingsOf } from '../../deliveries/finding';
import type { CityId } from '../../domain/catalogue';
import type { KeptDelivery } from '../../ports/delivery-desk';
import type { Database } from '../engine/database';

const isoTime = (column: string) => `to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** Waits to be published or discarded. */
export function isDraft({ release, discardedAt }: KeptDelivery): boolean {
  return release === null && discardedAt === null;
}

/** Deliveries of a city or of all, latest first; only the numbered ones where numbers are given. */
export async function readDeliveries(
  database: Database,
  city: CityId | undefined,
  numbers?: number[],
): Promise<KeptDelivery[]> {
  const rows = await database.query<Omit<KeptDelivery, 'report'> & { report: unknown }>(
    `select delivery.id as number, delivery.city, delivery.title, delivery.content_hash as hash,
       ${isoTime('delivery.loaded_at')} as "deliveredAt", delivery.delivered_by as "deliveredBy",
       release.id as release, case when release.number is not null then ${isoTime('release.published_at')} end as "publishedAt",
       release.published_by as "publishedBy",
       ${isoTime('delivery.discarded_at')} as "discardedAt", delivery.discarded_by as "discardedBy",
       delivery.reason, delivery.mapping, delivery.report
     from delivery left join release on release.number = delivery.release
     where ($1::text is null or delivery.city = $1) and ($2::integer[] is null or delivery.id = any($2))
     order by delivery.id desc`,
    [city ?? null, numbers ?? null],
  );
  return rows.map((row) => ({ ...row, report: row.report === null ? null : findingsOf(row.report) }));
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
