import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportingError } from '../../domain/reporting-error';
import { readCityPackage, type CityPackage } from './city-package';
import type { Database } from './database';
import { draftDelivery } from './draft-delivery';
import { readMetadata } from './indicator-metadata';
import { publishAvailability } from './publish-availability';
import { describePublished, publishIndicators, publishTypologies } from './publish-definitions';
import { publishObservations, withdrawFromCity } from './publish-observations';
import { protectRelease } from './protection';

/** How far a city has come, in observations. */
export type LoadProgress = (city: string, done: number, total: number) => void;

/**
 * Publishes the city package in `folder` as a new release, whole or not at all; a package that was loaded before is left
 * alone. Fails with `release-changed`, `edition-changed` or `definition-changed` when what is already published under the
 * same name differs.
 */
export async function loadCity(
  database: Database,
  folder: string,
  progress: LoadProgress = () => undefined,
): Promise<'loaded' | 'known'> {
  const hash = await contentHash(folder);
  if (await isKnown(database, hash)) {
    await describePublished(database, folder);
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
    await withdrawFromCity(transaction, city.id, delivery, release);
    await publishObservations(transaction, [delivery], release);
    await publishIndicators(transaction, city.id, release, { indicators, metadata });
    await publishTypologies(transaction, city.id, release, typologies);
    await publishAvailability(transaction, city.id, release, content);
    if (content.protection) await protectRelease(transaction, release, content.protection);
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
      release.id,
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

  await database.query(
    'insert into area_edition (city, id, name, valid_from, content_hash) values ($1, $2, $3::jsonb, $4::date, $5)',
    [city.id, edition.id, JSON.stringify(edition.name), edition.validFrom ?? null, hash],
  );
  await database.query(
    `insert into area_level (city, edition, id, position, name, plural, plural_dative, boundaries)
     select $1, $2, * from unnest($3::text[], $4::smallint[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::text[])`,
    [
      city.id,
      edition.id,
      levels.map(({ id }) => id),
      levels.map((_, position) => position),
      levels.map(({ name }) => JSON.stringify(name)),
      levels.map(({ plural }) => JSON.stringify(plural)),
      levels.map(({ pluralDative }) => JSON.stringify(pluralDative)),
      levels.map(({ id }) => boundaries[id] ?? null),
    ],
  );
  await database.query(
    `insert into area (city, edition, key, level, parent, kind, position, name, valid_from, valid_to, note)
     select $1, $2, * from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::integer[], $8::text[],
       $9::text[], $10::text[], $11::text[])`,
    [
      city.id,
      edition.id,
      areas.map(({ key }) => key),
      areas.map(({ level }) => level),
      areas.map(({ parent }) => parent ?? null),
      areas.map(({ kind }) => kind),
      areas.map((_, position) => position),
      areas.map(({ name }) => name),
      areas.map(({ validFrom }) => validFrom ?? null),
      areas.map(({ validTo }) => validTo ?? null),
      areas.map(({ note }) => note ?? null),
    ],
  );
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
