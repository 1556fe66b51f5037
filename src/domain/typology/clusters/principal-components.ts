import { correlationMatrix } from './correlation';
import type { Matrix } from './matrix';

/**
 * The share of the variance that each principal component of the correlations holds, largest first, together 1
 * (R: `prcomp(x, scale. = TRUE)$sdev^2`, divided by its sum). Throws as `correlationMatrix` does.
 */
export function principalComponentShares(matrix: Matrix, indicators: readonly string[]): number[] {
  return eigenvalues(correlationMatrix(matrix, indicators))
    .sort((a, b) => b - a)
    .map((value) => Math.max(0, value) / indicators.length);
}

const SWEEPS = 60;

/** Eigenvalues of a symmetric matrix by cyclic Jacobi rotations (Golub and Van Loan, Matrix Computations, 8.5). */
function eigenvalues(symmetric: number[][]): number[] {
  const matrix = symmetric.map((row) => [...row]);
  for (let sweep = 0; sweep < SWEEPS && !isDiagonal(matrix); sweep++)
    for (let p = 0; p < matrix.length; p++) for (let q = p + 1; q < matrix.length; q++) rotate(matrix, p, q);
  return matrix.map((row, i) => row[i]!);
}

function isDiagonal(matrix: number[][]): boolean {
  return matrix.every((row, i) => row.every((value, j) => i === j || Math.abs(value) < Number.EPSILON / 16));
}

/** Turns the plane of axes p and q so that their entry becomes 0. */
function rotate(matrix: number[][], p: number, q: number): void {
  const off = matrix[p]![q]!;
  if (off === 0) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * off);
  const tangent = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.hypot(theta, 1));
  const cosine = 1 / Math.hypot(tangent, 1);
  const sine = tangent * cosine;
  for (const row of matrix) [row[p], row[q]] = turned(row[p]!, row[q]!, cosine, sine);
  for (let j = 0; j < matrix.length; j++)
    [matrix[p]![j], matrix[q]![j]] = turned(matrix[p]![j]!, matrix[q]![j]!, cosine, sine);
}

function turned(a: number, b: number, cosine: number, sine: number): [number, number] {
  return [cosine * a - sine * b, sine * a + cosine * b];
}
