import { canonicalOrder, flat, squaredDistance, type Matrix } from './matrix';
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

/** Two clusters become one. A cluster is known by the number of its first row by value. */
interface Step {
  kept: number;
  absorbed: number;
  height: number;
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

/** The clusters not yet joined to another: their means, sizes and the height at which they were made. */
class LivingClusters {
  private readonly sizes: Float64Array;
  private readonly madeAt: Float64Array;
  private readonly living: Int32Array;
  private count: number;
  private readonly width: number;

  constructor(
    private readonly means: Float64Array,
    n: number,
  ) {
    this.sizes = new Float64Array(n).fill(1);
    this.madeAt = new Float64Array(n);
    this.living = Int32Array.from({ length: n }, (_, i) => i);
    this.count = n;
    this.width = means.length / n;
  }

  first(): number {
    return this.living[0]!;
  }

  nearestTo(cluster: number, preferred: number | undefined): number {
    let nearest = preferred ?? -1;
    let least = preferred === undefined ? Infinity : this.squaredDistance(cluster, preferred);
    for (let i = 0; i < this.count; i++) {
      const other = this.living[i]!;
      if (other === cluster) continue;
      const distance = this.squaredDistance(cluster, other);
      if (distance < least) {
        nearest = other;
        least = distance;
      }
    }
    return nearest;
  }

  /** By rounding a step can seem to cost less than the steps before it: heights are kept from falling. */
  join(a: number, b: number): Step {
    const { means, sizes, madeAt, living, width } = this;
    const height = Math.max(Math.sqrt(this.squaredDistance(a, b)), madeAt[a]!, madeAt[b]!);
    const [kept, absorbed] = a < b ? [a, b] : [b, a];
    const [m, n] = [sizes[kept]!, sizes[absorbed]!];
    for (let j = 0; j < width; j++) {
      const at = kept * width + j;
      means[at] = (m * means[at]! + n * means[absorbed * width + j]!) / (m + n);
    }
    sizes[kept] = m + n;
    madeAt[kept] = height;
    const gone = living.indexOf(absorbed);
    living.copyWithin(gone, gone + 1, this.count--);
    return { kept, absorbed, height };
  }

  private squaredDistance(a: number, b: number): number {
    const m = this.sizes[a]!;
    const n = this.sizes[b]!;
    return ((2 * m * n) / (m + n)) * squaredDistance(this.means, a, this.means, b, this.width);
  }
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
