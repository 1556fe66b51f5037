import type { ReportingYear } from '../../domain/period';
import { addressOf } from '../disclosure/figures';
import type { Exposed } from '../disclosure/protect';
import type { Database } from '../engine/database';

/** A finding of a delivery's report (see `src/deliveries`): cells that cannot be kept secret, without their numbers. */
export interface ExposedFinding {
  rule: 'secret-published' | 'secret-derivable';
  severity: 'warning';
  inner: true;
  year: ReportingYear;
  measures: string[];
  areas: string[];
  facts: { year: ReportingYear; measure: string; count: number; list: string };
}

/** Adds to the reports of a release's deliveries what of it cannot be kept secret, one finding a year and measure. */
export async function reportExposed(
  database: Database,
  release: number,
  { published, derivable }: Exposed,
): Promise<ExposedFinding[]> {
  if (published.length + derivable.length === 0) return [];
  const known = await database.query<{ kind: 'measure' | 'area'; code: string; name: string }>(
    `select 'measure' as kind, code, measure.name from measure join release using (city) where number = $1
     union all select 'area', key, area.name from area join release using (city, edition) where number = $1`,
    [release],
  );
  const names = new Map(known.map(({ kind, code, name }) => [`${kind} ${code}`, name]));
  const found = [
    ...findings('secret-published', published, names),
    ...findings('secret-derivable', derivable, names),
  ];
  await database.query(
    `update delivery set report = coalesce(report, '[]') || $2::jsonb where release = $1`,
    [release, JSON.stringify(found)],
  );
  return found;
}

function findings(
  rule: ExposedFinding['rule'],
  keys: string[],
  names: Map<string, string>,
): ExposedFinding[] {
  const series = new Map<string, ReturnType<typeof addressOf>[]>();
  for (const key of [...new Set(keys)].sort()) {
    const { year, measure } = addressOf(key);
    const of = `${year} ${measure}`;
    series.set(of, [...(series.get(of) ?? []), addressOf(key)]);
  }
  return [...series.values()].map((cells) => {
    const { year, measure } = cells[0]!;
    const areas = cells.map(({ area }) => area);
    const list = areas.map((area) => names.get(`area ${area}`) ?? area).join(', ');
    const facts = { year, measure: names.get(`measure ${measure}`) ?? measure, count: areas.length, list };
    return { rule, severity: 'warning', inner: true, year, measures: [measure], areas, facts };
  });
}
