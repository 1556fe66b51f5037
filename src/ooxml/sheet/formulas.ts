import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';

/** Parts in which formulas stand: of sheets, tables, charts and what belongs to them. */
export const HOLDS_FORMULAS = /(spreadsheetml|drawingml|ms-excel|ms-office[.]chart).*[+]xml$/i;

const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|formula[12]?|definedName|calculatedColumnFormula|totalsRowFormula|c15:sqref)(?=[\s>])[^>]*>)([^<]+)(?=<)/g;

/** A part whose formulas read as `next` says; one that stays the same stays byte for byte. */
export function withFormulas(part: string, next: (formula: string) => string): string {
  return part.replace(FORMULA, (all, tag: string, written: string) => {
    const formula = characters(written);
    const fresh = next(formula);
    return fresh === formula ? all : tag + escapeXml(fresh);
  });
}
