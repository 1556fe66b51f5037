import { createHash } from 'node:crypto';
import type { CityPackage } from '../../deliveries/city-package';
import type { DeliveryFinding } from '../../deliveries/finding';
import { shortList } from '../../deliveries/short-list';
import type { IndicatorMetadata } from '../../domain/indicator-metadata';
import { ReportingError } from '../../domain/reporting-error';
import type { Database } from '../engine/database';
import { insertSources } from './insert-sources';
import { draftDelivery } from './draft-delivery';
import { insertAreas } from './insert-areas';
import { publishIndicators, publishTypologies } from './publish-definitions';
import { keepDelivered, withdrawFromCity, type Overruled } from './publish-observations';

/** A city package, read and checked. */
export interface PackageContent {
  content: CityPackage;
  metadata: IndicatorMetadata[];
  /** SHA-256 of its files. */
  hash: string;
  /** Observations written so far. */
  progress?: (done: number, total: number) => void;
}

/**
 * Keeps the areas and measures of a package, and its figures as a draft for this release; ends those the city has and the
 * package lacks. What departments delivered or withdrew since the package before stays out of the draft; its report names
 * where the package says otherwise. Resolves to the number of the draft. Fails with `edition-changed`.
 */
export async function draftPackage(
  transaction: Database,
  release: number,
  { content, hash, progress }: PackageContent,
): Promise<number> {
  const { city, edition, title, observations } = content;
  await insertEdition(transaction, content);
  await upsertMeasures(transaction, content);
  const delivery = await draftDelivery(
    transaction,
    { city: city.id, edition: edition.id, title, hash, whole: true, observations },
    progress,
  );
  await reportOverruled(transaction, delivery, await keepDelivered(transaction, city.id, delivery));
  await withdrawFromCity(transaction, city.id, delivery, release);
  return delivery;
}

/** Makes the indicators and typologies of a package part of a release. */
export async function definePackage(
  transaction: Database,
  release: number,
  { content: { city, indicators, typologies }, metadata }: PackageContent,
): Promise<void> {
  await publishIndicators(transaction, city.id, release, { indicators, metadata });
  await publishTypologies(transaction, city.id, release, typologies);
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
  const sources = measures.map(({ source }) => source);
  await insertSources(database, city.id, sources);
  await database.query(
    `insert into measure (city, code, name, unit, kind, definition, source)
     select $1, code, new.name, unit, kind, definition, source.id
     from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[])
       with ordinality as new (code, name, unit, kind, definition, source_name, position)
       join source on (source.city, source.name) = ($1, source_name)
     order by position
     on conflict (city, code) do update set name = excluded.name, unit = excluded.unit, kind = excluded.kind,
       definition = excluded.definition, source = excluded.source`,
    [
      city.id,
      measures.map(({ id }) => id),
      measures.map(({ name }) => name),
      measures.map(({ unit }) => unit),
      measures.map(({ kind }) => kind),
      measures.map(({ definition }) => definition),
      sources,
    ],
  );
}
