import type { Area, AreaEdition, AreaLevel } from '../area';
import type { CityId } from '../catalogue';
import { ReportingError } from '../reporting-error';
import type { ConversionTarget } from './convert-answer';
import type { Crosswalk, Structure } from './crosswalk';
import type { Hierarchy } from './hierarchy';
import type { Quarter } from './quarter';

/** An edition with what belongs to it; earlier ones have areas, but no figures of their own. */
export interface EditionAreas {
  edition: AreaEdition;
  levels: AreaLevel[];
  areas: Area[];
}

/** Everything known about how a city is divided, beside the levels its figures are published on. */
export interface CityStructure {
  city: CityId;
  editions: EditionAreas[];
  hierarchies: Hierarchy[];
  quarters: Quarter[];
  crosswalks: Crosswalk[];
}

/** The crosswalk from one structure to another; fails with `no-crosswalk`, naming those that start there. */
export function crosswalkBetween({ crosswalks }: CityStructure, from: Structure, to: Structure): Crosswalk {
  const found = crosswalks.find((crosswalk) => same(crosswalk.from, from) && same(crosswalk.to, to));
  if (found) return found;
  const known = crosswalks.filter((crosswalk) => same(crosswalk.from, from)).map((one) => named(one.to));
  throw new ReportingError('no-crosswalk', {
    from: named(from),
    to: named(to),
    known: known.join(', ') || '–',
  });
}

/** The areas figures can be converted to; fails with `unknown-edition` or `unknown-level`. */
export function targetIn(
  { editions }: CityStructure,
  { edition: id, level: levelId }: Structure,
): ConversionTarget {
  const found = editions.find(({ edition }) => edition.id === id);
  if (!found)
    throw new ReportingError('unknown-edition', {
      edition: id,
      known: editions.map(({ edition }) => edition.id).join(', '),
    });
  const level = found.levels.find((candidate) => candidate.id === levelId);
  if (!level)
    throw new ReportingError('unknown-level', {
      level: levelId,
      known: found.levels.map((candidate) => candidate.id).join(', '),
    });
  return { edition: found.edition, level, areas: found.areas };
}

function same(one: Structure, other: Structure): boolean {
  return one.edition === other.edition && one.level === other.level;
}

function named({ edition, level }: Structure): string {
  return `${edition}/${level}`;
}
