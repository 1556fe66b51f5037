import { ReportingError } from '../../reporting-error';
import { isConstant, spreadOf, zScore } from '../standardise';
import { checkAreas } from './partition';
import type { Matrix } from './matrix';

/**
 * Pearson's correlation of each two columns, in the order of `indicators`, which names them (R: `cor`).
 * Throws `clusters-too-few-areas`, and `typology-constant-indicator` when a column has one value only.
 */
export function correlationMatrix(matrix: Matrix, indicators: readonly string[]): number[][] {
  checkAreas(matrix.length);
  const columns = indicators.map((indicator, j) =>
    standardised(
      indicator,
      matrix.map((row) => row[j]!),
    ),
  );
  return columns.map((a, i) => columns.map((b, j) => (i === j ? 1 : bounded(meanProduct(a, b)))));
}

function standardised(indicator: string, values: number[]): number[] {
  if (isConstant(values)) throw new ReportingError('typology-constant-indicator', { indicator });
  const spread = spreadOf(values, 'population');
  return values.map((value) => zScore(value, spread));
}

function meanProduct(a: number[], b: number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0) / a.length;
}

/** Rounding can carry a perfect correlation past 1. */
function bounded(correlation: number): number {
  return Math.max(-1, Math.min(1, correlation));
}
