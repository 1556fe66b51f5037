import type { CityId, Release } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { ProtectionRules } from '../../domain/protection-rules';
import type { Database } from '../engine/database';
import { protectRelease } from '../disclosure/protection';
import { publishAvailability } from './publish-availability';
import { publishObservations, withdrawFromSeries } from './publish-observations';
import { readCatalogue } from '../read/read-catalogue';
import { findRelease, nextReleaseId } from '../read/releases';

/** Which drafts become a release, and what is said about it. */
export interface Publication {
  city: CityId;
  deliveries: number[];
  /** ISO date. */
  date: string;
  note: Release['note'];
  /** The account. */
  publishedBy?: string;
}

/**
 * Publishes drafts of a city as its next release, whole or not at all; definitions, areas and rules of
 * protection are those of the release before. Fails with `not-a-draft` where a delivery is none of this city.
 */
export function publishDeliveries(
  database: Database,
  { city, deliveries, date, note, publishedBy }: Publication,
): Promise<Release> {
  return database.transaction(async (transaction) => {
    // One publication of a city at a time: the next release is made from the one before.
    await transaction.query('select 1 from city where id = $1 for update', [city]);
    await checkDrafts(transaction, city, deliveries);
    const before = await findRelease(transaction, city, undefined);
    const release = await insertRelease(transaction, before.number, { city, date, note, publishedBy });
    await withdrawFromSeries(transaction, deliveries, release.number);
    await publishObservations(transaction, deliveries, release.number);
    const catalogue = await readCatalogue(transaction, release.number);
    await publishAvailability(transaction, city, release.number, catalogue);
    if (release.protection) await protectRelease(transaction, release.number, release.protection);
    return { id: release.id, date, note };
  });
}

async function checkDrafts(database: Database, city: CityId, deliveries: number[]): Promise<void> {
  const drafts = await database.query<{ id: number }>(
    'select id from delivery where city = $1 and id = any($2::integer[]) and release is null and discarded_at is null for update',
    [city, deliveries],
  );
  const missing = deliveries.find((number) => !drafts.some(({ id }) => id === number));
  if (missing !== undefined) throw new ReportingError('not-a-draft', { delivery: missing });
}

/** A new release of a city beside the one before, of which it takes over all but the figures. */
export async function insertRelease(
  database: Database,
  before: number,
  { city, date, note, publishedBy }: Omit<Publication, 'deliveries'>,
) {
  const [row] = await database.query<{ number: number; id: string; protection: ProtectionRules | null }>(
    `insert into release (city, id, date, note, edition, topics, attribution, protection, availability,
       published_by)
     select city, $2, $3::date, $4::jsonb, edition, topics, attribution, protection, '{}', $5
     from release where number = $1 returning number, id, protection`,
    [before, await nextReleaseId(database, city, date), date, JSON.stringify(note), publishedBy ?? null],
  );
  return row!;
}
