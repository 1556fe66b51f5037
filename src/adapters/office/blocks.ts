import type { Block } from '../../figures/sheet';

export function isWithin(inner: Block, outer: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

export function touches(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The smallest block around two, as far as it is on the worksheet. */
export function around(one: Block, other: Block): Block {
  const row = Math.max(0, Math.min(one.row, other.row));
  const column = Math.max(0, Math.min(one.column, other.column));
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** With the cells next to it: what reaches out of a block is found there, whether or not the host cuts it off. */
export function beyond({ row, column, rows, columns }: Block): Block {
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  return { row: top, column: left, rows: row + rows + 1 - top, columns: column + columns + 1 - left };
}
