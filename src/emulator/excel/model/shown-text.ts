import type { CellValue } from './cell';
import { momentOf } from './date-serial';

/** The text a German Excel shows for a value under a number format (in en-US notation, as the API writes it). */
export function shownText(value: CellValue, numberFormat: string): string {
  if (typeof value === 'boolean') return value ? 'WAHR' : 'FALSCH';
  const sections = sectionsOf(numberFormat);
  if (typeof value === 'string') {
    const section = sections[3] ?? (sections[0]?.includes('@') ? sections[0] : '@');
    return value === '' ? '' : rendered(section, (token) => (token === '@' ? value : ''));
  }
  const section = sectionFor(value, sections);
  const shownValue = sections.length > 1 && section === sections[1] ? Math.abs(value) : value;
  if (isGeneral(section)) return general(shownValue);
  return isDateFormat(section) ? dateText(value, section) : numberText(shownValue, section);
}

function sectionFor(value: number, sections: string[]): string {
  const [positive = 'General', negative = positive, zero = positive] = sections;
  if (value < 0) return negative;
  return value === 0 && sections.length > 2 ? zero : positive;
}

/** Splits at semicolons outside quotes and drops colours, locales and conditions in brackets. */
const sectionsOf = (numberFormat: string): string[] =>
  (numberFormat.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[])+|(?<=;)(?=;|$)|^(?=;)/g) ?? ['General']).map(
    (section) => section.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, (part) => (part.startsWith('[') ? '' : part)),
  );

const isGeneral = (section: string) => /^(general|standard|@)?$/i.test(section.trim());

/** Up to eleven characters wide, as the General format of a cell that is wide enough. */
function general(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e11 || size < 1e-9)) return scientific(value);
  const digits = Math.max(0, 10 - String(Math.trunc(size)).length);
  return german(String(Number(value.toFixed(digits))));
}

const scientific = (value: number) =>
  german(
    value
      .toExponential(5)
      .replace(/\.?0+e/, 'e')
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .toUpperCase(),
  );

const german = (text: string) => text.replace('.', ',');

function numberText(value: number, section: string): string {
  const mask = unquoted(section);
  const percent = (mask.match(/%/g) ?? []).length;
  const [, whole = '', , fraction = ''] = /([#0?,]*)(\.([#0?]*))?/.exec(mask.replace(/^[^#0?.]*/, '')) ?? [];
  if (/E[+-]/i.test(mask)) return scientificText(value, fraction.length);
  const digits = rounded(Math.abs(value) * 100 ** percent, fraction.length);
  const [integerDigits = '0', fractionDigits = ''] = digits.split('.');
  const integer = padded(integerDigits, whole);
  const shownFraction = trimmed(fractionDigits, fraction);
  const number = integer + (shownFraction ? `,${shownFraction}` : '');
  const sign = value < 0 && Number(digits) !== 0 ? '-' : '';
  let written = false;
  return (
    sign +
    rendered(section, (token) => {
      if (token === '%') return '%';
      if (!/^[#0?.,]+$/.test(token) || written) return '';
      written = true;
      return number;
    })
  );
}

const scientificText = (value: number, decimals: number) =>
  german(
    value
      .toExponential(decimals)
      .replace(/e([+-])(\d)$/, 'e$10$2')
      .toUpperCase(),
  );

/** Half away from zero on the decimal digits, as Excel shows numbers. */
function rounded(value: number, decimals: number): string {
  const [mantissa = '0', exponent = '0'] = Number(value.toPrecision(15)).toExponential().split('e');
  const shifted = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  return (shifted / 10 ** decimals).toFixed(decimals);
}

function padded(digits: string, mask: string): string {
  const least = (mask.match(/0/g) ?? []).length;
  const plain = (digits === '0' ? '' : digits).padStart(least, '0');
  return mask.includes(',') ? plain.replace(/\B(?=(\d{3})+$)/g, '.') : plain;
}

/** Drops trailing zeros that stand under a `#`. */
function trimmed(digits: string, mask: string): string {
  const least = mask.replace(/[#?]+$/, '').length;
  return digits.replace(/0+$/, '').padEnd(least, '0').slice(0, mask.length);
}

const unquoted = (section: string) => section.replace(/"[^"]*"|\\./g, '');

/** Writes literals as they are and asks `token` for the rest. */
const rendered = (section: string, token: (text: string) => string) =>
  section.replace(
    /"([^"]*)"|\\(.)|_.|\*.|(General|Standard)|([#0?.,]+)|([@%])|([\s\S])/gi,
    (
      _,
      quoted?: string,
      escaped?: string,
      word?: string,
      digits?: string,
      mark?: string,
      literal?: string,
    ) => {
      if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
      if (literal !== undefined) return literal;
      return token(word ?? digits ?? mark ?? '') || (_.startsWith('_') ? ' ' : '');
    },
  );

const isDateFormat = (section: string) =>
  /[dmyhs]/i.test(unquoted(section)) && !/[#0?]/.test(unquoted(section));

const months = ['Jan', 'Feb', 'Mrz', 'Apr', 'Mai', 'Jun', 'Jul', 'Aug', 'Sep', 'Okt', 'Nov', 'Dez'];

function dateText(serial: number, section: string): string {
  const moment = momentOf(serial);
  const two = (number: number) => String(number).padStart(2, '0');
  const parts: Record<string, string> = {
    d: String(moment.getUTCDate()),
    dd: two(moment.getUTCDate()),
    m: String(moment.getUTCMonth() + 1),
    mm: two(moment.getUTCMonth() + 1),
    mmm: months[moment.getUTCMonth()] ?? '',
    yy: two(moment.getUTCFullYear() % 100),
    yyyy: String(moment.getUTCFullYear()),
    h: String(moment.getUTCHours()),
    hh: two(moment.getUTCHours()),
    ss: two(moment.getUTCSeconds()),
  };
  const localised = /^m\/d\/yy(yy)?$/i.test(section) ? 'dd.mm.yyyy' : section;
  return localised
    .replace(/(h+:)mm/gi, (_, hours: string) => `${hours}"${two(moment.getUTCMinutes())}"`)
    .replace(/"([^"]*)"|\\(.)|(d+|m+|y+|h+|s+)/gi, (_, quoted?: string, escaped?: string, part?: string) =>
      part === undefined ? (quoted ?? escaped ?? '') : (parts[part.toLowerCase()] ?? part),
    );
}
