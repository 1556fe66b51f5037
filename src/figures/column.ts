import type { Content } from './content';
import type { ColumnMeaning } from './figure';

/** A column of a figure over rows of one kind, mostly areas: what stands above it, what it is, what it says of a row. */
export interface Column<Row> extends ColumnMeaning {
  /** Stands once over equal neighbours; empty for none. */
  group: string;
  unit: string;
  head: string;
  /** What it says of the value, where several columns do. */
  sub?: string;
  cell(row: Row): Content;
}

/** By what a column is known, without what is shown of it. */
export function meaningOf({ indicator, year, area, kind, measure }: ColumnMeaning): ColumnMeaning {
  return {
    ...(indicator !== undefined && { indicator }),
    ...(year !== undefined && { year }),
    ...(area !== undefined && { area }),
    ...(kind !== undefined && { kind }),
    measure,
  };
}
