import { seededRandom } from '../../../../src/domain/typology/clusters/seeded-random';
import { spreadOf, zScore } from '../../../../src/domain/typology/standardise';

export const SEEDS = Array.from({ length: 20 }, (_, i) => i + 1);

/** Made-up areas for laws that hold for any; `digits` rounds them, which makes many ties. */
export function generatedAreas(seed: number, areas: number, indicators: number, digits = 9): number[][] {
  const random = seededRandom(seed);
  return Array.from({ length: areas }, () => {
    const burden = random() * 3;
    return Array.from({ length: indicators }, () => Number((burden + random() + random()).toFixed(digits)));
  });
}

export function shuffled(seed: number, length: number): number[] {
  const random = seededRandom(seed + 1000);
  return Array.from({ length }, (_, i) => ({ i, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ i }) => i);
}

export function standardised(matrix: number[][]): number[][] {
  const spreads = matrix[0]!.map((_, j) =>
    spreadOf(
      matrix.map((row) => row[j]!),
      'population',
    ),
  );
  return matrix.map((row) => row.map((value, j) => zScore(value, spreads[j]!)));
}

/** Which areas are together, whatever their number: the first area of each area's type. */
export function together(partition: readonly number[]): number[] {
  return partition.map((type) => partition.indexOf(type));
}
