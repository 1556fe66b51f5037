import { signOfAbsence, type Cell, type Quality } from '../domain/cell';
import type { SheetCell } from './sheet';

/**
 * Shows numbers as German statistics do: exactly 0 as `–`, less than half a unit as `0,0`. The third section of an Excel
 * format holds for the stored value 0 only, not for what rounds to it (LibreOffice agrees, see the test). What limits a
 * number is shown by its format, `17,3 r`, so that the number stays one.
 */
export function numberFormatOf(decimals: number, quality?: Quality): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const mark = quality ? `" ${quality}"` : '';
  return `${digits}${mark};-${digits}${mark};"–${quality ? ` ${quality}` : ''}"`;
}

/** z-scores and indices: 0 is a value like any other. */
export const SCORE_FORMAT = '0.00';

/** A number in full precision, or the sign of its absence. */
export function sheetCellOf(cell: Cell, decimals: number): SheetCell {
  if (cell.value === null)
    return { value: signOfAbsence(cell.absence), role: 'sign', format: numberFormatOf(decimals) };
  return { value: cell.value, role: 'number', format: numberFormatOf(decimals, cell.quality) };
}

/** A z-score or an index, `x` where there is none. */
export function scoreCell(score: number | null): SheetCell {
  return score === null
    ? { value: 'x', role: 'sign', format: SCORE_FORMAT }
    : { value: score, role: 'number', format: SCORE_FORMAT };
}

export function keyCell(key: string): SheetCell {
  return { value: key, role: 'key', format: '@' };
}

export function nameCell(name: string): SheetCell {
  return { value: name, role: 'name', format: '@' };
}
