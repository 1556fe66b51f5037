import type { Answer } from '../domain/answer';
import type { LevelId } from '../domain/area';
import { indicatorOf, levelOf, type Catalogue, type CityId, type Release } from '../domain/catalogue';
import type { Cell } from '../domain/cell';
import { measuresOf } from '../domain/indicator-value';
import { ReportingError } from '../domain/reporting-error';
import type { Query } from '../domain/query';
import type { AreaStructure } from '../ports/area-structure';
import type { IndicatorSource } from '../ports/indicator-source';
import { cellsOf } from './answer-cells';
import { areasAsked, checkedQuery } from './check-query';
import type { Database } from './database/database';
import { readProtection, tryProtection } from './database/protection';
import { readBoundaries, readCatalogue } from './database/read-catalogue';
import { readObservations, type Observed } from './database/read-observations';
import { readEditionBoundaries, readSpatial } from './database/read-spatial';
import { citiesIn, findRelease, type ReleaseNumber } from './database/releases';
import type { ProtectionRules } from './disclosure/rules';
import { shown, type Release as Protected } from './disclosure/shown';
import { savedQueriesIn, type SavedQueries } from './database/saved-queries';
import { definitionArchiveIn, type DefinitionArchive } from './definition-archive';
import type { Principal } from './principal';
import { releaseArchiveIn, type ReleaseArchive } from './release-archive';

/** The database as an indicator source that also answers about earlier releases. */
export interface WarehouseSource extends IndicatorSource, AreaStructure {
  /** The named release or the latest. Fails with `unknown-city`, `unknown-release`. */
  release(city: CityId, id?: string): Promise<Release['id']>;
  catalogue(city: CityId, release?: string): Promise<Catalogue>;
  /** GeoJSON text. Fails with `unknown-level` where the level has no boundaries. */
  boundaries(city: CityId, level: LevelId, release?: string): Promise<string>;
  /** GeoJSON texts of an edition's levels; none where it has no boundaries. */
  editionBoundaries(city: CityId, edition: string): Promise<string[]>;
}

/** The database for everyone who may ask it something; disclosure control will ask who that is. */
export interface Warehouse {
  for(principal: Principal): WarehouseSource;
  savedQueries: SavedQueries;
  archive: ReleaseArchive;
  definitions: DefinitionArchive;
}

/** As PxWebApi's `maxDataCells`: all indicators of the largest city, all areas, all years fit several times. */
export const MAXIMUM_CELLS = 150_000;

/**
 * One database query per answer when the release is named and its catalogue was read before. With `trial`, figures are
 * protected by these rules instead of those they were published under, and nothing of it is kept.
 */
export function openWarehouse(
  database: Database,
  maximumCells = MAXIMUM_CELLS,
  trial?: ProtectionRules,
): Warehouse {
  const { named, catalogueOf, protectionOf } = releasesOf(database, trial);

  const source: WarehouseSource = {
    cities: () => citiesIn(database),
    structure: (city) => readSpatial(database, city),
    editionBoundaries: (city, edition) => readEditionBoundaries(database, city, edition),
    release: async (city, id) => (await named(city, id)).id,
    catalogue: async (city, release) => catalogueOf(await named(city, release)),
    async boundaries(city, level, id) {
      const release = await named(city, id);
      const boundaries = await readBoundaries(database, release.number, level);
      if (boundaries) return boundaries;
      const { levels } = await catalogueOf(release);
      throw new ReportingError('unknown-level', { level, known: levels.map((known) => known.id).join(', ') });
    },
    async answer(asked) {
      const release = await named(asked.city, asked.release);
      const catalogue = await catalogueOf(release);
      const query = checkedQuery(catalogue, asked, maximumCells);
      return answered(database, catalogue, release, query, await protectionOf(release));
    },
  };
  return {
    for: () => source,
    savedQueries: savedQueriesIn(database),
    archive: releaseArchiveIn(database, protectionOf),
    definitions: definitionArchiveIn(database, named),
  };
}

/** Releases, their catalogues and their secret cells never change and are kept once read; which is the latest is asked every time. */
function releasesOf(database: Database, trial: ProtectionRules | undefined) {
  const releases = new Map<string, ReleaseNumber>();
  const keyOf = (city: CityId, id: string) => JSON.stringify([city, id]);

  async function named(city: CityId, id?: string): Promise<ReleaseNumber> {
    const kept = id === undefined ? undefined : releases.get(keyOf(city, id));
    if (kept) return kept;
    const release = await findRelease(database, city, id);
    releases.set(keyOf(city, release.id), release);
    return release;
  }

  return {
    named,
    catalogueOf: once((release) => readCatalogue(database, release)),
    protectionOf: once((release) =>
      trial ? tryProtection(database, release, trial) : readProtection(database, release),
    ),
  };
}

/** Reads something of a release once, and again only if that failed. */
function once<Result>(read: (release: number) => Promise<Result>) {
  const results = new Map<number, Promise<Result>>();
  return ({ number }: ReleaseNumber): Promise<Result> => {
    const kept = results.get(number);
    if (kept) return kept;
    const result = read(number);
    results.set(number, result);
    result.catch(() => results.delete(number));
    return result;
  };
}

async function answered(
  database: Database,
  catalogue: Catalogue,
  release: ReleaseNumber,
  query: Query,
  protection: Protected,
): Promise<Answer> {
  const { city, edition, attribution } = catalogue;
  const level = levelOf(catalogue, query.level)!;
  const cityArea = catalogue.areas.find(({ kind }) => kind === 'city')!;
  const areas = areasAsked(catalogue, query);
  const parts = catalogue.areas.filter((area) => area.level === level.id && area.kind === 'part');
  const indicators = query.indicators.flatMap((id) => indicatorOf(catalogue, id) ?? []);

  const observed = await readObservations(database, {
    city: city.id,
    release: release.number,
    edition: edition.id,
    level: level.id,
    // What belongs to no part is known only from all parts.
    areas: areas.some(({ kind }) => kind === 'unassigned') ? undefined : query.areas,
    measures: [...new Set(indicators.flatMap(({ formula }) => measuresOf(formula)))],
    years: query.years,
  });
  const from = (seen: Observed) =>
    cellsOf(indicators, areas, query.years, { parts, city: cityArea, observed: seen });
  const visible = shown(observed, protection);
  const cells = from(visible);
  const confidential = visible === observed ? [] : positionsHidden(cells, from(observed));
  return {
    query: { ...query, release: release.id },
    city,
    level,
    edition,
    release: catalogue.release,
    indicators,
    areas,
    years: query.years,
    cells,
    ...(confidential.length > 0 && { confidential }),
    attribution,
  };
}

function positionsHidden(cells: Cell[], open: Cell[]): number[] {
  return cells.flatMap(({ value }, i) => (value === null && open[i]!.value !== null ? [i] : []));
}
