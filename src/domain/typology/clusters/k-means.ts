import { canonicalOrder, differentRows, flat, squaredDistance, type Matrix, type Partition } from './matrix';
import { checkAreas, checkTypes, numberedByAppearance } from './partition';
import { seededRandom } from './seeded-random';
import { centresOf } from './within-ss';

export interface KMeansOptions {
  k: number;
  /** How often to begin anew; the best end is kept. */
  starts: number;
  seed: number;
}

export interface KMeans {
  /** Numbered in the order in which the types first appear among the areas. */
  partition: Partition;
  /** Sum of squared distances of all areas from the mean of their type. */
  withinSs: number;
}

/**
 * The best of many k-means partitions into `k` types (R: `kmeans(x, k, nstart)`). Each start draws k different rows by
 * k-means++ (Arthur and Vassilvitskii 2007), puts every area to the nearest and then moves single areas as long as that lowers
 * the sum of squares (Hartigan 1975, Clustering Algorithms, ch. 4): no type ever becomes empty.
 * The same seed gives the same result, and areas in another order do too. Throws `clusters-too-few-areas`, and
 * `clusters-number-of-types` when fewer areas differ from one another than there are to be types.
 */
export function kMeans(matrix: Matrix, { k, starts, seed }: KMeansOptions): KMeans {
  checkAreas(matrix.length);
  const order = canonicalOrder(matrix);
  checkTypes(k, differentRows(matrix, order));
  const rows = { values: flat(matrix, order), width: matrix[0]!.length, count: matrix.length };
  const random = seededRandom(seed);

  let best = fromOneStart(rows, k, random);
  for (let start = 1; start < starts; start++) {
    const next = fromOneStart(rows, k, random);
    if (next.withinSs < best.withinSs) best = next;
  }
  const labels = new Int32Array(matrix.length);
  order.forEach((area, i) => (labels[area] = best.labels[i]!));
  return { partition: numberedByAppearance(labels), withinSs: best.withinSs };
}

interface Rows {
  values: Float64Array;
  width: number;
  count: number;
}

function fromOneStart(rows: Rows, k: number, random: () => number) {
  const labels = drawnTypes(rows, k, random);
  let withinSs = Infinity;
  for (;;) {
    const means = centresOf(rows.values, rows.width, labels, k);
    const sum = sumOfSquares(rows, labels, means);
    if (!(sum < withinSs)) return { labels, withinSs };
    withinSs = sum;
    moveAreas(rows, { labels, means, sizes: sizesOf(labels, k) });
  }
}

/**
 * Rows drawn one after the other, with a chance that grows with the squared distance from those already drawn; each row gets the
 * type of the nearest drawn one.
 */
function drawnTypes({ values, width, count }: Rows, k: number, random: () => number): Int32Array {
  const labels = new Int32Array(count);
  const distances = new Float64Array(count).fill(Infinity);
  let drawn = Math.floor(random() * count);
  for (let type = 1; type <= k; type++) {
    let total = 0;
    for (let row = 0; row < count; row++) {
      const distance = squaredDistance(values, row, values, drawn, width);
      if (distance < distances[row]!) {
        distances[row] = distance;
        labels[row] = type;
      }
      total += distances[row]!;
    }
    drawn = rowAt(distances, random() * total);
  }
  return labels;
}

/** Where the running sum passes `target`; never a row at distance 0, which is drawn already. */
function rowAt(distances: Float64Array, target: number): number {
  let found = -1;
  for (let row = 0, sum = 0; row < distances.length && (found < 0 || sum <= target); row++) {
    sum += distances[row]!;
    if (distances[row]! > 0) found = row;
  }
  return found;
}

interface Types {
  /** From 1, one a row. */
  labels: Int32Array;
  means: Float64Array;
  sizes: Float64Array;
}

/** Moves each area in turn to where the sum of squares falls most, and the two means with it. */
function moveAreas(rows: Rows, types: Types): void {
  for (let row = 0; row < rows.count; row++) {
    const from = types.labels[row]! - 1;
    if (types.sizes[from] === 1) continue;
    const to = cheapestType(rows, row, from, types);
    if (to !== from) move(rows, row, from, to, types);
  }
}

/** Leaving a type of n areas saves n / (n - 1) of the squared distance from its mean, joining one costs n / (n + 1). */
function cheapestType({ values, width }: Rows, row: number, from: number, { means, sizes }: Types): number {
  let cheapest = from;
  let least = (sizes[from]! / (sizes[from]! - 1)) * squaredDistance(values, row, means, from, width);
  for (let type = 0; type < sizes.length; type++) {
    if (type === from) continue;
    const cost = (sizes[type]! / (sizes[type]! + 1)) * squaredDistance(values, row, means, type, width);
    if (cost < least) {
      cheapest = type;
      least = cost;
    }
  }
  return cheapest;
}

function move(
  { values, width }: Rows,
  row: number,
  from: number,
  to: number,
  { labels, means, sizes }: Types,
): void {
  const left = --sizes[from]!;
  const joined = ++sizes[to]!;
  for (let j = 0; j < width; j++) {
    const value = values[row * width + j]!;
    means[from * width + j]! -= (value - means[from * width + j]!) / left;
    means[to * width + j]! += (value - means[to * width + j]!) / joined;
  }
  labels[row] = to + 1;
}

function sizesOf(labels: Int32Array, k: number): Float64Array {
  const sizes = new Float64Array(k);
  for (const label of labels) sizes[label - 1]!++;
  return sizes;
}

function sumOfSquares({ values, width, count }: Rows, labels: Int32Array, centres: Float64Array): number {
  let sum = 0;
  for (let row = 0; row < count; row++) sum += squaredDistance(values, row, centres, labels[row]! - 1, width);
  return sum;
}
