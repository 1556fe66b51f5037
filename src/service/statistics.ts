import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCity, type LoadProgress } from './database/load-city';
import { migrate } from './database/migrate';
import { openPglite } from './database/pglite';
import { packageRoot } from './package-root';
import { openWarehouse, type Warehouse } from './warehouse-source';

export interface Statistics {
  warehouse: Warehouse;
  close(): Promise<void>;
}

export interface StatisticsPlace {
  /** Folder of the embedded database; in memory when missing. */
  data?: string | undefined;
  /** Folder with one package folder a city. */
  cities?: string;
  progress?: LoadProgress;
}

/**
 * Opens the statistics database, brings it to the newest form and publishes the city packages it does not know yet.
 * Fails with `warehouse-in-use`, `warehouse-broken`, `city-package-invalid`, `release-changed`, `edition-changed`.
 */
export async function openStatistics({ data, cities, progress }: StatisticsPlace): Promise<Statistics> {
  const root = packageRoot();
  const database = await openPglite(data);
  try {
    await migrate(database, join(root, 'src/service/database/migrations'));
    for (const folder of await cityFolders(cities ?? join(root, 'assets/cities')))
      await loadCity(database, folder, progress);
  } catch (failure) {
    await database.close();
    throw failure;
  }
  return { warehouse: openWarehouse(database), close: () => database.close() };
}

async function cityFolders(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).sort();
  return names.map((name) => join(folder, name)).filter((city) => existsSync(join(city, 'datapackage.json')));
}
