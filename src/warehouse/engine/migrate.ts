import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from './database';
import { allowReading } from './reading-role';

interface Migration {
  name: string;
  sql: string;
  checksum: string;
}

/**
 * Brings the database to the newest numbered migration of `folder`, all missing ones in one transaction, and says what
 * everyone may read.
 * Fails with `migration-changed` when one that was applied before has other contents now, and like `allowReading`.
 */
export async function migrate(database: Database, folder: string): Promise<void> {
  const migrations = await migrationsIn(folder);
  await database.transaction(async (transaction) => {
    await transaction.script(
      'create table if not exists migration (name text primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const rows = await transaction.query<{ name: string; checksum: string }>(
      'select name, checksum from migration',
    );
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    for (const migration of migrations) await apply(transaction, migration, applied.get(migration.name));
    await allowReading(transaction, folder);
  });
}

/** The names of the migrations a database lacks; changes nothing. Fails with `migration-changed`. */
export async function missingMigrations(database: Database, folder: string): Promise<string[]> {
  const [row] = await database.query<{ begun: boolean }>(
    `select to_regclass('migration') is not null as begun`,
  );
  const applied = row?.begun
    ? await database.query<{ name: string; checksum: string }>('select name, checksum from migration')
    : [];
  const checksums = new Map(applied.map(({ name, checksum }) => [name, checksum]));
  return (await migrationsIn(folder))
    .filter(({ name, checksum }) => {
      const before = checksums.get(name);
      if (before && before !== checksum) throw new ReportingError('migration-changed', { migration: name });
      return !before;
    })
    .map(({ name }) => name);
}

async function apply(database: Database, { name, sql, checksum }: Migration, before: string | undefined) {
  if (before === checksum) return;
  if (before) throw new ReportingError('migration-changed', { migration: name });
  await database.script(sql);
  await database.query('insert into migration (name, checksum) values ($1, $2)', [name, checksum]);
}

async function migrationsIn(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((file) => /^\d{4}-.+\.sql$/.test(file)).sort();
  return Promise.all(
    names.map(async (name) => {
      const sql = await readFile(join(folder, name), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}
