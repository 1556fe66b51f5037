import type { Area, AreaEdition, AreaLevel } from '../../domain/area';
import type { CityId } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { CityStructure, EditionAreas } from '../../domain/spatial/city-structure';
import type { Crosswalk, CrosswalkLink } from '../../domain/spatial/crosswalk';
import type { Hierarchy } from '../../domain/spatial/hierarchy';
import type { Quarter } from '../../domain/spatial/quarter';
import { QUARTER_LEVEL } from '../../figures/quarter-level';
import type { Database } from '../engine/database';
import { citiesIn } from './releases';

/** All editions of a city with their areas, its hierarchies, quarters and crosswalks. Fails with `unknown-city`. */
export async function readSpatial(database: Database, city: CityId): Promise<CityStructure> {
  const cities = await citiesIn(database);
  if (!cities.some(({ id }) => id === city))
    throw new ReportingError('unknown-city', { city, known: cities.map(({ id }) => id).join(', ') });
  const [editions, hierarchies, quarters, crosswalks] = await Promise.all([
    editionsOf(database, city),
    hierarchiesOf(database, city),
    quartersOf(database, city),
    crosswalksOf(database, city),
  ]);
  return { city, editions, hierarchies, quarters, quarterLevel: QUARTER_LEVEL, crosswalks };
}

/** The GeoJSON texts of an edition's levels that have boundaries. */
export async function readEditionBoundaries(
  database: Database,
  city: CityId,
  edition: string,
): Promise<string[]> {
  const rows = await database.query<{ boundaries: string }>(
    `select boundaries from area_level
     where city = $1 and edition = $2 and boundaries is not null order by position`,
    [city, edition],
  );
  return rows.map(({ boundaries }) => boundaries);
}

interface EditionRow {
  id: string;
  name: AreaEdition['name'];
  valid_from: string | null;
  valid_to: string | null;
}

async function editionsOf(database: Database, city: CityId): Promise<EditionAreas[]> {
  const editions = await database.query<EditionRow>(
    `select id, name, valid_to, coalesce(valid_from::text,
       (select max(area.valid_from) from area where area.city = area_edition.city and area.edition = area_edition.id)
     ) as valid_from
     from area_edition where city = $1 order by valid_to nulls last, id`,
    [city],
  );
  const levels = await database.query<AreaLevel & { edition: string }>(
    `select edition, id, name, plural, plural_dative as "pluralDative" from area_level
     where city = $1 order by position`,
    [city],
  );
  const areas = await database.query<Omit<Area, 'parent'> & { edition: string; parent: string | null }>(
    'select edition, key, name, level, kind, parent from area where city = $1 order by position',
    [city],
  );
  return editions.map(({ id, name, valid_from, valid_to }) => ({
    edition: {
      id,
      name,
      ...(valid_from && { validFrom: valid_from }),
      ...(valid_to && { validTo: valid_to }),
    },
    levels: levels.flatMap(({ edition, ...level }) => (edition === id ? [level] : [])),
    areas: areas.flatMap(({ edition, parent, ...area }) =>
      edition !== id ? [] : [parent === null ? area : { ...area, parent }],
    ),
  }));
}

function hierarchiesOf(database: Database, city: CityId): Promise<Hierarchy[]> {
  return database.query<Hierarchy>(
    `select id, edition, level, name, plural, plural_dative as "pluralDative", (
       select jsonb_agg(jsonb_build_object('key', area_group.key, 'name', area_group.name, 'areas', (
         select coalesce(jsonb_agg(member.area order by area.position), '[]')
         from area_group_member as member
           join area on (area.city, area.edition, area.key) = (member.city, member.edition, member.area)
         where (member.city, member.hierarchy, member.parent) = (area_group.city, area_group.hierarchy, area_group.key)
       )) order by area_group.position)
       from area_group where (area_group.city, area_group.hierarchy) = (area_hierarchy.city, area_hierarchy.id)
     ) as groups
     from area_hierarchy where city = $1 order by id`,
    [city],
  );
}

function quartersOf(database: Database, city: CityId): Promise<Quarter[]> {
  return database.query<Quarter>(
    `select quarter.id, quarter.edition, quarter.level, quarter.name, jsonb_agg(area.key order by area.position) as areas
     from quarter join quarter_area as part on (part.city, part.quarter) = (quarter.city, quarter.id)
       join area on (area.city, area.edition, area.key) = (part.city, part.edition, part.area)
     where quarter.city = $1
     group by quarter.city, quarter.id order by quarter.position, quarter.id`,
    [city],
  );
}

type CrosswalkRow = Omit<Crosswalk, 'from' | 'to' | 'links'> & {
  from_edition: string;
  from_level: string;
  to_edition: string;
  to_level: string;
};

export async function crosswalksOf(database: Database, city: CityId): Promise<Crosswalk[]> {
  const heads = await database.query<CrosswalkRow>(
    `select id, name, from_edition, from_level, to_edition, to_level, basis, quality, note
     from crosswalk where city = $1 order by position, id`,
    [city],
  );
  const links = await database.query<CrosswalkLink & { crosswalk: string }>(
    `select crosswalk, from_area as "from", to_area as "to", weight from crosswalk_link
     where city = $1 order by crosswalk, position`,
    [city],
  );
  const byCrosswalk = new Map<string, CrosswalkLink[]>(heads.map(({ id }) => [id, []]));
  for (const { crosswalk, ...link } of links) byCrosswalk.get(crosswalk)?.push(link);
  return heads.map(({ from_edition, from_level, to_edition, to_level, ...head }) => ({
    ...head,
    from: { edition: from_edition, level: from_level },
    to: { edition: to_edition, level: to_level },
    links: byCrosswalk.get(head.id) ?? [],
  }));
}
