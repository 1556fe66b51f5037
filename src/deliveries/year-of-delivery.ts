import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { DeliveryFinding } from './finding';
import type { DeliveredTable, Sheet } from './grid';
import type { Mapping } from './mapping';
import type { SearchText } from './search-text';

/** The reporting year of the whole delivery; undefined when every row names its own. Fails with `mapping-…`. */
export function yearOfDelivery(
  table: DeliveredTable,
  sheet: Sheet,
  { year, headRows }: Mapping,
  search: SearchText,
): ReportingYear | undefined {
  if (year.from === 'column') return undefined;
  if (year.from === 'fixed') return year.year;
  const text = { 'file-name': table.fileName, 'sheet-name': sheet.name, head: headOf(sheet, headRows) }[
    year.from
  ];
  const found = Number(search(year.pattern, text)?.[1]);
  if (!Number.isInteger(found))
    throw new ReportingError('mapping-year-missing', { file: table.fileName, place: year.pattern });
  return found + (year.from === 'file-name' ? year.offset : 0);
}

/** A warning when the file name names other years than the values are for: "2014" may well hold 31.12.2013. */
export function yearDiffers(
  table: DeliveredTable,
  sheet: Sheet,
  { year, headRows }: Mapping,
  years: ReportingYear[],
): DeliveryFinding[] {
  if (year.from === 'file-name' && year.offset !== 0) return [];
  const named = yearsNamed(table.fileName);
  const dated = yearsIn(headOf(sheet, headRows), /\b\d{1,2}\.\s?\d{1,2}\.\s?(\d{4})\b/g);
  const real = year.from === 'file-name' && dated.length > 0 ? dated : years;
  if (named.length === 0 || real.length === 0 || named.some((one) => real.includes(one))) return [];
  const facts = { file: table.fileName, named: named.join(', '), year: real.join(', ') };
  return [{ rule: 'year-differs', severity: 'warning', measures: [], areas: [], facts }];
}

function headOf(sheet: Sheet, headRows: number[]): string {
  return headRows.map((row) => (sheet.rows[row - 1] ?? []).join(' ')).join(' ');
}

/** As an expression for one year in a text; its group is the year. */
export const A_YEAR = '(?<!\\d)((?:19|20)\\d{2})(?!\\d)';

/** The years a text names, each once. */
export function yearsNamed(text: string): ReportingYear[] {
  return yearsIn(text, new RegExp(A_YEAR, 'g'));
}

function yearsIn(text: string, pattern: RegExp): ReportingYear[] {
  return [...new Set([...text.matchAll(pattern)].map(([, year]) => Number(year)))];
}
