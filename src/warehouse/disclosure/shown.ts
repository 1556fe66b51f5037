import { absent, numberCell, type Cell } from '../../domain/cell';
import type { AreaKey } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import { cellKey, type Pattern } from './figures';

/** What may leave the service of the cells of a release. */
export interface Release {
  pattern: Pattern;
  rounding?: 5 | 10 | undefined;
  counts: ReadonlySet<string>;
}

type Observed = (area: AreaKey, year: ReportingYear) => Record<string, Cell>;

/**
 * Cells of measures as they may leave the service: secret ones without their number, counts rounded where the source
 * demands it. Everything else is computed from these, so that no derived figure knows more. Why a cell is secret stays
 * inside: `C` beside `D` would say which one is below the minimum.
 */
export function shown(observed: Observed, { pattern, rounding, counts }: Release): Observed {
  if (pattern.size === 0 && !rounding) return observed;
  return (area, year) =>
    Object.fromEntries(
      Object.entries(observed(area, year)).map(([measure, cell]) => {
        if (pattern.has(cellKey({ year, measure, area }))) return [measure, absent('unknown')];
        return [measure, counts.has(measure) ? rounded(cell, rounding) : cell];
      }),
    );
}

function rounded(cell: Cell, base: 5 | 10 | undefined): Cell {
  return cell.value === null || !base ? cell : numberCell(Math.round(cell.value / base) * base, cell.quality);
}
