import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const YEARS = [2013, 2018, 2024];

/** Computed with R 4.2.2 by `test/golden/typology/clusters.R`, independently of this program; lists by k where a key is one. */
export interface Reference {
  indicators: string[];
  input: number[][];
  z: number[][];
  index: number[];
  ward: {
    merge: number[][];
    heights: number[];
    order: number[];
    cuts: Record<string, number[]>;
    /** For 2 to 8 types. */
    withinSs: number[];
    silhouettes: Record<string, number[]>;
  };
  kmeans: Record<string, number>;
  pcaShares: number[];
  correlation: number[][];
  jenks: Record<string, number[]>;
  quantiles: Record<string, number[]>;
}

export function reference(year: number): Reference {
  const read = (name: string) =>
    JSON.parse(readFileSync(join(__dirname, `../../../golden/typology/${name}-${year}.json`), 'utf8'));
  return { ...read('hamburg'), ...read('clusters') };
}

export function expectClose(actual: readonly number[], expected: readonly number[], within = 1e-9): void {
  expect(actual).toHaveLength(expected.length);
  expect(Math.max(...actual.map((value, i) => Math.abs(value - expected[i]!)))).toBeLessThan(within);
}
