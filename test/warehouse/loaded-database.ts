import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import type { Database } from '../../src/warehouse/engine/database';
import { openStatistics } from '../../src/warehouse/statistics';
import { copyKept, openKept, prepareFolder } from './prepared-database';

/** Where a change can mean another database from the same package. */
const LOADED_BY = [
  'src',
  'package-lock.json',
  'test/warehouse/fixture.ts',
  'test/warehouse/prepared-database.ts',
];

/**
 * A database in memory with these city packages, as `load` leaves an empty one. It is loaded again as soon as anything
 * differs that could matter.
 */
export function openLoaded(
  folders: string[],
  load: (database: Database) => Promise<void>,
): Promise<Database> {
  return openKept(nameOfLoaded(folders), load);
}

const CITIES = resolve(packageRoot(), 'assets/cities');

/** The folders of the cities that come with the project. */
export function allCities(): string[] {
  return readdirSync(CITIES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(CITIES, name));
}

/** A folder as the service leaves it once it loaded the cities of the project, which takes it seconds. */
export async function prepareLoadedFolder(folder: string): Promise<void> {
  await copyKept(`folder-${nameOfLoaded(allCities())}`, folder, async (place) => {
    await prepareFolder(place);
    await (await openStatistics({ data: place, cities: CITIES })).close();
  });
}

/** A name for the database with these packages that changes with everything that could matter. */
export function nameOfLoaded(folders: string[]): string {
  const told = folders.map((folder) => basename(folder)).join('+') || 'no-city';
  return `${told}.${digestOf([...LOADED_BY, ...folders])}`;
}

function digestOf(places: string[]): string {
  const digest = createHash('sha256');
  for (const file of places.flatMap((place) => filesIn(resolve(packageRoot(), place))))
    digest.update(`${relative(packageRoot(), file)}\n`).update(readFileSync(file));
  return digest.digest('hex').slice(0, 16);
}

function filesIn(place: string): string[] {
  if (statSync(place).isFile()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(join(place, name)));
}
