import { bytesOf, textOf, type Parts } from '../package/archive';
import { contentTypeOf } from '../package/content-types';
import { relationshipsOf } from '../package/relationships';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { HOLDS_FORMULAS, withFormulas } from './formulas';
import { withShiftedPlaces } from './shifted-places';
import { shiftedArea, withShiftedReferences, type RowShift } from './shifted-references';
import { withSharedWrittenOut } from './shared-formulas';
import { withPlacesSaid } from './said-places';
import { worksheetsOf } from './worksheets';

const FORMULA_ATTRIBUTE =
  /((?:<(?:[\w.-]+:)?cfvo\s(?:[^<>]*\s)?val|\s(?:textlink|fmlaLink|fmlaRange))\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/**
 * Makes room for a row of a worksheet, or takes one out with what stands in it: all below moves, and what refers to it (formulas,
 * names, tables, merged cells, filters, formats, charts, notes, pivot sources) follows, as in Excel.
 */
export function shiftRows(parts: Parts, shift: RowShift): void {
  const worksheets = worksheetsOf(parts);
  const own = worksheets.find(({ name }) => name === shift.worksheet)?.part ?? '';
  const sheetOf = new Map(
    worksheets.flatMap(({ name, part }) =>
      [part, ...below(parts, part)].map((each) => [each, name] as const),
    ),
  );
  const beside = new Set([own, ...below(parts, own)]);
  for (const part of [...parts.keys()]) {
    if (!isConcerned(parts, part, beside)) continue;
    const text = textOf(parts, part);
    const on = sheetOf.get(part) ?? '';
    const said = part === own ? withPlacesSaid(text) : text;
    const followed = withReferences(withSharedWrittenOut(said, shift, on), shift, on);
    const next = beside.has(part) ? withShiftedPlaces(followed, shift) : withSource(followed, shift);
    if (next !== text) parts.set(part, bytesOf(next));
  }
}

/** Everything with formulas, and what stands on the worksheet: drawings and notes among it, no pictures. */
function isConcerned(parts: Parts, part: string, beside: ReadonlySet<string>): boolean {
  const type = contentTypeOf(parts, part) ?? '';
  if (HOLDS_FORMULAS.test(type) || /[.]drawing[+]xml$/i.test(type)) return true;
  return beside.has(part) && (/[+/]xml$/i.test(type) || /\.vml$/i.test(part));
}

/** What belongs to a worksheet: tables, pivot tables, drawings, notes, and the charts of its drawings. */
function below(parts: Parts, part: string): string[] {
  return relationshipsOf(parts, part)
    .filter(({ target }) => parts.has(target))
    .flatMap(({ type, target }) => [
      target,
      ...(/\/drawing$/.test(type) ? relationshipsOf(parts, target).map((entry) => entry.target) : []),
    ]);
}

function withReferences(text: string, shift: RowShift, on: string): string {
  const next = (formula: string) => withShiftedReferences(formula, shift, on);
  return withFormulas(text, next).replace(
    FORMULA_ATTRIBUTE,
    (all, before: string, quoted?: string, single?: string) => {
      const formula = characters(quoted ?? single ?? '');
      return next(formula) === formula ? all : `${before}"${escapeXml(next(formula))}"`;
    },
  );
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
