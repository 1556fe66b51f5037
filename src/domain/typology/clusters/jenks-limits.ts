import { checkAreas, checkTypes } from './partition';

/**
 * The k - 1 limits between `k` classes with the least sum of squared deviations from the class means, found exactly (Fisher 1958,
 * doi:10.1080/01621459.1958.10501479; Jenks 1967). A limit is the highest value of the class below it (`cutAt` gives the classes). Equal values are never
 * parted. Time grows with k · n².
 * Throws `clusters-too-few-areas`, and `clusters-number-of-types` when there are fewer different values than classes.
 */
export function jenksLimits(values: readonly number[], k: number): number[] {
  checkAreas(values.length);
  const { different, counts } = tally(values);
  checkTypes(k, different.length);
  const starts = bestStarts(different, counts, k);
  const limits: number[] = [];
  for (let last = different.length - 1, classes = k; classes > 1; classes--) {
    last = starts[classes - 1]![last]! - 1;
    limits.unshift(different[last]!);
  }
  return limits;
}

function tally(values: readonly number[]) {
  const counted = new Map<number, number>();
  for (const value of values) counted.set(value, (counted.get(value) ?? 0) + 1);
  const different = [...counted.keys()].sort((a, b) => a - b);
  return { different, counts: different.map((value) => counted.get(value)!) };
}

/** `starts[c][last]`: where the last of c + 1 classes begins when the values up to `last` are classed best. */
function bestStarts(values: number[], counts: number[], k: number): Int32Array[] {
  const least = Array.from({ length: k }, () => new Float64Array(values.length).fill(Infinity));
  const starts = Array.from({ length: k }, () => new Int32Array(values.length));
  for (let last = 0; last < values.length; last++) {
    const deviations = deviationsUpTo(last, values, counts);
    least[0]![last] = deviations[0]!;
    for (let c = 1; c < k; c++)
      for (let first = last; first >= c; first--) {
        const total = least[c - 1]![first - 1]! + deviations[first]!;
        if (total >= least[c]![last]!) continue;
        least[c]![last] = total;
        starts[c]![last] = first;
      }
  }
  return starts;
}

/** Squared deviations from their mean of the values from each first one to `last`, added up one by one (Welford 1962). */
function deviationsUpTo(last: number, values: number[], counts: number[]): Float64Array {
  const deviations = new Float64Array(last + 1);
  let [mean, weight, sum] = [0, 0, 0];
  for (let first = last; first >= 0; first--) {
    const difference = values[first]! - mean;
    weight += counts[first]!;
    mean += (difference * counts[first]!) / weight;
    sum += counts[first]! * difference * (values[first]! - mean);
    deviations[first] = sum;
  }
  return deviations;
}
