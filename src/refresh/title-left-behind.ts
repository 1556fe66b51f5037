import type { SheetProvenance } from '../figures/provenance';
import { slotAt, slotText, type Sheet } from '../figures/sheet';
import type { Reason } from './reason';

/**
 * Somebody moved a table sideways without the lines above or below it, which would go on naming the old year: where one that changes
 * stood there is nothing, and something else stands in its row.
 * @param beside rows of `values` beside which something stands
 */
export function titleLeftBehind(
  { rendered, areas }: Pick<SheetProvenance, 'rendered' | 'areas'>,
  values: (string | number)[][],
  { cells, table }: Sheet,
  beside: readonly number[] = [],
): Reason | undefined {
  const first = (row: number) => slotText(values[row]?.[table.column]);
  const ours = (row: number) => rendered[slotAt(row, table.column)] ?? '';
  const changes = (row: number) =>
    ours(row) !== '' && ours(row) !== slotText(cells[row]?.[table.column]?.value);
  const isAway = (row: number) => first(row) === '' && beside.includes(row);
  const above = Array.from({ length: table.row }, (_, row) => row);
  const under = cells.map((_, row) => row).slice(table.row + table.rows);
  const rowsUnder = values.map((_, row) => row).slice(values.length - under.length);
  const isNoneUnder =
    rowsUnder.every((row) => first(row) === '' || areas.includes(first(row))) && rowsUnder.some(isAway);
  return above.some((row) => changes(row) && isAway(row)) || (isNoneUnder && under.some(changes))
    ? { code: 'title-left-behind' }
    : undefined;
}
