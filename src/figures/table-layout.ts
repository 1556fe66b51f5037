/** What may stand beside each column of values. */
export const BESIDE = ['to-city', 'to-before', 'rank'] as const;

/** What may be left out of a table. */
export const WITHOUT = ['city'] as const;

/** What may stand in the rows instead of areas, which then stand in the columns. */
export const ROWS = ['indicators'] as const;

export type Beside = (typeof BESIDE)[number];

/** In an own title; the years shown stand there and move with them. */
export const YEARS_SLOT = '{years}';

/** How a table differs from the standard one; what is missing is as there. */
export interface TableLayout {
  /** Reports: the keys of the areas behind their names. A worksheet always has them. */
  codes?: boolean;
  /** Beside each value, in this order: how far it is from the city's, from that of the year before it in the table, its rank. */
  beside?: Beside[];
  without?: (typeof WITHOUT)[number][];
  /** Areas when missing; with indicators in the rows nothing stands beside the values. */
  rows?: (typeof ROWS)[number];
  /** An own title, with `YEARS_SLOT` for the years. */
  title?: string;
}
