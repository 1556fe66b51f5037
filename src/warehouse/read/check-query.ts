import type { Area } from '../../domain/area';
import { indicatorOf, levelOf, yearsOf, type Catalogue } from '../../domain/catalogue';
import { ReportingError } from '../../domain/reporting-error';
import type { Language, Text } from '../../domain/text';
import type { EditionView } from '../../domain/spatial/edition-view';
import type { Query } from '../../domain/query';

/**
 * The query with repetitions dropped and years ascending, once everything it names exists. Fails with `empty-selection`,
 * `unknown-indicator`, `unknown-level`, `unknown-area`, `conversion-…` (for any indicator that cannot be made for the areas),
 * `year-without-data` (for all its indicators) or `too-many-cells`.
 */
export function checkedQuery(view: EditionView, asked: Query, maximumCells: number): Query {
  const { catalogue } = view;
  const query = tidied(asked);
  for (const check of CHECKS) check(catalogue, query, view);
  const cells = query.indicators.length * areasAsked(catalogue, query).length * query.years.length;
  if (cells > maximumCells) throw new ReportingError('too-many-cells', { cells, limit: maximumCells });
  return query;
}

/** In the register's order: parts, then the not-assignable row, then the city. */
export function areasAsked({ areas }: Catalogue, { level, areas: keys }: Query): Area[] {
  const ofLevel = areas.filter((area) => area.level === level && (!keys || keys.includes(area.key)));
  const of = (kind: Area['kind'], among: Area[]) => among.filter((area) => area.kind === kind);
  return [...of('part', ofLevel), ...of('unassigned', ofLevel), ...of('city', areas)];
}

type Check = (catalogue: Catalogue, query: Query, view: EditionView) => void;

const CHECKS: Check[] = [
  (_, { indicators, years, areas }) => {
    if (!indicators.length || !years.length || areas?.length === 0)
      throw new ReportingError('empty-selection');
  },
  (catalogue, { level }) => {
    if (!levelOf(catalogue, level))
      throw new ReportingError('unknown-level', { level, known: listed(catalogue.levels) });
  },
  (catalogue, { indicators }) => {
    const indicator = indicators.find((id) => !indicatorOf(catalogue, id));
    if (indicator !== undefined)
      throw new ReportingError('unknown-indicator', { indicator, known: listed(catalogue.indicators) });
  },
  (catalogue, { areas = [], level }) => {
    const reachable = catalogue.areas.filter((area) => area.level === level || area.kind === 'city');
    const known = new Set(reachable.map(({ key }) => key));
    const area = areas.find((key) => !known.has(key));
    if (area !== undefined) throw new ReportingError('unknown-area', { area });
  },
  (catalogue, { indicators, level }, { isPossible }) => {
    const refused = indicators
      .filter((id) => !isPossible(id, level))
      .flatMap((id) => indicatorOf(catalogue, id) ?? []);
    if (refused.length === 0) return;
    const isRate = refused.some(({ formula }) => formula.kind === 'rate');
    throw new ReportingError(isRate ? 'conversion-published-rate' : 'conversion-without-counts', {
      indicators: namesOf(
        catalogue,
        refused.map(({ id }) => id),
      ),
    });
  },
  (catalogue, { indicators, level, years }) => {
    const available = new Set(indicators.flatMap((id) => yearsOf(catalogue, id, level)));
    const year = years.find((candidate) => !available.has(candidate));
    if (year === undefined) return;
    throw new ReportingError('year-without-data', {
      year,
      indicator: namesOf(catalogue, indicators),
      known: [...available].sort((a, b) => a - b).join(', ') || '–',
    });
  },
];

function namesOf(catalogue: Catalogue, indicators: string[]): Text {
  const names = (language: Language) =>
    indicators.map((id) => indicatorOf(catalogue, id)?.name[language] ?? id).join(', ');
  return { de: names('de'), en: names('en') };
}

function tidied({ city, indicators, level, areas, years, release, edition }: Query): Query {
  return {
    city,
    indicators: [...new Set(indicators)],
    level,
    ...(areas && { areas: [...new Set(areas)] }),
    years: [...new Set(years)].sort((a, b) => a - b),
    ...(release !== undefined && { release }),
    ...(edition !== undefined && { edition }),
  };
}

function listed(things: { id: string }[]): string {
  return things.map(({ id }) => id).join(', ');
}
