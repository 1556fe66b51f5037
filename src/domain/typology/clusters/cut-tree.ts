import type { Partition } from './matrix';
import { checkTypes, numberedByAppearance } from './partition';
import type { MergeTree } from './ward';

/**
 * The partition into `k` types (R: `cutree`), numbered in the order in which they first appear among the areas.
 * Throws `clusters-number-of-types` when there are fewer areas than types.
 */
export function cutTree({ merge }: MergeTree, k: number): Partition {
  const areas = merge.length + 1;
  checkTypes(k, areas);
  const labels = Array.from({ length: areas }, (_, area) => -area);
  const typeOfStep = merge.map((_, i) => i + 1);
  for (let step = areas - k; step > 0; step--)
    for (const part of merge[step - 1]!)
      if (part < 0) labels[-part - 1] = typeOfStep[step - 1]!;
      else typeOfStep[part - 1] = typeOfStep[step - 1]!;
  return numberedByAppearance(labels);
}
