import type { CityId } from '../domain/catalogue';
import type { Cell } from '../domain/cell';
import type { Access } from './access';
import type { ChangeCounts } from '../ports/delivery-desk';
import { rounded, type Rounding } from './disclosure/shown';
import { readDefinitionChanges, type DefinitionChange } from './read/read-definition-changes';
import {
  countChanges,
  readChanges,
  readReleases,
  type Change,
  type PublishedRelease,
} from './read/read-releases';
import { findRelease, type ReleaseNumber } from './read/releases';

export interface ReleaseReport extends PublishedRelease {
  counts: ChangeCounts;
  /** New, changed and removed definitions of indicators. */
  definitions: DefinitionChange[];
  /** A page of the changes, by year, measure and area. */
  changes: Change[];
}

/** What was delivered and published. */
export interface ReleaseArchive {
  /** Latest first; of all cities without one. Fails with `unknown-city`. */
  releases(city?: CityId): Promise<PublishedRelease[]>;
  /** Fails with `unknown-city`, `unknown-release`. */
  release(city: CityId, id: string, page: { from: number; limit: number }): Promise<ReleaseReport>;
}

/** The archive; changes show of a cell what its release may show. */
export function releaseArchiveIn(
  { reading }: Access,
  roundingOf: (release: ReleaseNumber) => Promise<Rounding>,
): ReleaseArchive {
  return {
    async releases(city) {
      if (city !== undefined) await findRelease(reading, city, undefined);
      return readReleases(reading, city);
    },
    async release(city, id, page) {
      const number = await findRelease(reading, city, id);
      const releases = await readReleases(reading, city);
      const rounding = await roundingOf(number);
      const changes = await readChanges(reading, number.number, page);
      return {
        ...releases.find((release) => release.id === id)!,
        counts: await countChanges(reading, number.number),
        definitions: await readDefinitionChanges(reading, city, number.number),
        changes: changes.map((change) => shownChange(change, rounding)),
      };
    },
  };
}

/** The later release says how both cells are rounded. */
function shownChange(change: Change, rounding: Rounding): Change {
  const { area, year, measure } = change;
  const seen = (cell: Cell): Cell =>
    rounded(() => ({ [measure]: cell }), rounding)(area, year)[measure] ?? cell;
  return {
    ...change,
    ...(change.old && { old: seen(change.old) }),
    ...(change.new && { new: seen(change.new) }),
  };
}
