import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeliveryFinding } from '../../deliveries/finding';
import { shortList } from '../../deliveries/short-list';
import { ReportingError } from '../../domain/reporting-error';
import { readCityPackage, type CityPackage } from '../../deliveries/city-package';
import type { Database } from '../engine/database';
import { draftDelivery } from './draft-delivery';
import { readMetadata } from '../../deliveries/indicator-metadata';
import { insertAreas } from './insert-areas';
import { publishAvailability } from './publish-availability';
import { describePublished, publishIndicators, publishTypologies } from './publish-definitions';
import { keepDelivered, publishObservations, withdrawFromCity, type Overruled } from './publish-observations';
import { protectRelease } from '../disclosure/protection';
import { readCatalogue } from '../read/read-catalogue';
import { nextReleaseId } from '../read/releases';

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
  return database.transaction(async (transaction) => {
    // Another instance may have loaded it while this one was waiting.
    if (await isKnown(transaction, hash)) return 'known';
    const { city, edition, title, observations, indicators, typologies } = content;
    const release = await insertRelease(transaction, content);
    await insertEdition(transaction, content);
    await upsertMeasures(transaction, content);
    const delivery = await draftDelivery(
      transaction,
      { city: city.id, edition: edition.id, title, hash, whole: true, observations },
      (done, total) => progress(city.name, done, total),
    );
    await reportOverruled(transaction, delivery, await keepDelivered(transaction, city.id, delivery));
    await withdrawFromCity(transaction, city.id, delivery, release);
    await publishObservations(transaction, [delivery], release);
    await publishIndicators(transaction, city.id, release, { indicators, metadata });
    await publishTypologies(transaction, city.id, release, typologies);
    await publishAvailability(transaction, city.id, release, await readCatalogue(transaction, release));
    if (content.protection) await protectRelease(transaction, release, content.protection);
    return 'loaded';
  });
}

async function reportOverruled(database: Database, delivery: number, cells: Overruled[]): Promise<void> {
  if (cells.length === 0) return;
  const list = shortList(cells.map(({ measure, area, year }) => `${measure} ${area} ${year}`));
  const finding: DeliveryFinding = {
    rule: 'package-overruled',
    severity: 'warning',
    measures: [...new Set(cells.map(({ measure }) => measure))],
    areas: [...new Set(cells.map(({ area }) => area))],
    facts: { count: cells.length, list },
  };
  await database.query('update delivery set report = $2::jsonb where id = $1', [
    delivery,
    JSON.stringify([finding]),
  ]);
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

async function insertRelease(database: Database, content: CityPackage): Promise<number> {
  const { city, release, edition, topics, attribution } = content;
  await database.query(
    'insert into city (id, name) values ($1, $2) on conflict (id) do update set name = excluded.name',
    [city.id, city.name],
  );
  const [row] = await database.query<{ number: number }>(
    `insert into release (city, id, date, note, edition, topics, attribution, availability)
     values ($1, $2, $3::date, $4::jsonb, $5, $6::jsonb, $7::jsonb, '{}')
     on conflict do nothing returning number`,
    [
      city.id,
      await freeId(database, content),
      release.date,
      JSON.stringify(release.note),
      edition.id,
      JSON.stringify(topics),
      JSON.stringify(attribution),
    ],
  );
  if (!row) throw new ReportingError('release-changed', { city: city.name, release: release.id });
  return row.number;
}

/** What the package calls its release, unless the city has published deliveries under that name: then the next one. */
async function freeId(database: Database, { city, release }: CityPackage): Promise<string> {
  const taken = await database.query(
    `select 1 from release join delivery on delivery.release = release.number
     where release.city = $1 and release.id = $2 and delivered_by is not null`,
    [city.id, release.id],
  );
  return taken.length > 0 ? nextReleaseId(database, city.id, release.date) : release.id;
}

async function insertEdition(database: Database, content: CityPackage): Promise<void> {
  const { city, edition, levels, areas, boundaries } = content;
  const hash = createHash('sha256')
    .update(JSON.stringify([edition, levels, areas, boundaries]))
    .digest('hex');
  const [known] = await database.query<{ content_hash: string }>(
    'select content_hash from area_edition where city = $1 and id = $2',
    [city.id, edition.id],
  );
  if (known?.content_hash === hash) return;
  if (known) throw new ReportingError('edition-changed', { city: city.name, edition: edition.id });

  await insertAreas(database, city.id, content, hash);
}

async function upsertMeasures(database: Database, { city, measures }: CityPackage): Promise<void> {
  await database.query(
    `insert into measure (city, code, name, unit, kind, definition, source)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
     on conflict (city, code) do update set name = excluded.name, unit = excluded.unit, kind = excluded.kind,
       definition = excluded.definition, source = excluded.source`,
    [
      city.id,
      measures.map(({ id }) => id),
      measures.map(({ name }) => name),
      measures.map(({ unit }) => unit),
      measures.map(({ kind }) => kind),
      measures.map(({ definition }) => definition),
      measures.map(({ source }) => source),
    ],
  );
}
