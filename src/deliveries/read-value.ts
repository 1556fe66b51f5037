import { absent, numberCell, type Cell } from '../domain/cell';
import type { GridValue } from './grid';
import type { Mapping, SignMeaning } from './mapping';

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

/** A delivered cell as a number or the reason there is none; undefined when it is neither a number nor an agreed sign. */
export function readValue(value: GridValue, { numbers, signs }: Mapping): Cell | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? numberCell(value) : undefined;
  const text = bare(value ?? '');
  const meaning = meaningOf(text, signs) ?? meaningOf(text, USUAL_SIGNS);
  if (meaning) return meaning === 'zero' ? numberCell(0) : absent(meaning);
  const number = numberIn(text, numbers);
  return number === undefined ? undefined : numberCell(number);
}

/** Own entries only: `constructor` is a text like any other. */
function meaningOf(text: string, signs: Record<string, SignMeaning>): SignMeaning | undefined {
  return Object.hasOwn(signs, text) ? signs[text] : undefined;
}

/** Without quotes, no-break spaces and spaces around: `".    "` is the sign `.`. */
function bare(text: string): string {
  return text.replace(/[\u00a0\u2007\u202f]/g, ' ').replace(/^[\s"']+|[\s"']+$/g, '');
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
