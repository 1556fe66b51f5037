import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';

/** Has what everyone may see; answers are read in it. */
export const READING_ROLE = 'sozialraum_reading';

/** For a transaction that only reads. */
export const AS_READER = `set local role ${READING_ROLE}`;

/**
 * Gives the reading role the rights that `reading-role.sql` beside the migrations names, and makes it where the account may.
 * Within a transaction. Fails with `database-no-reading-role` where an administrator has to make it.
 */
export async function allowReading(transaction: Database, folder: string): Promise<void> {
  const file = join(folder, 'reading-role.sql');
  if (!existsSync(file)) return;
  const rights = await readFile(file, 'utf8');
  await transaction.script(rights).catch((failure: unknown) => {
    const { code } = failure as { code?: string };
    throw code === NO_ROLE ? new ReportingError('database-no-reading-role', {}, failure) : failure;
  });
}

/** SQLSTATE `no_data_found`, as the script raises it. */
const NO_ROLE = 'P0002';
