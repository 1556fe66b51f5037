import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';

/** Value codes by dimension as PxWebApi v2 writes them: codes, `*`, `top(n)`, `from(code)`, `to(code)`, `[range(a,b)]`. */
export type Selection = Partial<Record<'indicator' | 'area' | 'year', string[]>>;

/** A table of the API: one city at one level. */
export function tableOf(id: string, cities: string[]): { city: string; level: string } {
  const city = cities.find((candidate) => id.startsWith(`${candidate}-`));
  if (!city) throw new ReportingError('unknown-table', { table: id });
  return { city, level: id.slice(city.length + 1) };
}

/** A selection as a query; a dimension that is left out means all of it. */
export function queryOf(catalogue: Catalogue, level: string, selection: Selection, release?: string): Query {
  const years = [
    ...new Set(Object.values(catalogue.availability).flatMap((byLevel) => byLevel[level] ?? [])),
  ].sort((a, b) => a - b);
  const indicators = catalogue.indicators.map(({ id }) => id);
  const areas = selection.area ?? ['*'];
  return {
    city: catalogue.city.id,
    level,
    indicators: expand(selection.indicator ?? ['*'], indicators),
    ...(!areas.includes('*') && { areas: areas.filter((key) => isPart(catalogue, key)) }),
    years: expand(selection.year ?? ['*'], years.map(String)).map(yearOf),
    ...(release && { release }),
  };
}

/** The city row always comes along, so asking for it is no mistake. */
function isPart({ areas }: Catalogue, key: string): boolean {
  return areas.find((area) => area.key === key)?.kind !== 'city';
}

const EXPRESSIONS: [RegExp, (known: string[], a: string, b: string) => string[]][] = [
  [/^\*$/, (known) => known],
  [/^top\((\d+)\)$/i, (known, count) => known.slice(-Number(count))],
  [/^bottom\((\d+)\)$/i, (known, count) => known.slice(0, Number(count))],
  [/^from\(([^,]+)\)$/i, (known, a) => known.filter((code) => code >= a)],
  [/^to\(([^,]+)\)$/i, (known, a) => known.filter((code) => code <= a)],
  [/^\[?range\(([^,]+),([^,]+)\)\]?$/i, (known, a, b) => known.filter((code) => code >= a && code <= b)],
];

function expand(codes: string[], known: string[]): string[] {
  const all = codes.flatMap((code) => {
    for (const [pattern, select] of EXPRESSIONS) {
      const match = pattern.exec(code);
      if (match) return select(known, match[1] ?? '', match[2] ?? '');
    }
    return [code];
  });
  return [...new Set(all)];
}

function yearOf(code: string): number {
  if (!/^\d{4}$/.test(code)) throw new ReportingError('year-unreadable', { year: code });
  return Number(code);
}
