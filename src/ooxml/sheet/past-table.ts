import type { Block } from '../../figures/sheet';
import type { TableMemory } from './workbook-part';

const COLUMNS_OF_WORKSHEET = 16_384;

/** The cells right of a layout in its rows below the Excel table and those below it, as many columns again as it was placed with. */
export function pastTable(
  { column, columns }: Block,
  below: Block,
  { placed, table }: { placed: TableMemory['layout']; table: Block },
): Block {
  const row = table.row + table.rows;
  const first = column + columns;
  return {
    row,
    column: first,
    rows: below.row + below.rows - row,
    columns: Math.min(placed.columns, COLUMNS_OF_WORKSHEET - first),
  };
}
