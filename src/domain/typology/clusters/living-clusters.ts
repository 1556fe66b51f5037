import { squaredDistance } from './matrix';

/** Two clusters become one. A cluster is known by the number of its first row by value. */
export interface Step {
  kept: number;
  absorbed: number;
  height: number;
}

const ROUNDING = 1e-9;

/**
 * The clusters not yet joined to another: their means, sizes and the height at which they were made. They stand in the order of
 * their place along the diagonal, where no two lie further apart than in full: the search for the nearest can stop early.
 */
export class LivingClusters {
  private readonly sizes: Float64Array;
  private readonly madeAt: Float64Array;
  private readonly places: Float64Array;
  private readonly living: Int32Array;
  private readonly width: number;
  private count = 0;

  constructor(
    private readonly means: Float64Array,
    n: number,
  ) {
    this.width = means.length / n;
    this.sizes = new Float64Array(n).fill(1);
    this.madeAt = new Float64Array(n);
    this.places = Float64Array.from({ length: n }, (_, i) => this.placeOf(i));
    this.living = Int32Array.from({ length: n }, (_, i) => i).sort((a, b) => this.compare(a, b));
    this.count = n;
  }

  first(): number {
    return this.living[0]!;
  }

  nearestTo(cluster: number, preferred: number | undefined): number {
    const { places, living, count } = this;
    const reach = ((2 * this.sizes[cluster]!) / (this.sizes[cluster]! + 1)) * (1 - ROUNDING);
    const here = this.positionOf(cluster);
    let nearest = preferred ?? -1;
    let least = preferred === undefined ? Infinity : this.squaredDistance(cluster, preferred);
    for (const towards of [-1, 1])
      for (let i = here + towards; i >= 0 && i < count; i += towards) {
        const other = living[i]!;
        const gap = places[other]! - places[cluster]!;
        // A single area would cost the least, and all from here on lie further off.
        if (reach * gap * gap > least) break;
        const distance = this.squaredDistance(cluster, other);
        if (distance > least || (distance === least && (nearest === preferred || other > nearest))) continue;
        nearest = other;
        least = distance;
      }
    return nearest;
  }

  /** By rounding a step can seem to cost less than the steps before it: heights are kept from falling. */
  join(a: number, b: number): Step {
    const { means, sizes, madeAt, width } = this;
    const height = Math.max(Math.sqrt(this.squaredDistance(a, b)), madeAt[a]!, madeAt[b]!);
    const [kept, absorbed] = a < b ? [a, b] : [b, a];
    const [m, n] = [sizes[kept]!, sizes[absorbed]!];
    this.remove(absorbed);
    this.remove(kept);
    // In this form the mean of equal values is that value, to the last bit.
    for (let j = 0; j < width; j++) {
      const at = kept * width + j;
      means[at]! += (n / (m + n)) * (means[absorbed * width + j]! - means[at]!);
    }
    sizes[kept] = m + n;
    madeAt[kept] = height;
    this.places[kept] = this.placeOf(kept);
    this.insert(kept);
    return { kept, absorbed, height };
  }

  private squaredDistance(a: number, b: number): number {
    const m = this.sizes[a]!;
    const n = this.sizes[b]!;
    return ((2 * m * n) / (m + n)) * squaredDistance(this.means, a, this.means, b, this.width);
  }

  private placeOf(cluster: number): number {
    let sum = 0;
    for (let j = 0; j < this.width; j++) sum += this.means[cluster * this.width + j]!;
    return sum / Math.sqrt(this.width);
  }

  private compare(a: number, b: number): number {
    return this.places[a]! - this.places[b]! || a - b;
  }

  private positionOf(cluster: number): number {
    let [low, high] = [0, this.count];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.compare(this.living[middle]!, cluster) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private remove(cluster: number): void {
    const at = this.positionOf(cluster);
    this.living.copyWithin(at, at + 1, this.count--);
  }

  private insert(cluster: number): void {
    const at = this.positionOf(cluster);
    this.living.copyWithin(at + 1, at, this.count++);
    this.living[at] = cluster;
  }
}
