import { ReportingError } from '../../domain/reporting-error';
import type { Database } from '../engine/database';

/** Drops the figures of a draft and its report; who delivered and who discarded it stays known. Fails with `not-a-draft`. */
export function discardDraft(database: Database, delivery: number, discardedBy: string): Promise<void> {
  return database.transaction(async (transaction) => {
    const discarded = await transaction.query(
      `update delivery set discarded_at = now(), discarded_by = $2, report = null
       where id = $1 and release is null and discarded_at is null returning id`,
      [delivery, discardedBy],
    );
    if (discarded.length === 0) throw new ReportingError('not-a-draft', { delivery });
    await transaction.query('delete from draft_observation where delivery = $1', [delivery]);
  });
}
