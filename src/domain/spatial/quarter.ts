import { cellAt, type Answer } from '../answer';
import type { AreaKey } from '../area';
import { absent, numberCell, type Cell } from '../cell';
import type { IndicatorId } from '../indicator';
import { indicatorCell, total } from '../indicator-value';
import type { ReportingYear } from '../period';
import type { Text } from '../text';
import { weakestQuality } from './convert-counts';
import type { CountsBehind } from './counts-behind';
import type { Structure } from './crosswalk';

/** A named set of areas of one level (Quartier). */
export interface Quarter extends Structure {
  id: string;
  name: Text;
  areas: AreaKey[];
}

/**
 * The value of an indicator for a quarter and year from its counts: sums for counts, the ratio of the sums for ratios.
 * One absent part leaves the quarter without a number. `counts` has to be an answer about the counts' indicators.
 */
export function quarterCell(
  { areas }: Quarter,
  behind: CountsBehind,
  counts: Answer,
  year: ReportingYear,
): Cell {
  return recomputed(behind, (indicator) => sumOf(areas.map((area) => cellAt(counts, indicator, area, year))));
}

/** An indicator from one count each, as flagged as the weakest of them. */
export function recomputed(
  { numerator, denominator, factor }: CountsBehind,
  countOf: (indicator: IndicatorId) => Cell,
): Cell {
  const ids = (indicators: { id: IndicatorId }[]) => indicators.map(({ id }) => id);
  const counts = Object.fromEntries(ids([...numerator, ...denominator]).map((id) => [id, countOf(id)]));
  const cell = indicatorCell(
    denominator.length === 0
      ? { kind: 'count', measures: ids(numerator) }
      : { kind: 'ratio', numerator: ids(numerator), denominator: ids(denominator), factor },
    counts,
  );
  return flagged(cell, Object.values(counts));
}

function sumOf(cells: Cell[]): Cell {
  return cells.length ? flagged(total(cells), cells) : absent('unknown');
}

function flagged(cell: Cell, from: Cell[]): Cell {
  return cell.value === null ? cell : numberCell(cell.value, weakestQuality(from));
}
