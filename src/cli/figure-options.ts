import { extname } from 'node:path';
import { DEFAULT_CITY } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';

/** What every command that makes a figure takes: where to, of which city, in which language, and told as JSON. */
export const FIGURE_OPTIONS = {
  out: { type: 'string' },
  city: { type: 'string', default: DEFAULT_CITY },
  lang: { type: 'string', default: 'de' },
  json: { type: 'boolean', default: false },
} as const;

/** An option, or a word such as `FILE`, that has to be there. Fails with `option-missing`. */
export function required(value: string | undefined, option: string): string {
  if (!value)
    throw new ReportingError('option-missing', { option: /^[A-Z]/.test(option) ? option : `--${option}` });
  return value;
}

/** `a,b` as its entries. */
export function listed(value: string): string[] {
  return value
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

/**
 * `2018`, `2013,2018`, `2008..2012` as years, ascending. Of a span the years in `known`, or all when none is known, so that
 * whoever is asked can say which there are. Fails with `option-not-a-year`.
 */
export function yearsIn(value: string, known: ReportingYear[]): ReportingYear[] {
  const years = listed(value).flatMap((entry) => {
    const [first, last = first] = entry.split('..').map(yearIn);
    if (first === undefined || last === undefined) return [];
    const span = Array.from({ length: Math.max(0, last - first) + 1 }, (_, i) => first + i);
    const within = span.filter((year) => known.includes(year));
    return entry.includes('..') && within.length ? within : span;
  });
  return [...new Set(years)].sort((a, b) => a - b);
}

export function yearIn(value: string): ReportingYear {
  if (!/^\d{4}$/.test(value)) throw new ReportingError('option-not-a-year', { value });
  return Number(value);
}

export function languageIn(value: string | undefined): Language {
  return value === 'en' ? 'en' : 'de';
}

const FORMATS = ['.xlsx', '.csv', '.json'] as const;

export type FileFormat = (typeof FORMATS)[number];

/** The format a file name asks for, among those possible. Fails with `unknown-format`. */
export function formatOf(file: string, possible: readonly FileFormat[] = FORMATS): FileFormat {
  const format = possible.find((known) => known === extname(file).toLowerCase());
  if (!format) throw new ReportingError('unknown-format', { file, known: possible.join(', ') });
  return format;
}
