import { LivingClusters, type Step } from './living-clusters';
import { canonicalOrder, flat, type Matrix } from './matrix';
import { checkAreas } from './partition';

/** A tree as R's `hclust` writes it, for n areas. */
export interface MergeTree {
  /** n - 1 steps from the nearest pair on: `-i` is area i, `i` the cluster made in step i, both counted from 1. */
  merge: [number, number][];
  /** What each step costs: the distance of its two clusters; never falls. */
  heights: number[];
  /** Areas from left to right so that no branches cross, counted from 1. */
  order: number[];
}

/**
 * Ward's tree of the rows (R: `hclust(dist(x), "ward.D2")`). Clusters A and B lie 2·|A||B| / (|A| + |B|) · |mean A - mean B|²
 * apart, squared (Murtagh and Legendre 2014, doi:10.1007/s00357-014-9161-z), so their means are all that is kept: memory
 * grows with n, time with n². The nearest-neighbour chain (Murtagh 1983) finds the steps out of turn; they are sorted after.
 *
 * Of equal distances the chain's own predecessor wins, then the cluster whose rows come first by value: areas in another
 * order give the same tree to the last bit. R decides such ties by the order of the areas and may build another, as good one.
 * Throws `clusters-too-few-areas`.
 */
export function wardD2(matrix: Matrix): MergeTree {
  checkAreas(matrix.length);
  const order = canonicalOrder(matrix);
  return treeFrom(chainSteps(flat(matrix, order), matrix.length), order);
}

function chainSteps(means: Float64Array, n: number): Step[] {
  const clusters = new LivingClusters(means, n);
  const chain: number[] = [];
  const steps: Step[] = [];
  while (steps.length < n - 1) {
    const end = chain.pop() ?? clusters.first();
    const previous = chain.at(-1);
    const nearest = clusters.nearestTo(end, previous);
    // Distances fall along the chain; a cluster further back can seem nearer by rounding only, when it is as near.
    if (previous !== undefined && (nearest === previous || chain.includes(nearest))) {
      chain.pop();
      steps.push(clusters.join(end, previous));
    } else chain.push(end, nearest);
  }
  return steps;
}

/** Steps in the order of their heights and in the numbers of `hclust`; `rows` says which area each first row is. */
function treeFrom(steps: Step[], rows: number[]): MergeTree {
  const sorted = [...steps].sort((a, b) => a.height - b.height);
  const names = rows.map((row) => -1 - row);
  const merge = sorted.map(({ kept, absorbed }, step) => {
    const pair = asHclust(names[kept]!, names[absorbed]!);
    names[kept] = step + 1;
    return pair;
  });
  return { merge, heights: sorted.map(({ height }) => height), order: leaves(merge) };
}

/** An area before a cluster, of two areas the first one, of two clusters the one made first. */
function asHclust(a: number, b: number): [number, number] {
  const swapped = a < 0 && b < 0 ? a < b : a > b;
  return swapped ? [b, a] : [a, b];
}

function leaves(merge: [number, number][]): number[] {
  const open = [merge.length];
  const found: number[] = [];
  while (open.length) {
    const node = open.pop()!;
    if (node < 0) found.push(-node);
    else {
      const [left, right] = merge[node - 1]!;
      open.push(right, left);
    }
  }
  return found;
}
