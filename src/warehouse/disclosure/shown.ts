import type { AreaKey } from '../../domain/area';
import { absent, numberCell, type Cell } from '../../domain/cell';
import type { ReportingYear } from '../../domain/period';

/**
 * In the place of a secret number. Why a cell is secret stays inside: `C` beside `D` would say which one is below the minimum.
 * Everything is computed from what may be seen, so that no derived figure knows more.
 */
export const SECRET: Cell = absent('unknown');

type Observed = (area: AreaKey, year: ReportingYear) => Record<string, Cell>;

/** What a release demands of counts that may be seen. */
export interface Rounding {
  rounding?: 5 | 10 | undefined;
  counts: ReadonlySet<string>;
}

/** Counts as a release shows them: rounded where it demands it, also those that an earlier one showed in full. */
export function rounded(observed: Observed, { rounding, counts }: Rounding): Observed {
  if (!rounding) return observed;
  return changed(observed, (cell, measure) =>
    cell.value === null || !counts.has(measure)
      ? cell
      : numberCell(Math.round(cell.value / rounding) * rounding, cell.quality),
  );
}

/** With a mark in the place of secret numbers that runs through every sum and ratio: what has it is hidden by them. */
export function marked(observed: Observed): Observed {
  return changed(observed, (cell) => (cell === SECRET ? MARK : cell));
}

const MARK = numberCell(NaN);

/** Whether a secret number hides a cell, be it zero or not. */
export function isMarked({ value }: Cell): boolean {
  return Number.isNaN(value);
}

function changed(observed: Observed, change: (cell: Cell, measure: string) => Cell): Observed {
  return (area, year) =>
    Object.fromEntries(
      Object.entries(observed(area, year)).map(([measure, cell]) => [measure, change(cell, measure)]),
    );
}
