import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { migrate } from '../../src/warehouse/engine/migrate';
import { loadCity } from '../../src/warehouse/publish/load-city';

/** A small invented city with every trait the warehouse has to know; see its observations.csv. */
export const FIXTURE_CITY = join(__dirname, 'fixture-city');

export const CITIES = join(packageRoot(), 'assets/cities');

/** PostgreSQL in WebAssembly takes seconds to start while other tests run. */
export const PATIENCE = 60_000;

/** Whether a package can be loaded once for all: others are made by one test and differ from run to run. */
export const isOfProject = (folder: string) => folder.startsWith(packageRoot());

/** Empties a database and loads the given city packages: starting another takes seconds. */
export async function refill(database: Database, ...folders: string[]): Promise<void> {
  await database.script('drop schema public cascade; create schema public');
  await fill(database, ...folders);
}

/** Brings an empty database to the newest form and loads the given city packages. */
export async function fill(database: Database, ...folders: string[]): Promise<void> {
  await migrate(database, join(packageRoot(), 'src/warehouse/migrations'));
  for (const folder of folders) await loadCity(database, folder);
}

/** The same database, keeping the text of every query it is asked. */
export function watched(
  database: Database,
  queries: string[] = [],
): { database: Database; queries: string[] } {
  return {
    queries,
    database: {
      ...database,
      query: (sql, parameters) => {
        queries.push(sql);
        return database.query(sql, parameters);
      },
      under: (setting) => watched(database.under(setting), queries).database,
    },
  };
}
