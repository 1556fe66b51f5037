import type { CityId, Release } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { ChangeCounts } from '../../ports/delivery-desk';
import { protectRelease } from '../disclosure/protection';
import { checkSecrets } from '../disclosure/check-secrets';
import type { Database } from '../engine/database';
import { readCatalogue } from '../read/read-catalogue';
import { countChanges } from '../read/read-releases';
import {
  insertNextRelease,
  insertPackageRelease,
  lockCity,
  type Announcement,
  type InsertedRelease,
} from './insert-release';
import { publishAvailability } from './publish-availability';
import { publishObservations, withdrawFromSeries } from './publish-observations';
import { definePackage, draftPackage, type PackageContent } from './publish-package';
import { defineTypology, draftTypology, type TypologyContent } from './publish-typology';
import type { ExposedFinding } from './report-exposed';

/**
 * What the next release of a city brings; all it does not speak of is as it was in the release before. Departments deliver
 * to what is published, so a package and their drafts are two releases.
 */
export type Content = Announcement & { typology?: TypologyContent } & (
    | { deliveries?: number[]; cityPackage?: never }
    | { cityPackage: PackageContent; deliveries?: never }
  );

/** A release, and what it changes against the one before. */
export interface NewRelease extends Release {
  number: number;
  counts: ChangeCounts;
  /** So many cells became secret with it. */
  hidden: number;
  /** What of it cannot be kept secret; the reports of its deliveries say so, too. */
  exposed: ExposedFinding[];
}

/**
 * Publishes a content as the next release of a city, and works out what of it must not be known. Within a transaction, as a
 * release is there whole or not at all. Fails with `not-a-draft` where a delivery is none of this city, `unknown-city`,
 * `release-changed` and `edition-changed` where a package gives another content to what is published under the same name,
 * `typology-version-changed` where a typology does, `secrets-damaged`.
 */
export async function publish(transaction: Database, content: Content): Promise<NewRelease> {
  const { city, date, note, publishedBy, deliveries = [], cityPackage, typology } = content;
  await lockCity(transaction, city);
  await checkSecrets(transaction);
  await checkDrafts(transaction, city, deliveries);
  const release = await insertRelease(transaction, content);
  const { number } = release;
  const drafts = [
    ...(cityPackage ? [await draftPackage(transaction, number, cityPackage)] : []),
    ...deliveries,
    ...(typology ? [await draftTypology(transaction, number, typology, publishedBy)] : []),
  ];
  if (deliveries.length > 0) await withdrawFromSeries(transaction, deliveries, number);
  await publishObservations(transaction, drafts, number);
  if (cityPackage) await definePackage(transaction, number, cityPackage);
  if (typology) await defineTypology(transaction, number, typology);
  await publishAvailability(transaction, city, number, await readCatalogue(transaction, number));
  const protection = await protect(transaction, content, release);
  return {
    number,
    id: release.id,
    date,
    note,
    counts: await countChanges(transaction, number),
    ...protection,
  };
}

async function checkDrafts(transaction: Database, city: CityId, deliveries: number[]): Promise<void> {
  const drafts = await transaction.query<{ id: number }>(
    'select id from delivery where city = $1 and id = any($2::integer[]) and release is null and discarded_at is null for update',
    [city, deliveries],
  );
  const missing = deliveries.find((number) => !drafts.some(({ id }) => id === number));
  if (missing !== undefined) throw new ReportingError('not-a-draft', { delivery: missing });
}

function insertRelease(transaction: Database, content: Content): Promise<InsertedRelease> {
  const { cityPackage } = content;
  return cityPackage
    ? insertPackageRelease(transaction, cityPackage.content)
    : insertNextRelease(transaction, content);
}

/** Types and indices are made of what anyone may see: they bring nothing to hide. */
async function protect(
  transaction: Database,
  { cityPackage, deliveries = [] }: Content,
  { number, protection }: InsertedRelease,
): Promise<Pick<NewRelease, 'hidden' | 'exposed'>> {
  const bringsFigures = cityPackage !== undefined || deliveries.length > 0;
  return protection && bringsFigures
    ? protectRelease(transaction, number, protection)
    : { hidden: 0, exposed: [] };
}
