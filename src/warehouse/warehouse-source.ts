import type { LevelId } from '../domain/area';
import type { CityId, Release } from '../domain/catalogue';
import { ReportingError } from '../domain/reporting-error';
import type { CityStructure } from '../domain/spatial/city-structure';
import { editionView } from '../domain/spatial/edition-view';
import type { DeliveryDesk } from '../ports/delivery-desk';
import type { IndicatorSource } from '../ports/indicator-source';
import { answerQuery } from './read/answer-query';
import { checkedQuery } from './read/check-query';
import type { Database } from './engine/database';
import { AS_READER } from './engine/reading-role';
import { readRounding } from './disclosure/protection';
import { readBoundaries, readCatalogue } from './read/read-catalogue';
import { readMeasures } from './read/read-current';
import { readEditionBoundaries, readSpatial } from './read/read-spatial';
import { citiesIn, findRelease, type ReleaseNumber } from './read/releases';
import { readRowNumbers } from './read/row-numbers';
import { Access, type Places } from './access';
import { definitionArchiveIn, type DefinitionArchive } from './definition-archive';
import { deliveryDeskIn } from './delivery-desk';
import { eventsIn, type Events } from './events';
import { SERVICE, type Principal } from './principal';
import { releaseArchiveIn, type ReleaseArchive } from './release-archive';
import { savedQueriesIn, type SavedQueries, type SavedQueryLimits } from './saved-queries';
import { holderIn, tokensIn, type Tokens } from './tokens';
import { typologyArchiveIn, type TypologyArchive } from './typology-archive';

/** The database as an indicator source that also answers about earlier releases. */
export interface WarehouseSource extends IndicatorSource {
  /** Fails with `unknown-city`. */
  structure(city: CityId): Promise<CityStructure>;
  /** The named release or the latest. Fails with `unknown-city`, `unknown-release`. */
  release(city: CityId, id?: string): Promise<Release['id']>;
  /** GeoJSON text. Fails with `unknown-level` where the level has no boundaries. */
  boundaries(city: CityId, level: LevelId, release?: string): Promise<string>;
  /** GeoJSON texts of an edition's levels; none where it has no boundaries. */
  editionBoundaries(city: CityId, edition: string): Promise<string[]>;
}

/** All there is, as one principal may use it. */
export interface Stores {
  figures: WarehouseSource;
  definitions: DefinitionArchive;
  archive: ReleaseArchive;
  typologies: TypologyArchive;
  savedQueries: SavedQueries;
  desk: DeliveryDesk;
  tokens: Tokens;
  events: Events;
}

/** The database for everyone who may ask it something. */
export interface Warehouse {
  as(principal: Principal): Stores;
  /** Whose a token is. Fails with `token-unknown`, `token-expired`, `token-revoked`. */
  holder(secret: string): Promise<Principal>;
}

export interface WarehouseOptions {
  /** Where answers are read from, otherwise here, in the reading role. */
  current?: Database;
  /** The same where that is another server, such as a standby. */
  reading?: Database;
  /** Whether anything can be changed. */
  canWrite?: boolean;
  maximumCells?: number;
  savedQueries?: SavedQueryLimits;
}

/** As PxWebApi's `maxDataCells`: all indicators of the largest city, all areas, all years fit several times. */
export const MAXIMUM_CELLS = 150_000;

