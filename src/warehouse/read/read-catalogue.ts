import type { Area, AreaEdition, AreaLevel, LevelId } from '../../domain/area';
import type { Catalogue } from '../../domain/catalogue';
import type { Indicator } from '../../domain/indicator';
import type { TypologyDefinition } from '../../domain/typology/definition';
import { TYPOLOGY_TOPIC } from '../../figures/typology-indicators';
import type { Database } from '../engine/database';

type ReleaseRow = Pick<Catalogue, 'topics' | 'attribution' | 'availability'> & {
  id: string;
  date: string;
  note: Catalogue['release']['note'];
  city: string;
  city_name: string;
  edition: string;
  edition_name: AreaEdition['name'];
  valid_from: string | null;
};

/** All a release lets a person ask for. It never changes, so it may be kept. */
export async function readCatalogue(database: Database, release: number): Promise<Catalogue> {
  const [row] = await database.query<ReleaseRow>(
    `select release.id, release.date::text, release.note, release.topics, release.attribution, release.availability,
       city.id as city, city.name as city_name,
       area_edition.id as edition, area_edition.name as edition_name,
       coalesce(area_edition.valid_from::text, (select max(area.valid_from) from area
         where (area.city, area.edition) = (area_edition.city, area_edition.id))) as valid_from
     from release join city on city.id = release.city
       join area_edition on (area_edition.city, area_edition.id) = (release.city, release.edition)
     where release.number = $1`,
    [release],
  );
  if (!row) throw new Error(`no release ${release}`);
  const { city, availability, topics } = row;
  const indicators = await definitions<Indicator>(database, 'indicator', city, release);
  const typed = indicators.some(({ topic }) => topic === TYPOLOGY_TOPIC.id);
  const edition: AreaEdition = {
    id: row.edition,
    name: row.edition_name,
    ...(row.valid_from && { validFrom: row.valid_from }),
  };
  return {
    city: { id: city, name: row.city_name },
    edition,
    editions: [edition],
    levels: await levelsOf(database, city, edition.id),
    areas: await areasOf(database, city, edition.id),
    topics: typed ? [...topics, TYPOLOGY_TOPIC] : topics,
    indicators,
    years: yearsIn(availability),
    availability,
    typologies: await definitions<TypologyDefinition>(database, 'typology', city, release),
    release: { id: row.id, date: row.date, note: row.note },
    attribution: row.attribution,
  };
}

/** The GeoJSON text of a level, where it has boundaries. */
export async function readBoundaries(
  database: Database,
  release: number,
  level: LevelId,
): Promise<string | undefined> {
  const [row] = await database.query<{ boundaries: string | null }>(
    `select boundaries from area_level join release on (release.city, release.edition) = (area_level.city, area_level.edition)
     where release.number = $1 and area_level.id = $2`,
    [release, level],
  );
  return row?.boundaries ?? undefined;
}

function levelsOf(database: Database, city: string, edition: string): Promise<AreaLevel[]> {
  return database.query<AreaLevel>(
    `select id, name, plural, plural_dative as "pluralDative" from area_level
     where city = $1 and edition = $2 order by position`,
    [city, edition],
  );
}

async function areasOf(database: Database, city: string, edition: string): Promise<Area[]> {
  const rows = await database.query<Omit<Area, 'parent'> & { parent: string | null }>(
    'select key, name, level, kind, parent from area where city = $1 and edition = $2 order by position',
    [city, edition],
  );
  return rows.map(({ parent, ...area }) => (parent === null ? area : { ...area, parent }));
}

async function definitions<Definition>(
  database: Database,
  table: 'indicator' | 'typology',
  city: string,
  release: number,
): Promise<Definition[]> {
  const rows = await database.query<{ definition: Definition }>(
    `select definition from ${table}
     where city = $1 and release_from <= $2 and (release_to is null or release_to > $2) order by position, id collate "C"`,
    [city, release],
  );
  return rows.map(({ definition }) => definition);
}

function yearsIn(availability: Catalogue['availability']): number[] {
  const years = Object.values(availability).flatMap((levels) => Object.values(levels).flat());
  return [...new Set(years)].sort((a, b) => a - b);
}
