import { signOfAbsence, type Cell, type Quality } from '../domain/cell';
import { NONE, type Content } from './content';
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

/** Shows differences: a plus or minus before each, `±0,0` for exactly none. */
export function differenceFormatOf(decimals: number, quality?: Quality): string {
  const digits = decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
  const mark = quality ? `" ${quality}"` : '';
  return `+${digits}${mark};-${digits}${mark};"±"${digits}${mark}`;
}

const SCORE_FORMAT = '0.00';

/** What stands in a cell as a worksheet has it. */
export function sheetCellFrom(content: Content): SheetCell {
  if (content.kind === 'number')
    return sheetCellOf(content.cell, content.decimals, content.signed ? differenceFormatOf : numberFormatOf);
  if (content.kind === 'score') return scoreCell(content.score, content.format);
  const { text, role = 'text', fill } = content;
  return { value: text || null, role, format: '@', ...(fill && { fill }) };
}

/** A number in full precision, or the sign of its absence. */
export function sheetCellOf(cell: Cell, decimals: number, formatOf = numberFormatOf): SheetCell {
  if (cell.value === null)
    return { value: signOfAbsence(cell.absence), role: 'sign', format: formatOf(decimals) };
  return { value: cell.value, role: 'number', format: formatOf(decimals, cell.quality) };
}

function scoreCell(score: number | null, format = SCORE_FORMAT): SheetCell {
  return score === null ? { value: NONE, role: 'sign', format } : { value: score, role: 'number', format };
}
