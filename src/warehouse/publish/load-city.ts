import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCityPackage } from '../../deliveries/city-package';
import { readMetadata } from '../../deliveries/indicator-metadata';
import type { Database } from '../engine/database';
import { recordEvent } from '../events';
import { publish } from './publish';
import { describePublished } from './publish-definitions';

/** How far a city has come, in observations. */
export type LoadProgress = (city: string, done: number, total: number) => void;

/**
 * Publishes the city package in `folder` as a new release, whole or not at all; a package that was loaded before is left
 * alone. What departments delivered or withdrew since the package before stays; the report names where this package says
 * otherwise. Fails with `release-changed`, `edition-changed` or `definition-changed` when what is already published under the
 * same name differs.
 */
export async function loadCity(
  database: Database,
  folder: string,
  progress: LoadProgress = () => undefined,
): Promise<'loaded' | 'known'> {
  const hash = await contentHash(folder);
  if (await isKnown(database, hash)) {
    await describePublished(database, folder, hash);
    return 'known';
  }

  const content = await readCityPackage(folder);
  const metadata = await readMetadata(folder, content.indicators);
  const { city, release } = content;
  return database.transaction(async (transaction) => {
    // Another instance may have loaded it while this one was waiting.
    if (await isKnown(transaction, hash)) return 'known';
    const published = await publish(transaction, {
      city: city.id,
      date: release.date,
      note: release.note,
      cityPackage: {
        content,
        metadata,
        hash,
        progress: (done, total) => progress(city.name, done, total),
      },
    });
    // With it, its rules of protection apply.
    await recordEvent(transaction, {
      act: 'published',
      by: 'sozialraum-office',
      about: { city: city.id, release: published.id, package: hash, protection: content.protection ?? null },
    });
    return 'loaded';
  });
}

async function isKnown(database: Database, hash: string): Promise<boolean> {
  const known = await database.query('select 1 from delivery where content_hash = $1', [hash]);
  return known.length > 0;
}

/** What a release is made of; rules for deliveries lie beside it and may change. */
const CONTENT =
  /^(datapackage\.json|(areas|measures|observations)\.csv|(indicators|typology)\.json|boundaries-.+\.geojson)$/;

async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder)).filter((file) => CONTENT.test(file)).sort();
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}
