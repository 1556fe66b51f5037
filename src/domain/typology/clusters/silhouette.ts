import { flat, squaredDistance, type Matrix } from './matrix';
import { typesIn } from './partition';

export interface Silhouette {
  /** Over all areas, from -1 to 1. */
  mean: number;
  /** Near 1: well inside its type; below 0: nearer to another type; 0 for an area that is a type of its own. */
  areas: number[];
}

/**
 * How well each area fits its type, for several partitions of the same areas at once (Rousseeuw 1987,
 * doi:10.1016/0377-0427(87)90125-7; R: `cluster::silhouette`, Euclidean). `null` for a partition with one type only or
 * with no two areas together, where there is nothing to compare. Distances are computed as they are needed: time grows with the
 * square of the areas, memory does not.
 */
export function silhouettes(
  matrix: Matrix,
  partitions: readonly (readonly number[])[],
): (Silhouette | null)[] {
  const values = flat(matrix);
  const width = matrix[0]?.length ?? 0;
  const distances = new Float64Array(matrix.length);
  const scales = partitions.map((partition) => new TypeDistances(partition));
  const widths = partitions.map(() => new Array<number>(matrix.length));
  for (let area = 0; area < matrix.length; area++) {
    for (let other = 0; other < matrix.length; other++)
      distances[other] = Math.sqrt(squaredDistance(values, area, values, other, width));
    scales.forEach((scale, i) => (widths[i]![area] = scale.widthOf(area, distances)));
  }
  return widths.map((areas, i) =>
    scales[i]!.comparable ? { mean: areas.reduce((sum, s) => sum + s, 0) / areas.length, areas } : null,
  );
}

/** The silhouette of one partition. */
export function silhouette(matrix: Matrix, partition: readonly number[]): Silhouette | null {
  return silhouettes(matrix, [partition])[0]!;
}

class TypeDistances {
  readonly comparable: boolean;
  private readonly labels: Int32Array;
  private readonly sizes: Float64Array;
  private readonly sums: Float64Array;

  constructor(partition: readonly number[]) {
    this.labels = Int32Array.from(partition, (type) => type - 1);
    this.sizes = new Float64Array(typesIn(partition));
    for (const label of this.labels) this.sizes[label]!++;
    this.sums = new Float64Array(this.sizes.length);
    const inUse = this.sizes.filter((size) => size > 0).length;
    this.comparable = inUse > 1 && inUse < partition.length;
  }

  /** From the mean distance to the area's own type, itself not counted, and to the nearest other type. */
  widthOf(area: number, distances: Float64Array): number {
    const { labels, sizes, sums } = this;
    const own = labels[area]!;
    if (sizes[own] === 1) return 0;
    sums.fill(0);
    for (let other = 0; other < labels.length; other++) sums[labels[other]!]! += distances[other]!;
    const within = sums[own]! / (sizes[own]! - 1);
    let between = Infinity;
    for (let type = 0; type < sizes.length; type++)
      if (type !== own && sizes[type]!) between = Math.min(between, sums[type]! / sizes[type]!);
    return within === between ? 0 : (between - within) / Math.max(within, between);
  }
}
