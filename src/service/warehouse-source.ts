import type { Answer } from '../domain/answer';
import type { LevelId } from '../domain/area';
import { indicatorOf, levelOf, type Catalogue, type CityId, type Release } from '../domain/catalogue';
import { measuresOf } from '../domain/indicator-value';
import { ReportingError } from '../domain/reporting-error';
import type { Query } from '../domain/query';
import type { IndicatorSource } from '../ports/indicator-source';
import { cellsOf } from './answer-cells';
import { areasAsked, checkedQuery } from './check-query';
import type { Database } from './database/database';
import { readBoundaries, readCatalogue } from './database/read-catalogue';
import { readObservations } from './database/read-observations';
import { citiesIn, findRelease, type ReleaseNumber } from './database/releases';
import type { Principal } from './principal';

/** The database as an indicator source that also answers about earlier releases. */
export interface WarehouseSource extends IndicatorSource {
  /** The named release or the latest. Fails with `unknown-city`, `unknown-release`. */
  release(city: CityId, id?: string): Promise<Release['id']>;
  catalogue(city: CityId, release?: string): Promise<Catalogue>;
  /** GeoJSON text. Fails with `unknown-level` where the level has no boundaries. */
  boundaries(city: CityId, level: LevelId, release?: string): Promise<string>;
}

/** The database for everyone who may ask it something; disclosure control will ask who that is. */
export interface Warehouse {
  for(principal: Principal): WarehouseSource;
}

/** As PxWebApi's `maxDataCells`: all indicators of the largest city, all areas, all years fit several times. */
export const MAXIMUM_CELLS = 150_000;

/** One database query per answer when the release is named and its catalogue was read before. */
export function openWarehouse(database: Database, maximumCells = MAXIMUM_CELLS): Warehouse {
  const { named, catalogueOf } = releasesOf(database);

  const source: WarehouseSource = {
    cities: () => citiesIn(database),
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
      return answered(database, catalogue, release, checkedQuery(catalogue, asked, maximumCells));
    },
  };
  return { for: () => source };
}

/** Releases and their catalogues never change, so both are kept once read; which one is the latest is asked every time. */
function releasesOf(database: Database) {
  const releases = new Map<string, ReleaseNumber>();
  const catalogues = new Map<number, Promise<Catalogue>>();
  const keyOf = (city: CityId, id: string) => JSON.stringify([city, id]);

  async function named(city: CityId, id?: string): Promise<ReleaseNumber> {
    const kept = id === undefined ? undefined : releases.get(keyOf(city, id));
    if (kept) return kept;
    const release = await findRelease(database, city, id);
    releases.set(keyOf(city, release.id), release);
    return release;
  }

  function catalogueOf({ number }: ReleaseNumber): Promise<Catalogue> {
    const kept = catalogues.get(number);
    if (kept) return kept;
    const catalogue = readCatalogue(database, number);
    catalogues.set(number, catalogue);
    catalogue.catch(() => catalogues.delete(number));
    return catalogue;
  }

  return { named, catalogueOf };
}

async function answered(
  database: Database,
  catalogue: Catalogue,
  release: ReleaseNumber,
  query: Query,
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
  return {
    query: { ...query, release: release.id },
    city,
    level,
    edition,
    release: catalogue.release,
    indicators,
    areas,
    years: query.years,
    cells: cellsOf(indicators, areas, query.years, { parts, city: cityArea, observed }),
    attribution,
  };
}
