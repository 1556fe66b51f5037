export const GROUPING_METHODS = ['ward', 'k-means', 'quantiles', 'jenks'] as const;
export const FEWEST_TYPES = 2;
export const MOST_TYPES = 8;

/** How areas are grouped to be compared with the city's typology, in place of its own method and limits. */
export interface Grouping {
  method: (typeof GROUPING_METHODS)[number];
  types: number;
}
