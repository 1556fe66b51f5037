import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ReportingError } from '../../domain/reporting-error';
import { availabilityOf, type Delivered } from './availability';
import { readCityPackage, type CityPackage, type Observation } from './city-package';
import type { Database } from './database';

/** How far a city has come, in observations. */
export type LoadProgress = (city: string, done: number, total: number) => void;

const CHUNK = 5000;

/**
 * Publishes the city package in `folder` as a new release, whole or not at all; a package that was loaded before is left
 * alone. Fails with `release-changed` or `edition-changed` when what is already published under the same name differs.
 */
export async function loadCity(
  database: Database,
  folder: string,
  progress: LoadProgress = () => undefined,
): Promise<'loaded' | 'known'> {
  const hash = await contentHash(folder);
  const known = await database.query('select 1 from delivery where content_hash = $1', [hash]);
  if (known.length > 0) return 'known';

  const content = await readCityPackage(folder);
  await database.transaction(async (transaction) => {
    const release = await insertRelease(transaction, content);
    await insertDelivery(transaction, content, hash, release);
    await insertEdition(transaction, content);
    await upsertMeasures(transaction, content);
    await insertObservations(transaction, content, release, progress);
    await insertDefinitions(transaction, 'indicator', content.city.id, content.indicators, release);
    await insertDefinitions(transaction, 'typology', content.city.id, content.typologies, release);
    await insertAvailability(transaction, content, release);
  });
  return 'loaded';
}

async function contentHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await readdir(folder)).filter((file) => /\.(csv|json|geojson)$/.test(file)).sort();
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

async function insertDelivery(database: Database, content: CityPackage, hash: string, release: number) {
  const [row] = await database.query<{ id: number }>(
    'insert into delivery (city, release, title, content_hash) values ($1, $2, $3, $4) returning id',
    [content.city.id, release, content.title, hash],
  );
  await database.query(
    `insert into source_file (city, name, delivery) select $1, name, $3 from unnest($2::text[]) as name
     on conflict do nothing`,
    [content.city.id, [...new Set(content.observations.map(({ sourceFile }) => sourceFile))], row?.id],
  );
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

async function insertObservations(
  database: Database,
  { city, edition, observations }: CityPackage,
  release: number,
  progress: LoadProgress,
): Promise<void> {
  await database.script(
    `create temporary table incoming (measure integer, area integer, year smallint, source_file integer,
       value double precision, absence text) on commit drop`,
  );
  progress(city.name, 0, observations.length);
  for (let start = 0; start < observations.length; start += CHUNK) {
    const chunk = observations.slice(start, start + CHUNK);
    await stage(database, city.id, edition.id, chunk);
    progress(city.name, start + chunk.length, observations.length);
  }
  await supersede(database, city.id, release);
}

async function stage(database: Database, city: string, edition: string, rows: Observation[]): Promise<void> {
  await database.query(
    `insert into incoming
     select measure.id, area.id, row.year, source_file.id, row.value, row.absence
     from unnest($3::text[], $4::text[], $5::smallint[], $6::text[], $7::double precision[], $8::text[])
       as row (measure, area, year, source_file, value, absence)
     join measure on measure.city = $1 and measure.code = row.measure
     join area on area.city = $1 and area.edition = $2 and area.key = row.area
     join source_file on source_file.city = $1 and source_file.name = row.source_file`,
    [
      city,
      edition,
      rows.map(({ measure }) => measure),
      rows.map(({ area }) => area),
      rows.map(({ year }) => year),
      rows.map(({ sourceFile }) => sourceFile),
      rows.map(({ cell }) => cell.value),
      rows.map(({ cell }) => (cell.value === null ? cell.absence : null)),
    ],
  );
}

/** Ends what the delivery changes or no longer has, and adds what is new. */
async function supersede(database: Database, city: string, release: number): Promise<void> {
  await database.query(
    `update observation as old set release_to = $2
     where release_to is null and measure in (select id from measure where city = $1)
       and not exists (
         select 1 from incoming
         where (incoming.measure, incoming.area, incoming.year) = (old.measure, old.area, old.year)
           and incoming.value is not distinct from old.value and incoming.absence is not distinct from old.absence)`,
    [city, release],
  );
  await database.query(
    `insert into observation (measure, area, year, source_file, value, absence, release_from)
     select measure, area, year, source_file, value, absence, $1 from incoming
     where not exists (
       select 1 from observation as old
       where (old.measure, old.area, old.year) = (incoming.measure, incoming.area, incoming.year)
         and old.release_to is null)`,
    [release],
  );
}

async function insertDefinitions(
  database: Database,
  table: 'indicator' | 'typology',
  city: string,
  definitions: { id: string }[],
  release: number,
): Promise<void> {
  const parameters = [
    city,
    release,
    definitions.map(({ id }) => id),
    definitions.map((_, position) => position),
    definitions.map((definition) => JSON.stringify(definition)),
  ];
  const incoming = 'unnest($3::text[], $4::integer[], $5::jsonb[]) as new (id, position, definition)';
  await database.query(
    `update ${table} as old set release_to = $2
     where city = $1 and release_to is null and not exists (
       select 1 from ${incoming}
       where (new.id, new.position, new.definition) = (old.id, old.position, old.definition))`,
    parameters,
  );
  await database.query(
    `insert into ${table} (city, id, version, position, definition, release_from)
     select $1, id, 1 + (select count(*)::integer from ${table} as old where old.city = $1 and old.id = new.id),
       position, definition, $2
     from ${incoming}
     where not exists (
       select 1 from ${table} as old where old.city = $1 and old.id = new.id and old.release_to is null)`,
    parameters,
  );
}

async function insertAvailability(database: Database, content: CityPackage, release: number): Promise<void> {
  const delivered = await database.query<Delivered>(
    `select distinct measure.code as measure, area.level, observation.year
     from observation join measure on measure.id = observation.measure join area on area.id = observation.area
     where measure.city = $1 and observation.release_to is null and observation.value is not null
       and area.kind <> 'unassigned'`,
    [content.city.id],
  );
  const availability = availabilityOf(
    content.indicators,
    content.levels.map(({ id }) => id),
    delivered,
  );
  await database.query('update release set availability = $2::jsonb where number = $1', [
    release,
    JSON.stringify(availability),
  ]);
}
