import type { Parts } from '../package/archive';
import { characters } from '../package/scan-xml';
import { followPlaces } from './follow-places';
import { withShiftedPlaces } from './shifted-places';
import { shiftedArea, withShiftedReferences, type RowShift } from './shifted-references';

/**
 * Makes room for a row of a worksheet, or takes one out with what stands in it: all below moves, and what refers to it (formulas,
 * names, tables, merged cells, filters, formats, charts, notes, pivot sources) follows, as in Excel.
 */
export function shiftRows(parts: Parts, shift: RowShift): void {
  followPlaces(parts, {
    worksheet: shift.worksheet,
    formula: (formula, on) => withShiftedReferences(formula, shift, on),
    isMoved: (row) => row >= shift.row,
    beside: (text) => withShiftedPlaces(text, shift),
    elsewhere: (text) => withSource(text, shift),
  });
}

/** The range a pivot table is made of. */
function withSource(text: string, shift: RowShift): string {
  return text.replace(/<(?:[\w.-]+:)?worksheetSource\b[^>]*>/g, (tag) => {
    const [, double, single = ''] = /\ssheet\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(tag) ?? [];
    if (characters(double ?? single).toLowerCase() !== shift.worksheet.toLowerCase()) return tag;
    return tag.replace(
      /(\sref\s*=\s*["'])([^"']*)/,
      (_, before: string, area: string) => before + (shiftedArea(area, shift) ?? area),
    );
  });
}
