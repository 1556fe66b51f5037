import { cellAddress, columnAt } from '../../figures/cell-address';
import { bytesOf, textOf, type Parts } from '../package/archive';
import { contentTypeOf } from '../package/content-types';
import { relationshipsOf } from '../package/relationships';
import { characters } from '../package/scan-xml';
import { escapeXml } from '../package/xml';
import { HOLDS_FORMULAS } from './follow-columns';
import { shiftedArea, shiftedAreas, withShiftedReferences, type RowShift } from './shifted-references';
import { worksheetsOf } from './worksheets';

const TAG = /<((?:[\w.-]+:)?)([\w.-]+)((?:\s(?:"[^"]*"|'[^']*'|[^<>"'])*)?)>/g;
const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|formula[12]?|definedName|calculatedColumnFormula|totalsRowFormula)(?=[\s>])[^>]*>)([^<]+)(?=<)/g;
const AREAS = /(<(?:[\w.-]+:)?sqref>)([^<]+)(?=<)/g;
const PLACES = new Set(['ref', 'sqref', 'activeCell', 'topLeftCell']);

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
    const isDrawing = /\.vml$/i.test(part);
    if (!isDrawing && !HOLDS_FORMULAS.test(contentTypeOf(parts, part) ?? '')) continue;
    const text = textOf(parts, part);
    const on = sheetOf.get(part) ?? '';
    const followed = withFormulas(text, shift, on);
    const next = beside.has(part) ? withPlaces(followed, shift) : withSource(followed, shift);
    if (next !== text) parts.set(part, bytesOf(next));
  }
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

function withFormulas(text: string, shift: RowShift, on: string): string {
  return text.replace(FORMULA, (all, tag: string, written: string) => {
    const formula = characters(written);
    const next = withShiftedReferences(formula, shift, on);
    return next === formula ? all : tag + escapeXml(next);
  });
}

/** What says where it stands on the worksheet itself. */
function withPlaces(text: string, shift: RowShift): string {
  const { row, by } = shift;
  const isBehind = (number: number) => (by === 1 ? number >= row : number > row);
  const numbered = (first: 0 | 1) => (all: string, before: string, digits: string) =>
    isBehind(Number(digits) - first) ? `${before}${Number(digits) + by}` : all;
  return withoutRow(text, shift)
    .replace(TAG, (all, _prefix: string, name: string, attributes: string) => {
      if (!attributes) return all;
      const next =
        name === 'row'
          ? attributes.replace(/(\sr\s*=\s*["'])(\d+)/, numbered(1))
          : name === 'c' || name === 'cellWatch'
            ? attributes.replace(
                /(\sr\s*=\s*["'])([A-Z]+\d+)/,
                (_, before: string, cell: string) => before + (shiftedArea(cell, shift) ?? cell),
              )
            : attributes.replace(
                /(\s([\w]+)\s*=\s*)(["'])([^"']*)\3/g,
                (same, before: string, attribute: string, quote: string, value: string) =>
                  PLACES.has(attribute) && /\d/.test(value)
                    ? before + quote + shiftedAreas(value, shift) + quote
                    : same,
              );
      return next === attributes ? all : all.replace(attributes, () => next);
    })
    .replace(AREAS, (_, tag: string, areas: string) => tag + shiftedAreas(areas, shift))
    .replace(/<((?:[\w.-]+:)?rowBreaks)\b[^]*?<\/\1>/g, (breaks) =>
      breaks.replace(/(\sid\s*=\s*["'])(\d+)/g, numbered(0)),
    )
    .replace(/(<(?:[\w.-]+:)?(?:row|Row)>\s*)(\d+)(?=\s*<)/g, numbered(0));
}

/** A row that goes takes along its cells and what is merged in it. */
function withoutRow(text: string, { row, by }: RowShift): string {
  if (by === 1) return text;
  const number = row + 1;
  const element = new RegExp(
    String.raw`<((?:[\w.-]+:)?row)(?=\s)(?=[^>]*\sr\s*=\s*["']${number}["'])[^>]*?(?:\/>|>[^]*?<\/\1>)`,
  );
  const merged = new RegExp(
    String.raw`<(?:[\w.-]+:)?mergeCell\s[^>]*ref\s*=\s*["'][A-Z]+${number}:[A-Z]+${number}["'][^>]*\/>`,
    'g',
  );
  return text.replace(element, '').replace(merged, '');
}

/** The range a pivot table is made of. */
function withSource(text: string, shift: RowShift): string {
  return text.replace(/<(?:[\w.-]+:)?worksheetSource\b[^>]*>/g, (tag) => {
    const [, sheet = ''] = /\ssheet\s*=\s*"([^"]*)"/.exec(tag) ?? [];
    if (characters(sheet) !== shift.worksheet) return tag;
    return tag.replace(
      /(\sref\s*=\s*")([^"]*)/,
      (_, before: string, area: string) => before + (shiftedArea(area, shift) ?? area),
    );
  });
}

/** A row of empty cells that look like those of another row, which it is put in for. */
export function emptyRowLike(
  worksheet: string,
  like: number,
  row: number,
  formatOf: (format: number, column: number) => number,
): string | undefined {
  const element = new RegExp(
    String.raw`<((?:[\w.-]+:)?)row(?=\s)(?=[^>]*\sr\s*=\s*["']${like + 1}["'])([^>]*?)(?:\/>|>([^]*?)<\/\1row>)`,
  ).exec(worksheet);
  if (!element) return undefined;
  const [, prefix = '', attributes = '', cells = ''] = element;
  const made = [...cells.matchAll(/<(?:[\w.-]+:)?c\s([^>]*?)\/?>/g)].flatMap(([, written = '']) => {
    const [, letters = ''] = /\br\s*=\s*["']([A-Z]+)/.exec(written) ?? [];
    const [, format] = /\bs\s*=\s*["'](\d+)/.exec(written) ?? [];
    if (!letters) return [];
    const column = columnAt(letters);
    const look = formatOf(Number(format ?? 0), column);
    return [`<${prefix}c r="${cellAddress(row, column)}"${look ? ` s="${look}"` : ''}/>`];
  });
  const own = attributes.replace(/\sr\s*=\s*["']\d+["']/, '').replace(/\shidden\s*=\s*["'][^"']*["']/, '');
  return `<${prefix}row r="${row + 1}"${own}>${made.join('')}</${prefix}row>`;
}

/** Puts a row into a worksheet that has made room for it. */
export function withRow(worksheet: string, row: number, element: string): string {
  const behind = [...worksheet.matchAll(/<(?:[\w.-]+:)?row(?=\s)[^>]*?\sr\s*=\s*["'](\d+)["']/g)].find(
    ([, number]) => Number(number) > row + 1,
  );
  const at = behind?.index ?? worksheet.search(/<\/(?:[\w.-]+:)?sheetData>/);
  return at < 0 ? worksheet : worksheet.slice(0, at) + element + worksheet.slice(at);
}
