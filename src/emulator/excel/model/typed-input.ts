import type { CellValue } from './cell';
import { serialOf } from './date-serial';

/** What an input becomes in a cell: its value, a formula, and the format Excel gives along with it. */
export interface TypedInput {
  value: CellValue;
  formula?: string;
  numberFormat?: string;
}

export type InputLanguage = 'en' | 'de';

/**
 * Reads an input as Excel does: in a text cell ('@') everything stays text; elsewhere a text that looks like a number,
 * percentage, truth value or date becomes one ("2018-09" turns into a date, "02E1" into 20).
 * The API speaks English, a person at a German Excel speaks German.
 */
export function typedInput(
  input: CellValue,
  { numberFormat, language }: { numberFormat: string; language: InputLanguage },
): TypedInput {
  if (numberFormat === '@')
    return { value: typeof input === 'string' ? withoutApostrophe(input) : String(input) };
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  if (input.startsWith('=') && input.length > 1) return { value: '', formula: input };
  return (
    truthValue(input, language) ??
    number(input, language) ??
    date(input, language, numberFormat) ?? { value: input }
  );
}

const withoutApostrophe = (text: string) => (text.startsWith("'") ? text.slice(1) : text);

const truths = { en: { TRUE: true, FALSE: false }, de: { WAHR: true, FALSCH: false } } as const;

function truthValue(text: string, language: InputLanguage): TypedInput | undefined {
  const value = (truths[language] as Record<string, boolean>)[text.trim().toUpperCase()];
  return value === undefined ? undefined : { value };
}

const marks = { en: { group: ',', decimal: '.' }, de: { group: '.', decimal: ',' } };

function number(text: string, language: InputLanguage): TypedInput | undefined {
  const { group, decimal } = marks[language];
  const shape = new RegExp(
    `^([-+]?)(\\d+|\\d{1,3}(?:\\${group}\\d{3})+|(?=\\${decimal}\\d))(\\${decimal}\\d*)?(e[-+]?\\d+)?(\\s?%)?$`,
    'i',
  );
  const [whole, sign, integer = '', fraction = '', exponent = '', percent] = shape.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const plain = `${sign ?? ''}${integer.replaceAll(group, '') || '0'}${fraction.replace(decimal, '.')}${exponent}`;
  const value = Number(plain);
  if (percent) return { value: value / 100, numberFormat: fraction ? '0.00%' : '0%' };
  return exponent ? { value, numberFormat: '0.00E+00' } : { value };
}

const dateShapes: Record<
  InputLanguage | 'both',
  [RegExp, (parts: number[]) => [number, number, number], string][]
> = {
  both: [
    [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([y = 0, m = 0, d = 0]) => [y, m, d], 'm/d/yyyy'],
    [/^(\d{4})-(\d{1,2})$/, ([y = 0, m = 0]) => [y, m, 1], 'mmm-yy'],
  ],
  en: [
    [/^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, ([m = 0, d = 0, y = 0]) => [y, m, d], 'm/d/yyyy'],
    [/^(\d{1,2})[-/](\d{1,2})$/, ([m = 0, d = 0]) => [thisYear(), m, d], 'd-mmm'],
  ],
  de: [
    [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, ([d = 0, m = 0, y = 0]) => [y, m, d], 'm/d/yyyy'],
    [/^(\d{1,2})[-/.](\d{1,2})\.?$/, ([d = 0, m = 0]) => [thisYear(), m, d], 'd-mmm'],
  ],
};

function date(text: string, language: InputLanguage, current: string): TypedInput | undefined {
  for (const [shape, read, numberFormat] of [...dateShapes.both, ...dateShapes[language]]) {
    const parts = shape.exec(text.trim());
    const serial = parts && serialOf(...read(parts.slice(1).map(Number)));
    if (serial) return { value: serial, ...(current === 'General' ? { numberFormat } : {}) };
  }
  return undefined;
}

const thisYear = () => new Date().getFullYear();
