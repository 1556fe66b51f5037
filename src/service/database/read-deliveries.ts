import type { CityId } from '../../domain/catalogue';
import type { Database } from './database';

/** A delivery as it is kept for ever. */
export interface KeptDelivery {
  number: number;
  city: CityId;
  title: string;
  hash: string;
  /** ISO time. */
  deliveredAt: string;
  deliveredBy: string | null;
  /** The release it is part of; none for a draft. */
  release: string | null;
  mapping: unknown;
  report: unknown;
}

/** Deliveries of a city or of all, latest first. */
export function readDeliveries(database: Database, city: CityId | undefined): Promise<KeptDelivery[]> {
  return database.query<KeptDelivery>(
    `select delivery.id as number, delivery.city, delivery.title, delivery.content_hash as hash,
       to_char(delivery.loaded_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "deliveredAt",
       delivery.delivered_by as "deliveredBy", release.id as release, delivery.mapping, delivery.report
     from delivery left join release on release.number = delivery.release
     where $1::text is null or delivery.city = $1 order by delivery.id desc`,
    [city ?? null],
  );
}
