import type { Block } from '../../figures/sheet';

/** How far down what is ours may have been moved by rows that people put in. */
const SEARCHED = 20;
const ROWS_OF_WORKSHEET = 1_048_576;

/** The rows below a layout, down to what else stands on the worksheet: another layout of ours, or an Excel table. */
export function rowsBelow({ row, column, rows, columns }: Block, others: Block[]): Block {
  const first = row + rows;
  const tops = others.filter((other) => other.row > row).map((other) => other.row);
  const end = Math.min(first + SEARCHED, ROWS_OF_WORKSHEET, ...tops);
  return { row: first, column, rows: Math.max(0, end - first), columns };
}
