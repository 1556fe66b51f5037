import type { AreaKey } from '../area';
import { absent, numberCell, type Cell, type Quality } from '../cell';
import { total } from '../indicator-value';
import { linksBy, type Crosswalk, type CrosswalkLink } from './crosswalk';

/** Why a target area has no number: a source area has none, a share is not known, or no source area leads to it. */
export type ConversionGap = 'source-absent' | 'share-unknown' | 'no-source';

export interface ConvertedCell {
  cell: Cell;
  gap?: ConversionGap;
}

/**
 * The counts of a measure in the target areas: each the sum of its source areas' counts times their shares. A number is
 * estimated (`s`) unless it is the sum of whole areas by an official crosswalk; nothing is filled in where a part is missing.
 */
export function convertCounts(
  crosswalk: Crosswalk,
  countOf: (source: AreaKey) => Cell,
  targets: AreaKey[],
): Map<AreaKey, ConvertedCell> {
  const byTarget = linksBy('to', crosswalk.links);
  return new Map(
    targets.map((target) => [target, converted(crosswalk, byTarget.get(target) ?? [], countOf)]),
  );
}

function converted(
  { quality }: Crosswalk,
  links: CrosswalkLink[],
  countOf: (source: AreaKey) => Cell,
): ConvertedCell {
  const contributing = links.filter(({ weight }) => weight !== 0);
  if (contributing.length === 0) return { cell: absent('unknown'), gap: 'no-source' };
  if (contributing.some(({ weight }) => weight === null))
    return { cell: absent('unknown'), gap: 'share-unknown' };
  const sources = contributing.map(({ from, weight }) => ({ cell: countOf(from), weight: weight ?? 0 }));
  const sum = total(sources.map(({ cell, weight }) => share(cell, weight)));
  if (sum.value === null) return { cell: sum, gap: 'source-absent' };
  const whole = quality === 'official' && sources.every(({ weight }) => weight === 1);
  const weakest = whole ? weakestQuality(sources.map(({ cell }) => cell)) : 's';
  return { cell: numberCell(sum.value, weakest) };
}

function share(cell: Cell, weight: number): Cell {
  return cell.value === null ? cell : numberCell(cell.value * weight);
}

const WEAKEST_FIRST: Quality[] = ['s', 'p', 'r'];

/** What has to be said about a number made from others: estimated before preliminary before revised. */
export function weakestQuality(cells: Cell[]): Quality | undefined {
  return WEAKEST_FIRST.find((quality) =>
    cells.some((cell) => cell.value !== null && cell.quality === quality),
  );
}
