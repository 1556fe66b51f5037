import type { AreaKey } from '../area';
import { absent, numberCell, type Cell } from '../cell';
import { total } from '../indicator-value';
import { linksBy, type Crosswalk, type CrosswalkLink } from './crosswalk';

/**
 * The counts of a measure in the target areas: each the sum of its source areas' counts times their shares, estimated
 * (`s`). Nothing is filled in: a missing part leaves its reason, a share nobody knows is `unreliable`, and an area no
 * source leads to is `unknown`.
 */
export function convertCounts(
  { links }: Pick<Crosswalk, 'links'>,
  countOf: (source: AreaKey) => Cell,
  targets: AreaKey[],
): Map<AreaKey, Cell> {
  const byTarget = linksBy('to', links);
  return new Map(targets.map((target) => [target, converted(byTarget.get(target) ?? [], countOf)]));
}

function converted(links: CrosswalkLink[], countOf: (source: AreaKey) => Cell): Cell {
  const contributing = links.filter(({ weight }) => weight !== 0);
  if (contributing.length === 0) return absent('unknown');
  const sum = total(contributing.map(({ from, weight }) => share(countOf(from), weight)));
  return sum.value === null ? sum : numberCell(sum.value, 's');
}

function share(cell: Cell, weight: number | null): Cell {
  if (weight === null) return absent('unreliable');
  return cell.value === null ? cell : numberCell(cell.value * weight);
}
