import type { ReadableParts } from '../package/open-archive';
import { mainPartOf } from '../package/kind-of-document';
import { related } from '../package/relationships';
import { attributeOf, firstOf, plainXml, scan, type Scanned } from '../package/scan-xml';
import { xmlText } from '../package/xml-text';

/** What a person sees of a number in a cell: itself, a hundredfold, a day, or something else: nothing, a sign, thousands. */
export type Shown = 'number' | 'percent' | 'date' | 'otherwise';

/** How cells of a format look to a person. */
export interface ShownFormat {
  shownAs(value: number): Shown;
  /** The whole cell is struck out. */
  isStruck: boolean;
}

const PLAIN: ShownFormat = { shownAs: () => 'number', isStruck: false };

/** By the number a cell names (`cellXfs`); number formats are those of ECMA-376, 18.8.30 and 18.8.31. */
export function shownFormatsOf(parts: ReadableParts): (style: number) => ShownFormat {
  const workbook = mainPartOf(parts);
  const part = workbook === undefined ? undefined : related(parts, workbook, 'styles');
  const bytes = part === undefined ? undefined : parts.get(part);
  if (!bytes) return () => PLAIN;
  const styles = firstOf(plainXml(xmlText(bytes)), 'styleSheet')?.content ?? '';
  const codes = new Map(
    listed(styles, 'numFmts', 'numFmt').map((each) => [
      Number(attributeOf(each, 'numFmtId')),
      attributeOf(each, 'formatCode') ?? '',
    ]),
  );
  const struck = listed(styles, 'fonts', 'font').map(({ content }) => isOn(firstOf(content, 'strike')));
  const known = new Map<number, ShownFormat['shownAs']>();
  const formats = listed(styles, 'cellXfs', 'xf').map((xf): ShownFormat => {
    const id = Number(attributeOf(xf, 'numFmtId') ?? 0);
    const shownAs = known.get(id) ?? shownBy(codes.get(id) ?? BUILT_IN.get(id) ?? 'General');
    known.set(id, shownAs);
    return {
      shownAs,
      isStruck: struck[Number(attributeOf(xf, 'fontId') ?? 0)] ?? false,
    };
  });
  return (style) => formats[style] ?? PLAIN;
}

/** A property that may be switched off where it stands (CT_BooleanProperty). */
export function isOn(property: Scanned | undefined): boolean {
  return property !== undefined && !['0', 'false'].includes(attributeOf(property, 'val') ?? '1');
}

function listed(styles: string, list: string, name: string): Scanned[] {
  return [...scan(firstOf(styles, list)?.content ?? '', name)];
}

/** Of the built-in formats those that show something else than the number; dates of East Asia among them. */
const BUILT_IN = new Map<number, string>([
  ...[9, 10].map((id) => [id, '0%'] as const),
  ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, 'd.m.yyyy'] as const),
  ...[27, 28, 29, 30, 31, 32, 33, 34, 35, 36].map((id) => [id, 'd.m.yyyy'] as const),
  ...[50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'd.m.yyyy'] as const),
]);

/** Excel knows none that are longer. */
const LONGEST_CODE = 255;

function shownBy(code: string): (value: number) => Shown {
  if (code.length > LONGEST_CODE) return () => 'otherwise';
  const sections = sectionsOf(code);
  const shown = sections.map(shownBySection);
  return (value) => {
    const section = sectionFor(value, sections);
    const as = shown[section] ?? 'number';
    return as === 'otherwise' && value === 0 && isZeroSign(sections[section] ?? '') ? 'number' : as;
  };
}

/** Divided at semicolons that are not text. */
function sectionsOf(code: string): string[] {
  const marked = code.replace(/"[^"]*"|\\.|;/g, (piece) => (piece === ';' ? '\u0000' : piece));
  return marked.split('\u0000');
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/** The first section whose condition is met; without conditions positive, negative, zero. */
function sectionFor(value: number, sections: string[]): number {
  if (sections.some((section) => CONDITION.test(section))) {
    const met = sections.findIndex((section) => meets(value, CONDITION.exec(section)));
    return met < 0 ? sections.length - 1 : met;
  }
  const numbers = Math.min(sections.length, 3);
  if (value < 0 && numbers > 1) return 1;
  return value === 0 && numbers > 2 ? 2 : 0;
}

function meets(value: number, condition: RegExpExecArray | null): boolean {
  if (!condition) return true;
  const bound = Number(condition[2]);
  return {
    '<': value < bound,
    '>': value > bound,
    '<=': value <= bound,
    '>=': value >= bound,
    '<>': value !== bound,
    '=': value === bound,
  }[condition[1] as '<']!;
}

function shownBySection(section: string): Shown {
  const bare = section
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .replace(/E[+-]/gi, '');
  if (/general|standard|@/i.test(bare)) return 'number';
  if (/[ymdhs]/i.test(bare)) return 'date';
  if (!/[0#?]/.test(bare)) return 'otherwise';
  if (bare.includes('%')) return 'percent';
  return /[0#?],+(?![0#?,])/.test(bare) ? 'otherwise' : 'number';
}

/** A zero that is not shown, or as a dash, is a zero still. */
function isZeroSign(section: string): boolean {
  return /^[\s\-–—]*$/.test(section.replace(/["\\]|[_*].|\[[^\]]*\]|\?/g, ''));
}

/** A day as Excel counts them (1900 date system), as people write it; with 1904 each stands 1,462 days later. */
export function dayOf(serial: number): string {
  const day = new Date(Math.round((Math.floor(serial) - 25_569) * 86_400_000));
  if (Number.isNaN(day.getTime())) return String(serial);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(day.getUTCDate())}.${two(day.getUTCMonth() + 1)}.${day.getUTCFullYear()}`;
}
