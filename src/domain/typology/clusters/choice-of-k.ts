import type { Matrix, Partition } from './matrix';
import { silhouettes } from './silhouette';
import { withinSs } from './within-ss';

/** What speaks for a number of types: the elbow of the sums of squares and the mean silhouette. */
export interface ChoiceOfK {
  k: number;
  /** Falls with every further type; where it bends is the elbow. */
  withinSs: number;
  /** `null` where there is nothing to compare: one type, or every area its own. */
  meanSilhouette: number | null;
}

/**
 * The figures for `from` to `to` types of a method, such as `(k) => cutTree(tree, k)`. Stops at as many types as there are
 * areas. Throws what the method throws.
 */
export function choiceOfK(
  matrix: Matrix,
  from: number,
  to: number,
  partitionInto: (k: number) => Partition,
): ChoiceOfK[] {
  const most = Math.min(to, matrix.length);
  const numbers = Array.from({ length: Math.max(0, most - from + 1) }, (_, i) => from + i);
  const partitions = numbers.map(partitionInto);
  const fits = silhouettes(matrix, partitions);
  return numbers.map((k, i) => ({
    k,
    withinSs: withinSs(matrix, partitions[i]!),
    meanSilhouette: fits[i]?.mean ?? null,
  }));
}
