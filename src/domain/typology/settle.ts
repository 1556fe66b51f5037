import { pick } from './numbers';
import { isConstant } from './standardise';

/** Positions of the columns that can be standardised together, of those that cannot, and of the rows that have enough. */
export interface Settled {
  used: number[];
  noData: number[];
  constant: number[];
  rows: number[];
}

/**
 * Leaves out columns without a number or without a difference among the eligible rows (NaN where there is none), then
 * rows with fewer numbers than `least` (all when missing), until every column left differs among the rows left.
 */
export function settled(columns: Float64Array[], eligible: number[], least?: number): Settled {
  const noData = positions(columns, (column) => eligible.every((row) => Number.isNaN(column[row]!)));
  const constant: number[] = [];
  for (;;) {
    const used = positions(columns, (_, c) => !noData.includes(c) && !constant.includes(c));
    const rows = used.length ? eligible.filter((row) => enough(columns, used, row, least)) : [];
    const same = used.filter((c) => isConstant(pick(columns[c]!, rows)));
    if (rows.length < 2 || same.length === 0)
      return { used, noData, constant: constant.sort((a, b) => a - b), rows };
    constant.push(...same);
  }
}

function positions(columns: Float64Array[], holds: (column: Float64Array, c: number) => boolean): number[] {
  return columns.flatMap((column, c) => (holds(column, c) ? [c] : []));
}

function enough(columns: Float64Array[], used: number[], row: number, least = used.length): boolean {
  let numbers = 0;
  for (const c of used) if (!Number.isNaN(columns[c]![row])) numbers += 1;
  return numbers >= least;
}
