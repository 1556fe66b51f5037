import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { mappingIn, mappingOf, type Mapping } from '../deliveries/mapping';
import { packageRoot } from '../deliveries/package-root';
import { NO_PLAUSIBILITY, plausibilityOf, type Plausibility } from '../deliveries/plausibility';
import type { CityId } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import type { Database } from './engine/database';

/** The mapping in a file. Fails with `file-missing`, `mapping-invalid`. */
export async function readMapping(file: string): Promise<Mapping> {
  const text = await readFile(file, 'utf8').catch((failure: unknown) => {
    throw new ReportingError('file-missing', { file }, failure);
  });
  return mappingIn(text, basename(file));
}

/** The mappings that lie with a city package, by their file names, then those of published deliveries, the newest of each id. */
export async function savedMappings(database: Database, city: CityId): Promise<Mapping[]> {
  const folder = folderOf(city, 'mappings');
  const names = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
    : [];
  const packaged = await Promise.all(names.map((name) => readMapping(join(folder, name))));
  // Read for one year only, a mapping is of no use for the next.
  const used = await database.query<{ mapping: unknown }>(
    `select distinct on (mapping ->> 'id') mapping from delivery
     where city = $1 and release is not null and mapping -> 'year' ->> 'from' <> 'fixed'
     order by mapping ->> 'id', id desc`,
    [city],
  );
  return [...packaged, ...used.map(({ mapping }) => mappingOf(mapping, city))];
}

/** What a city's figures are held to; nothing where it declares nothing. */
export async function plausibilityIn(city: CityId): Promise<Plausibility> {
  const file = folderOf(city, 'plausibility.json');
  return existsSync(file)
    ? plausibilityOf(parsed(await readFile(file, 'utf8'), city), city)
    : NO_PLAUSIBILITY;
}

function folderOf(city: CityId, name: string): string {
  return join(packageRoot(), 'assets/cities', city, name);
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (failure) {
    throw new ReportingError('mapping-invalid', { mapping: name, detail: 'JSON' }, failure);
  }
}
