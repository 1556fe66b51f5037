/** A rectangle of cells, counted from 0. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;

export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

export const cellArea = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });

export const isWholeColumns = (area: Area) => area.rows === maxRows;
export const isWholeRows = (area: Area) => area.columns === maxColumns;
export const isUnbounded = (area: Area) => isWholeColumns(area) || isWholeRows(area);

export const lastRow = ({ row, rows }: Area) => row + rows - 1;
export const lastColumn = ({ column, columns }: Area) => column + columns - 1;

export function boundingArea(one: Area, other: Area): Area {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(lastRow(one), lastRow(other)) - row + 1,
    columns: Math.max(lastColumn(one), lastColumn(other)) - column + 1,
  };
}

export function intersection(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(lastRow(one), lastRow(other)) - row + 1;
  const columns = Math.min(lastColumn(one), lastColumn(other)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export const contains = (outer: Area, inner: Area) =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

export const sameArea = (one: Area, other: Area) =>
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

export const isOnSheet = (area: Area) =>
  area.row >= 0 &&
  area.column >= 0 &&
  area.rows > 0 &&
  area.columns > 0 &&
  lastRow(area) < maxRows &&
  lastColumn(area) < maxColumns;
