import type { Database } from '../engine/database';
import type { Announcement } from './insert-release';
import { publish, type NewRelease } from './publish';

/** Which drafts become a release, and what is said about it. */
export interface Publication extends Announcement {
  deliveries: number[];
}

/**
 * Publishes drafts of a city as its next release, whole or not at all; definitions, areas and rules of
 * protection are those of the release before. Fails with `not-a-draft` where a delivery is none of this city.
 */
export function publishDeliveries(database: Database, publication: Publication): Promise<NewRelease> {
  return database.transaction((transaction) => publish(transaction, publication));
}
