import { isDeepStrictEqual } from 'node:util';
import { json } from '../../deliveries/city-package';
import * as form from '../../deliveries/city-package-form';
import { readDefinitions } from '../../deliveries/indicator-metadata';
import type { Indicator } from '../../domain/indicator';
import type { IndicatorMetadata } from '../../domain/indicator-metadata';
import { ReportingError } from '../../domain/reporting-error';
import type { TypologyDefinition } from '../../domain/typology/definition';
import type { Database } from '../engine/database';

/** Makes indicators with their metadata part of a release: a changed one is a new version, one that is as it was stays. */
export function publishIndicators(
  database: Database,
  city: string,
  release: number,
  { indicators, metadata }: { indicators: Indicator[]; metadata: IndicatorMetadata[] },
): Promise<void> {
  const described = indicators.map(({ id }) => metadata.find(({ indicator }) => indicator === id));
  const content = { definition: indicators, metadata: described };
  return publish(database, 'indicator', city, release, indicators, content, 'and typology is null');
}

/** Makes the indicators of a typology part of a release, behind all others and whatever a city package says of its own. */
export async function publishTypologyIndicators(
  database: Database,
  city: string,
  release: number,
  typology: string,
  defined: { indicator: Indicator; metadata: IndicatorMetadata }[],
): Promise<void> {
  for (const [i, { indicator, metadata }] of defined.entries()) {
    const row = [city, indicator.id, release, JSON.stringify(indicator), JSON.stringify(metadata)];
    await database.query(
      `update indicator set release_to = $3 where city = $1 and id = $2 and release_to is null
         and (definition, metadata) is distinct from ($4::jsonb, $5::jsonb)`,
      row,
    );
    await database.query(
      `insert into indicator (city, id, version, position, definition, metadata, release_from, typology)
       select $1, $2, 1 + count(*)::integer, $6, $4::jsonb, $5::jsonb, $3, $7
       from indicator where city = $1 and id = $2
       having count(*) filter (where release_to is null) = 0`,
      [...row, TYPOLOGIES_FROM + i, typology],
    );
  }
}

/** Positions of a package are below. */
const TYPOLOGIES_FROM = 100_000;

/** Makes typologies part of a release. */
export function publishTypologies(
  database: Database,
  city: string,
  release: number,
  typologies: TypologyDefinition[],
): Promise<void> {
  return publish(database, 'typology', city, release, typologies, { definition: typologies });
}

async function publish(
  database: Database,
  table: 'indicator' | 'typology',
  city: string,
  release: number,
  things: { id: string }[],
  content: Record<string, unknown[]>,
  ended = '',
): Promise<void> {
  const columns = ['position', ...Object.keys(content)];
  const of = (alias: string) => columns.map((column) => `${alias}.${column}`).join(', ');
  const parameters = [
    city,
    release,
    things.map(({ id }) => id),
    things.map((_, position) => position),
    ...Object.values(content).map((values) => values.map((value) => (value ? JSON.stringify(value) : null))),
  ];
  const arrays = ['$3::text[]', '$4::integer[]', ...Object.keys(content).map((_, i) => `$${i + 5}::jsonb[]`)];
  const incoming = `unnest(${arrays.join(', ')}) as new (id, ${columns.join(', ')})`;
  await database.query(
    `update ${table} as old set release_to = $2
     where city = $1 and release_to is null ${ended} and not exists (
       select 1 from ${incoming} where new.id = old.id and (${of('new')}) is not distinct from (${of('old')}))`,
    parameters,
  );
  await database.query(
    `insert into ${table} (city, id, version, ${columns.join(', ')}, release_from)
     select $1, id, 1 + (select count(*)::integer from ${table} as old where old.city = $1 and old.id = new.id),
       ${of('new')}, $2
     from ${incoming}
     where not exists (
       select 1 from ${table} as old where old.city = $1 and old.id = new.id and old.release_to is null)`,
    parameters,
  );
}

/**
 * Adds to a package that is published already, known by the hash of its contents, what was not known of its definitions
 * then. Fails with `definition-changed` where something else is published: a changed definition comes with a new release.
 */
export async function describePublished(database: Database, folder: string, hash: string): Promise<void> {
  const { city } = (await json(folder, 'datapackage.json', form.dataPackage)).sozialraum;
  const { metadata } = await readDefinitions(folder);
  if (metadata.length === 0) return;
  await database.transaction(async (transaction) => {
    const [release] = await transaction.query<{ number: number; id: string }>(
      `select release.number, release.id from release join delivery on delivery.release = release.number
       where delivery.city = $1 and content_hash = $2`,
      [city.id, hash],
    );
    if (!release) return;
    const rows = await transaction.query<{ id: string; version: number; metadata: IndicatorMetadata | null }>(
      `select id, version, metadata from indicator
       where city = $1 and typology is null and release_from <= $2 and (release_to is null or release_to > $2)`,
      [city.id, release.number],
    );
    for (const { id, version, metadata: published } of rows) {
      const known = metadata.find(({ indicator }) => indicator === id);
      if (isDeepStrictEqual(known, published ?? undefined)) continue;
      if (published)
        throw new ReportingError('definition-changed', {
          city: city.name,
          indicator: id,
          release: release.id,
        });
      await transaction.query(
        'update indicator set metadata = $4::jsonb where city = $1 and id = $2 and version = $3',
        [city.id, id, version, JSON.stringify(known)],
      );
    }
  });
}
