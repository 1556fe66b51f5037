import type { CellUpdate } from './sheet-writes';

/** The columns of a layout in which an Excel table gets other values: what filters it by single values there hides others then. */
export function columnsChanged(
  cells: CellUpdate[],
  stood: (string | number)[][] | undefined,
  table: { row: number; rows: number },
): Set<number> {
  const isOther = ({ row, column, value }: CellUpdate) =>
    row > table.row && row < table.row + table.rows && stood?.[row]?.[column] !== value;
  return new Set(cells.filter(isOther).map(({ column }) => column));
}
