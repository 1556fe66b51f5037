import { absent, numberCell, type Cell, type Quality } from '../domain/cell';
import type { GridValue } from './grid';
import type { Mapping, SignMeaning } from './mapping';

/** A text that is longer is neither a number nor a sign. */
const LONGEST = 100;

const USUAL_SIGNS: Record<string, SignMeaning> = {
  '': 'lost',
  '.': 'unknown',
  '-': 'zero',
  '–': 'zero',
  x: 'meaningless',
  X: 'meaningless',
  '/': 'unreliable',
  '...': 'later',
  '…': 'later',
};

/** How figures are written. */
export type Notation = Pick<Mapping, 'numbers' | 'signs' | 'marks'>;

/**
 * A delivered cell as a number or the reason there is none; undefined when it is neither a number nor an agreed sign. A number
 * is what its mark says, otherwise of the given quality.
 */
export function readValue(value: GridValue, mapping: Notation, quality?: Quality): Cell | undefined {
  if (typeof value === 'number')
    return Number.isFinite(value) ? numberCell(positiveZero(value), quality) : undefined;
  const text = bare(value ?? '');
  if (text.length > LONGEST) return undefined;
  const meaning = meaningOf(text, mapping.signs) ?? meaningOf(text, USUAL_SIGNS);
  if (meaning) return meaning === 'zero' ? numberCell(0, quality) : absent(meaning);
  const number = numberIn(text, mapping.numbers);
  return number === undefined ? markedNumber(text, mapping) : numberCell(positiveZero(number), quality);
}

/** A zero has no sign here: `-0` is 0. */
function positiveZero(value: number): number {
  return value === 0 ? 0 : value;
}

/** A number with three digits behind its point or comma, as thousands are grouped. */
export function looksGrouped(value: GridValue): boolean {
  return /^[+-]?\d{1,3}[.,]\d{3}$/.test(bare(String(value ?? '')));
}

/** What a cell of a column of marks says of the number beside it: undefined is nothing, null no agreed mark. */
export function readMark(value: GridValue, { marks }: Mapping): Quality | undefined | null {
  const text = bare(String(value ?? ''));
  return text === '' ? undefined : (meaningOf(text, marks) ?? null);
}

function markedNumber(text: string, { marks, numbers }: Notation): Cell | undefined {
  for (const [mark, quality] of Object.entries(marks)) {
    const [before = '', after] = mark.split('#').map((part) => part.trim());
    if (after === undefined || !text.startsWith(before) || !text.endsWith(after)) continue;
    const number = numberIn(text.slice(before.length, text.length - after.length).trim(), numbers);
    if (number !== undefined) return numberCell(number, quality);
  }
  return undefined;
}

/** Own entries only: `constructor` is a text like any other. */
function meaningOf<Meaning>(text: string, signs: Record<string, Meaning>): Meaning | undefined {
  return Object.hasOwn(signs, text) ? signs[text] : undefined;
}

/** Without quotes, no-break spaces and spaces around: `".    "` is the sign `.`. What is too long stays as it is. */
function bare(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST) return trimmed;
  return trimmed.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/^[\s"']+|[\s"']+$/g, '');
}

function numberIn(text: string, { decimal, thousands }: Mapping['numbers']): number | undefined {
  const plain = text.replace('\u2212', '-');
  const [whole = '', fraction, ...more] = plain.split(decimal);
  const grouped = thousands !== undefined && wholeIsGrouped(whole, thousands);
  const digits = grouped ? whole.replaceAll(thousands, '') : whole;
  if (more.length > 0 || !/^[+-]?\d+$/.test(digits) || !/^\d+$/.test(fraction ?? '0')) return undefined;
  return Number(fraction === undefined ? digits : `${digits}.${fraction}`);
}

function wholeIsGrouped(whole: string, thousands: string): boolean {
  const [first = '', ...groups] = whole.split(thousands);
  return /^[+-]?\d{1,3}$/.test(first) && groups.every((group) => /^\d{3}$/.test(group));
}
