import { bytesOf, textOf, type Parts } from '../package/archive';
import { contentTypeOf } from '../package/content-types';
import { relationshipsOf } from '../package/relationships';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { HOLDS_FORMULAS, withFormulas } from './formulas';
import { withSharedWrittenOut } from './shared-formulas';
import { withPlacesSaid } from './said-places';
import { worksheetsOf } from './worksheets';

/** How the parts of a workbook read once cells of a worksheet have moved. */
export interface Following {
  worksheet: string;
  /** A formula on a worksheet. */
  formula(formula: string, on: string): string;
  /** Whether the cells of a row of the worksheet move. */
  isMoved(row: number): boolean;
  /** The worksheet and what belongs to it: tables, drawings, notes. */
  beside(text: string): string;
  /** Any other part that has formulas. */
  elsewhere(text: string): string;
}

const FORMULA_ATTRIBUTE =
  /((?:<(?:[\w.-]+:)?cfvo\s(?:[^<>]*\s)?val|\s(?:textlink|fmlaLink|fmlaRange))\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/** Lets all that refers to cells which move follow them; parts that stay the same stay byte for byte. */
export function followPlaces(parts: Parts, following: Following): void {
  const worksheets = worksheetsOf(parts);
  const own = worksheets.find(({ name }) => name === following.worksheet)?.part ?? '';
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
    const followed = withReferences(said, following, on);
    const next = beside.has(part) ? following.beside(followed) : following.elsewhere(followed);
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

function withReferences(text: string, { worksheet, formula, isMoved }: Following, on: string): string {
  const next = (written: string) => formula(written, on);
  const writtenOut = withSharedWrittenOut(
    text,
    (each) => (on === worksheet && isMoved(each.row)) || next(each.formula) !== each.formula,
  );
  return withFormulas(writtenOut, next).replace(
    FORMULA_ATTRIBUTE,
    (all, before: string, quoted?: string, single?: string) => {
      const written = characters(quoted ?? single ?? '');
      return next(written) === written ? all : `${before}"${escapeXml(next(written))}"`;
    },
  );
}
