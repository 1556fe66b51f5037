import { ReportingError } from '../../domain/reporting-error';
import type { Database } from '../engine/database';

/**
 * Fails with `secrets-damaged` where observations are marked as secret and what made them so is lost: a file of zeros passes every
 * checksum, and the next release would no longer know what was secret. For whoever may publish; others see neither table.
 */
export async function checkSecrets(database: Database): Promise<void> {
  const [lost] = await database.query<{ count: number }>(
    `select count(*)::integer as count from observation left join secret_cell using (measure, area, year)
     where observation.secret_since is not null and secret_cell.since is null`,
  );
  if (lost && lost.count > 0) throw new ReportingError('secrets-damaged', { count: lost.count });
}
