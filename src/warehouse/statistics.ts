import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSecrets } from './disclosure/check-secrets';
import { loadCity, type LoadProgress } from './publish/load-city';
import type { Database } from './engine/database';
import { openEngine, type EngineChoice } from './engine/engine';
import { loadSpatial } from './publish/load-spatial';
import { migrate } from './engine/migrate';
import { isNewFolder } from './engine/pglite';
import { packageRoot } from '../deliveries/package-root';
import type { ErrorCode } from '../domain/error-codes';
import { ReportingError } from '../domain/reporting-error';
import { SERVICE, settingOf } from './principal';
import { openWarehouse, type Warehouse } from './warehouse-source';

export interface Statistics {
  warehouse: Warehouse;
  /** Not where this process may only read. */
  canWrite: boolean;
  close(): Promise<void>;
}

export interface StatisticsPlace extends EngineChoice {
  /** Folder with one package folder a city. */
  cities?: string;
  progress?: LoadProgress;
  /** Hears why a package was not loaded; without it the database is not opened then. */
  onFaultyCity?: ((fault: ReportingError) => void) | undefined;
  /** Whether a database is begun where there is none; for whoever only asks what is in one, none is said to be there. */
  begins?: boolean;
}

/**
 * Opens the statistics database, brings it to the newest form and publishes the city packages it does not know yet.
 * A process that may only read takes the database as it is.
 * Fails with `no-database`, `warehouse-…`, `database-…`, and without `onFaultyCity` like `loadCity` and
 * `loadSpatial`.
 */
export async function openStatistics({
  cities,
  progress,
  onFaultyCity,
  begins = true,
  ...choice
}: StatisticsPlace): Promise<Statistics> {
  if (!begins) await checkFolder(choice);
  const { writer, close, ...places } = await openEngine(choice);
  try {
    if (writer && !begins) await checkBegun(writer, choice);
    if (writer)
      await prepare(writer.under(settingOf(SERVICE)), cities ?? join(packageRoot(), 'assets/cities'), {
        progress,
        onFaultyCity,
      });
  } catch (failure) {
    await close();
    throw failure;
  }
  const canWrite = writer !== undefined;
  return { warehouse: openWarehouse(writer ?? places.current, { ...places, canWrite }), canWrite, close };
}

/** Before it is opened: that alone would make a folder and a database in it. */
async function checkFolder({ data, databaseUrl, readUrl }: EngineChoice): Promise<void> {
  if (data !== undefined && !databaseUrl && !readUrl && (await isNewFolder(data)))
    throw new ReportingError('no-database', { place: data });
}

async function checkBegun(writer: Database, { data, databaseUrl }: EngineChoice): Promise<void> {
  const [found] = await writer.query<{ begun: boolean; name: string }>(
    `select to_regclass('migration') is not null as begun, current_database()::text as name`,
  );
  if (!found!.begun)
    throw new ReportingError('no-database', { place: databaseUrl ? found!.name : (data ?? '') });
}

async function prepare(
  database: Database,
  cities: string,
  { progress, onFaultyCity }: Pick<StatisticsPlace, 'progress' | 'onFaultyCity'>,
): Promise<void> {
  await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  await checkSecrets(database);
  for (const folder of await cityFolders(cities)) {
    try {
      await loadCity(database, folder, progress);
      await loadSpatial(database, folder);
    } catch (failure) {
      if (!onFaultyCity || !isOfPackage(failure)) throw failure;
      onFaultyCity(failure);
    }
  }
}

const PACKAGE_FAULTS: ErrorCode[] = [
  'city-package-invalid',
  'definition-changed',
  'delivery-letters',
  'dominance-not-possible',
  'edition-changed',
  'release-changed',
  'small-counts-undecided',
  'spatial-changed',
];

/** What is wrong with one city's package is nothing to the others. */
function isOfPackage(failure: unknown): failure is ReportingError {
  return failure instanceof ReportingError && PACKAGE_FAULTS.includes(failure.code);
}

async function cityFolders(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  return names.map((name) => join(folder, name)).filter((city) => existsSync(join(city, 'datapackage.json')));
}
