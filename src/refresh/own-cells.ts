type Values = (string | number)[][];

/**
 * The rows in which something stands, by their number; a formula filled down a column, as tables do by themselves, belongs to
 * no row of its own.
 */
export function rowsWithOwnCells(values: Values): number[] {
  const isFormula = (r: number, c: number) => String(values[r]?.[c] ?? '').startsWith('=');
  const isFilled = (r: number, c: number) => isFormula(r, c) && (isFormula(r - 1, c) || isFormula(r + 1, c));
  return values.flatMap((row, r) => (row.some((value, c) => value !== '' && !isFilled(r, c)) ? [r] : []));
}
