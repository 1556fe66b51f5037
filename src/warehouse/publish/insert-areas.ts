import type { EditionContent } from '../../deliveries/city-package';
import type { CityId } from '../../domain/catalogue';
import type { Database } from '../engine/database';

/** Keeps an edition with its levels and areas under the fingerprint of its content. Within a transaction. */
export async function insertAreas(
  database: Database,
  city: CityId,
  { edition, levels, areas, boundaries = {} }: EditionContent,
  hash: string,
): Promise<void> {
  await database.query(
    `insert into area_edition (city, id, name, valid_from, valid_to, content_hash)
     values ($1, $2, $3::jsonb, $4::date, $5, $6)`,
    [
      city,
      edition.id,
      JSON.stringify(edition.name),
      edition.validFrom ?? null,
      edition.validTo ?? null,
      hash,
    ],
  );
  await database.query(
    `insert into area_level (city, edition, id, position, name, plural, plural_dative, boundaries)
     select $1, $2, * from unnest($3::text[], $4::smallint[], $5::jsonb[], $6::jsonb[], $7::jsonb[], $8::text[])`,
    [
      city,
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
      city,
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
