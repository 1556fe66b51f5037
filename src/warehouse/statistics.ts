import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkSecrets } from './disclosure/check-secrets';
import { loadCity, type LoadProgress } from './publish/load-city';
import type { Database } from './engine/database';
import { openEngine, type EngineChoice } from './engine/engine';
import { loadSpatial } from './publish/load-spatial';
import { migrate } from './engine/migrate';
import { packageRoot } from '../deliveries/package-root';
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
}

/**
 * Opens the statistics database, brings it to the newest form and publishes the city packages it does not know yet.
 * A process that may only read takes the database as it is.
 * Fails with `warehouse-…`, `database-…`, `city-package-invalid`, `release-changed`, `edition-changed`.
 */
export async function openStatistics({ cities, progress, ...choice }: StatisticsPlace): Promise<Statistics> {
  const { writer, close, ...places } = await openEngine(choice);
  try {
    if (writer)
      await prepare(
        writer.under(settingOf(SERVICE)),
        cities ?? join(packageRoot(), 'assets/cities'),
        progress,
      );
  } catch (failure) {
    await close();
    throw failure;
  }
  const canWrite = writer !== undefined;
  return { warehouse: openWarehouse(writer ?? places.current, { ...places, canWrite }), canWrite, close };
}

async function prepare(database: Database, cities: string, progress?: LoadProgress): Promise<void> {
  await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  await checkSecrets(database);
  for (const folder of await cityFolders(cities)) {
    await loadCity(database, folder, progress);
    await loadSpatial(database, folder);
  }
}

async function cityFolders(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  return names.map((name) => join(folder, name)).filter((city) => existsSync(join(city, 'datapackage.json')));
}
