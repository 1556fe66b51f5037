import type { TypologyArea, TypologyResult } from '../index-typology';

/** The type next to an area's own that its index is nearest to, and how far away the limit is. */
export interface NearestLimit {
  type: number;
  distance: number;
}

/** `undefined` for an area without a type, and where no limits cut the index. */
export function nearestLimit(
  { index, type }: Pick<TypologyArea, 'index' | 'type'>,
  { limits }: Pick<TypologyResult, 'limits'>,
): NearestLimit | undefined {
  if (index === null || type === null) return undefined;
  const [below, above] = [limits[type - 2], limits[type - 1]];
  const down = below === undefined ? [] : [{ type: type - 1, distance: index - below }];
  const up = above === undefined ? [] : [{ type: type + 1, distance: above - index }];
  return [...down, ...up].sort((a, b) => a.distance - b.distance)[0];
}