/** One database query per answer when the release is named and its catalogue was read before. */
export function openWarehouse(
  database: Database,
  {
    current = database.under(AS_READER),
    reading = current,
    canWrite = true,
    maximumCells = MAXIMUM_CELLS,
    savedQueries: limits,
  }: WarehouseOptions = {},
): Warehouse {
  const places: Places = { reading, current, writing: canWrite ? database : undefined };
  const known = new Map([...new Set([reading, current])].map((place) => [place, releasesOf(place)]));
  const storesOf = (principal: Principal): Stores => {
    const access = new Access(places, principal);
    const releases = known.get(access.reading)!;
    const figures = figuresIn(access, releases, maximumCells);
    return {
      figures,
      definitions: definitionArchiveIn(access, releases.named),
      archive: releaseArchiveIn(access, releases.roundingOf),
      typologies: typologyArchiveIn(access, figures),
      savedQueries: savedQueriesIn(access, limits),
      desk: deliveryDeskIn(access),
      tokens: tokensIn(access),
      events: eventsIn(access),
    };
  };
  // Readers are one and the same principal, and what is known of a source is known by it.
  const stores = new WeakMap<Principal, Stores>();
  return {
    as(principal) {
      const made = stores.get(principal) ?? storesOf(principal);
      stores.set(principal, made);
      return made;
    },
    holder: (secret) => holderIn(new Access(places, SERVICE), secret),
  };
}

function figuresIn(
  { reading }: Access,
  { named, releasedOf, viewOf, roundingOf, numbersOf }: Releases,
  maximumCells: number,
): WarehouseSource {
  return {
    cities: () => citiesIn(reading),
    structure: (city) => readSpatial(reading, city),
    editionBoundaries: (city, edition) => readEditionBoundaries(reading, city, edition),
    release: async (city, id) => (await named(city, id)).id,
    catalogue: async (city, release, edition) =>
      (await viewOf(await named(city, release), edition)).catalogue,
    async boundaries(city, level, id) {
      const release = await named(city, id);
      const boundaries = await readBoundaries(reading, release.number, level);
      if (boundaries) return boundaries;
      const { levels } = await releasedOf(release);
      throw new ReportingError('unknown-level', { level, known: levels.map((known) => known.id).join(', ') });
    },
    async answer(asked) {
      const release = await named(asked.city, asked.release);
      const view = await viewOf(release, asked.edition);
      const query = checkedQuery(view, asked, maximumCells);
      const released = await releasedOf(release);
      const rounding = await roundingOf(release);
      const numbers = await numbersOf(release);
      return answerQuery(reading, { release, released, view, rounding, numbers }, query);
    },
  };
}

type Releases = ReturnType<typeof releasesOf>;

/**
 * Releases and their catalogues never change and are the same for everyone: they are kept once read, with the quarters and
 * crosswalks known by then; which is the latest is asked every time.
 */
function releasesOf(database: Database) {
  const releases = new Map<string, ReleaseNumber>();
  const keyOf = (city: CityId, id: string) => JSON.stringify([city, id]);

  async function named(city: CityId, id?: string): Promise<ReleaseNumber> {
    const kept = id === undefined ? undefined : releases.get(keyOf(city, id));
    if (kept) return kept;
    const release = await findRelease(database, city, id);
    releases.set(keyOf(city, release.id), release);
    return release;
  }

  const releasedOf = once(({ number }) => readCatalogue(database, number));
  const divisionOf = once(async (release) => {
    const { city } = await releasedOf(release);
    const [structure, measures] = await Promise.all([
      readSpatial(database, city.id),
      readMeasures(database, city.id),
    ]);
    return { structure, kinds: new Map(measures.map(({ id, kind }) => [id, kind])) };
  });
  return {
    named,
    releasedOf,
    roundingOf: once(({ number }) => readRounding(database, number)),
    numbersOf: once(async (release) => {
      const { city, edition } = await releasedOf(release);
      return readRowNumbers(database, city.id, edition.id);
    }),
    viewOf: once(async (release, edition) => {
      const { structure, kinds } = await divisionOf(release);
      return editionView(await releasedOf(release), structure, kinds, edition);
    }),
  };
}

/** Reads something of a release once, and again only if that failed. */
function once<Result>(read: (release: ReleaseNumber, edition?: string) => Promise<Result>) {
  const results = new Map<string, Promise<Result>>();
  return (release: ReleaseNumber, edition?: string): Promise<Result> => {
    const key = `${release.number} ${edition ?? ''}`;
    const kept = results.get(key);
    if (kept) return kept;
    const result = read(release, edition);
    results.set(key, result);
    result.catch(() => results.delete(key));
    return result;
  };
}
