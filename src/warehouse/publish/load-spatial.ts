import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { EditionContent } from '../../deliveries/city-package';
import { readSpatialPackage } from '../../deliveries/spatial-package';
import { ReportingError } from '../../domain/reporting-error';
import type { Crosswalk } from '../../domain/spatial/crosswalk';
import type { Hierarchy } from '../../domain/spatial/hierarchy';
import type { Quarter } from '../../domain/spatial/quarter';
import type { Database } from '../engine/database';
import { insertAreas } from './insert-areas';

/**
 * Loads what the `spatial/` folder of a city package adds to a loaded city, whole or not at all: earlier editions,
 * hierarchies, quarters, crosswalks. What was loaded before stays; under the same id it has to be the same, or this
 * fails with `spatial-changed`. Nothing happens without the folder.
 */
export async function loadSpatial(database: Database, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'spatial'))) return;
  const hash = await folderHash(join(folder, 'spatial'));
  if (await isLoaded(database, hash)) return;
  const { city, editions, hierarchies, quarters, crosswalks } = await readSpatialPackage(folder);
  await database.transaction(async (transaction) => {
    if (await isLoaded(transaction, hash)) return;
    const into: Place = { database: transaction, city };
    for (const edition of editions) await insertEdition(into, edition);
    for (const hierarchy of hierarchies) await insertHierarchy(into, hierarchy);
    for (const [position, quarter] of quarters.entries()) await insertQuarter(into, quarter, position);
    for (const [position, crosswalk] of crosswalks.entries())
      await insertCrosswalk(into, crosswalk, position);
    await transaction.query('insert into spatial_package (city, content_hash) values ($1, $2)', [
      city.id,
      hash,
    ]);
  });
}

interface Place {
  database: Database;
  city: { id: string; name: string };
}

async function isLoaded(database: Database, hash: string): Promise<boolean> {
  return (await database.query('select 1 from spatial_package where content_hash = $1', [hash])).length > 0;
}

async function folderHash(folder: string): Promise<string> {
  const hash = createHash('sha256').update(folder.split(/[\\/]/).at(-2) ?? '');
  for (const file of (await readdir(folder)).sort())
    hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest('hex');
}

/** The fingerprint of something new, or nothing when it is loaded already. */
async function newHash(
  { database, city }: Place,
  table: 'area_edition' | 'area_hierarchy' | 'quarter' | 'crosswalk',
  id: string,
  content: unknown,
): Promise<string | undefined> {
  const hash = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const [known] = await database.query<{ content_hash: string }>(
    `select content_hash from ${table} where city = $1 and id = $2`,
    [city.id, id],
  );
  if (!known) return hash;
  if (known.content_hash !== hash) throw new ReportingError('spatial-changed', { city: city.name, id });
  return undefined;
}

/** An edition figures were published in stays as its own package had it; a later package repeats it to lead crosswalks from there. */
async function insertEdition(into: Place, content: EditionContent): Promise<void> {
  if (await isPublishedWith(into, content)) return;
  const hash = await newHash(into, 'area_edition', content.edition.id, content);
  if (hash) await insertAreas(into.database, into.city.id, content, hash);
}

/** Whether a release stands in these very areas. */
async function isPublishedWith(
  { database, city }: Place,
  { edition, areas }: EditionContent,
): Promise<boolean> {
  const known = await database.query<{ key: string; level: string; name: string }>(
    `select key, level, name from area
     where city = $1 and edition = $2 and exists (select from release where release.city = $1 and release.edition = $2)
     order by position`,
    [city.id, edition.id],
  );
  const registered = areas.map(({ key, level, name }) => ({ key, level, name }));
  return JSON.stringify(known) === JSON.stringify(registered);
}

async function insertHierarchy(into: Place, hierarchy: Hierarchy): Promise<void> {
  const { database, city } = into;
  const { id, edition, level, name, plural, pluralDative, groups } = hierarchy;
  const hash = await newHash(into, 'area_hierarchy', id, hierarchy);
  if (!hash) return;
  await database.query(
    `insert into area_hierarchy (city, id, edition, level, name, plural, plural_dative, content_hash)
     values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8)`,
    [
      city.id,
      id,
      edition,
      level,
      ...[name, plural, pluralDative].map((words) => JSON.stringify(words)),
      hash,
    ],
  );
  await database.query(
    `insert into area_group (city, hierarchy, key, position, name)
     select $1, $2, * from unnest($3::text[], $4::integer[], $5::text[])`,
    [city.id, id, groups.map(({ key }) => key), groups.map((_, i) => i), groups.map((group) => group.name)],
  );
  const members = groups.flatMap(({ key, areas }) => areas.map((area) => ({ area, parent: key })));
  await database.query(
    `insert into area_group_member (city, hierarchy, edition, area, parent)
     select $1, $2, $3, * from unnest($4::text[], $5::text[])`,
    [city.id, id, edition, members.map(({ area }) => area), members.map(({ parent }) => parent)],
  );
}

async function insertQuarter(into: Place, quarter: Quarter, position: number): Promise<void> {
  const { database, city } = into;
  const { id, edition, level, name, areas } = quarter;
  const hash = await newHash(into, 'quarter', id, quarter);
  if (!hash) return;
  await database.query(
    `insert into quarter (city, id, edition, level, position, name, content_hash)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)`,
    [city.id, id, edition, level, position, JSON.stringify(name), hash],
  );
  await database.query(
    'insert into quarter_area (city, quarter, edition, area) select $1, $2, $3, * from unnest($4::text[])',
    [city.id, id, edition, areas],
  );
}

async function insertCrosswalk(into: Place, crosswalk: Crosswalk, position: number): Promise<void> {
  const { database, city } = into;
  const { id, name, from, to, basis, quality, note, links } = crosswalk;
  const hash = await newHash(into, 'crosswalk', id, crosswalk);
  if (!hash) return;
  await database.query(
    `insert into crosswalk (city, id, from_edition, from_level, to_edition, to_level, position, name, basis, quality, note,
       content_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9, $10, $11::jsonb, $12)`,
    [
      city.id,
      id,
      from.edition,
      from.level,
      to.edition,
      to.level,
      position,
      JSON.stringify(name),
      basis,
      quality,
      JSON.stringify(note),
      hash,
    ],
  );
  await database.query(
    `insert into crosswalk_link (city, crosswalk, from_edition, to_edition, from_area, to_area, position, weight)
     select $1, $2, $3, $4, * from unnest($5::text[], $6::text[], $7::integer[], $8::double precision[])`,
    [
      city.id,
      id,
      from.edition,
      to.edition,
      links.map((link) => link.from),
      links.map((link) => link.to),
      links.map((_, i) => i),
      links.map(({ weight }) => weight),
    ],
  );
}
