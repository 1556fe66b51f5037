import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../deliveries/package-root';
import { checkSecrets } from '../../warehouse/disclosure/check-secrets';
import type { Database } from '../../warehouse/engine/database';
import { openEngine, type EngineChoice } from '../../warehouse/engine/engine';
import { lockedBy } from '../../warehouse/engine/folder-lock';
import { isOpenToOthers } from '../../warehouse/engine/folder-rights';
import { missingMigrations } from '../../warehouse/engine/migrate';
import { isNewFolder } from '../../warehouse/engine/pglite';
import { SERVICE, settingOf } from '../../warehouse/principal';
import type { Check } from '../doctor';
import { failed, found } from './check';

/** Whether the database opens, has the form this program needs and holds something; an embedded one only where nobody has it open. */
export async function databaseChecks(choice: EngineChoice & { data: string }): Promise<Check[]> {
  if (choice.databaseUrl || choice.readUrl) return opened(choice);
  const rights = await folderRights(choice.data);
  const owner = await lockedBy(choice.data);
  if (owner !== undefined) return [...rights, found('lock', false, 'locked', { process: owner })];
  return [
    ...rights,
    found('lock', true, 'unlocked'),
    ...((await isNewFolder(choice.data)) ? [found('database', true, 'databaseNew')] : await opened(choice)),
  ];
}

async function folderRights(folder: string): Promise<Check[]> {
  if (!existsSync(folder)) return [];
  const open = await isOpenToOthers(folder);
  return [found('rights', !open, open ? 'folderOpen' : 'folderClosed', { folder })];
}

async function opened(choice: EngineChoice): Promise<Check[]> {
  try {
    const { reading, writer, close } = await openEngine(choice);
    try {
      return [
        found('database', true, 'database'),
        ...(await within(writer?.under(settingOf(SERVICE)) ?? reading, writer !== undefined)),
      ];
    } finally {
      await close();
    }
  } catch (failure) {
    return [failed('database', failure)];
  }
}

async function within(database: Database, canWrite: boolean): Promise<Check[]> {
  try {
    const missing = await missingMigrations(database, join(packageRoot(), 'src/warehouse/migrations'));
    if (missing.length) return [found('migrations', false, 'notMigrated', { missing: missing.join(', ') })];
    const secrets = canWrite ? [await secretsKept(database)] : [];
    return [found('migrations', true, 'migrated'), ...secrets, await releases(database)];
  } catch (failure) {
    return [failed('migrations', failure)];
  }
}

async function secretsKept(database: Database): Promise<Check> {
  try {
    await checkSecrets(database);
    return found('secrets', true, 'secrets');
  } catch (failure) {
    return failed('secrets', failure);
  }
}

async function releases(database: Database): Promise<Check> {
  const counts = await database.query<{ city: string; count: number }>(
    'select city, count(*)::integer as count from release group by city order by city',
  );
  if (!counts.length) return found('releases', false, 'noReleases');
  return found('releases', true, 'releases', {
    counts: counts.map(({ city, count }) => `${city} ${count}`).join(', '),
  });
}
