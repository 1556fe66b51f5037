import type { ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { TypologyDefinition } from '../domain/typology/definition';
import { textOf, type GridValue } from './grid';

/** A head of a column: `s1@2019` is the column `s1` of 2019. */
export interface Head {
  text: string;
  name: string;
  year?: ReportingYear;
}

/** A column by the names it may go by, and by its year. */
export interface Wanted {
  names: string[];
  year?: ReportingYear;
}

/** The heads of a row. Fails with `typology-file-column-twice`. */
export function headsOf(row: GridValue[], file: string): Head[] {
  const heads = Array.from(row, (value): Head => {
    const text = textOf(value);
    const [, name, year] = /^(.*?)\s*@\s*(\d{4})$/.exec(text) ?? [];
    return { text, name: (name ?? text).toLowerCase(), ...(year && { year: Number(year) }) };
  });
  const twice = heads.find(
    ({ text }, c) => text && heads.findIndex((head) => head.text.toLowerCase() === text.toLowerCase()) < c,
  );
  if (twice) throw new ReportingError('typology-file-column-twice', { file, column: twice.text });
  return heads;
}

/** The year asked for, else the latest of the heads of indicators; the earlier one when the file has it. */
export function yearsIn(
  heads: Head[],
  { indicators, dynamics }: TypologyDefinition,
  asked: ReportingYear | undefined,
): { year: ReportingYear; from?: ReportingYear } {
  const names = new Set(indicators.flatMap(namesOf));
  const dated = heads.flatMap(({ name, year }) => (year !== undefined && names.has(name) ? [year] : []));
  const year = asked ?? Math.max(0, ...dated);
  const from = dynamics && dated.includes(year - dynamics.years) ? year - dynamics.years : undefined;
  return { year, ...(from !== undefined && { from }) };
}

/** What the column of an indicator may be called. */
export function namesOf({
  id,
  name,
}: Pick<TypologyDefinition['indicators'][number], 'id' | 'name'>): string[] {
  return [id, ...(name ? [name.de, name.en] : [])].map((text) => text.toLowerCase());
}

/** The column of the year, else the one without a year, which holds for the latest. */
export function find(heads: Head[], { names, year }: Wanted): number | undefined {
  const at = (wanted: ReportingYear | undefined) =>
    heads.findIndex((head) => names.includes(head.name) && head.year === wanted);
  const [dated, undated] = [year === undefined ? -1 : at(year), at(undefined)];
  return dated >= 0 ? dated : undated >= 0 ? undated : undefined;
}

/** The columns wanted, all of them. Fails with `typology-file-column-missing`. */
export function needed(file: string, heads: Head[], wanted: Wanted[]): number[] {
  const latest = Math.max(0, ...wanted.map(({ year = 0 }) => year));
  const found = wanted.map(({ names, year }) =>
    // An earlier year is never taken from a column without one.
    year === undefined || year === latest
      ? find(heads, { names, year })
      : heads.findIndex((head) => names.includes(head.name) && head.year === year),
  );
  const missing = wanted.filter((_, i) => found[i] === undefined || found[i] === -1);
  if (missing.length === 0) return found.flatMap((column) => column ?? []);
  throw new ReportingError('typology-file-column-missing', {
    file,
    columns: missing
      .map(({ names, year }) => (year && year < latest ? `${names[0]}@${year}` : names[0]))
      .join(', '),
    known: heads.flatMap(({ text }) => text || []).join(', '),
  });
}
