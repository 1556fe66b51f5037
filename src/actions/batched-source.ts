import { cellAt, cellsInOrder, type Answer } from '../domain/answer';
import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';
import type { IndicatorSource } from '../ports/indicator-source';

/** A source that is asked once for what many figures want. */
export interface BatchedSource extends IndicatorSource {
  /** Tells what will be asked, so that questions that differ only by indicators and areas become one. */
  prepare(queries: (Query | undefined)[]): Promise<void>;
}

/** Larger questions stay on their own: an answer has a limit, and few figures share one. */
const MOST_AREAS = 3;

/** The questions of many figures that differ only by indicators and areas. */
interface Group {
  rest: Omit<Query, 'indicators' | 'areas'>;
  indicators: Set<string>;
  areas: Set<string>;
}

/** Asks a source each question once; the few numbers of many sentences in one question together. */
export function batched(source: IndicatorSource): BatchedSource {
  const catalogues = new Map<string, Promise<Catalogue>>();
  const answers = new Map<string, Promise<Answer>>();
  const groups = new Map<string, Group>();
  const once = <Value>(known: Map<string, Promise<Value>>, name: string, ask: () => Promise<Value>) => {
    const found = known.get(name) ?? ask();
    known.set(name, found);
    return found;
  };
  return {
    cities: () => source.cities(),
    catalogue: (...asked) => once(catalogues, JSON.stringify(asked), () => source.catalogue(...asked)),
    prepare: async (queries) => {
      for (const query of queries) if (query && isSmall(query)) join(groups, query);
    },
    answer: async (query) => {
      const key = groupOf(query);
      const group = isSmall(query) ? groups.get(key) : undefined;
      const alone = () => once(answers, JSON.stringify(query), () => source.answer(query));
      if (!group) return alone();
      const whole = await once(answers, key, () => source.answer(wholeOf(group))).catch(ownFault);
      return whole ? partOf(whole, query) : alone();
    },
  };
}

/** One wrong question spoils what is asked together: then each is asked alone, and only its own answer fails. */
function ownFault(failure: unknown): undefined {
  if (failure instanceof ReportingError && failure.code !== 'service-unreachable') return undefined;
  throw failure;
}

function isSmall({ areas }: Query): boolean {
  return areas !== undefined && areas.length <= MOST_AREAS;
}

function groupOf({ indicators: _, areas: __, ...rest }: Query): string {
  return JSON.stringify(rest);
}

function join(groups: Map<string, Group>, query: Query): void {
  const { indicators, areas = [], ...rest } = query;
  const key = groupOf(query);
  const group = groups.get(key) ?? { rest, indicators: new Set(), areas: new Set() };
  indicators.forEach((id) => group.indicators.add(id));
  areas.forEach((area) => group.areas.add(area));
  groups.set(key, group);
}

function wholeOf({ rest, indicators, areas }: Group): Query {
  return { ...rest, indicators: [...indicators].sort(), areas: [...areas].sort() };
}

/** The part of an answer a question asked for; the city comes along as always. */
function partOf(answer: Answer, query: Query): Answer {
  const { release, years } = answer;
  const areas = answer.areas.filter(({ kind, key }) => kind === 'city' || query.areas?.includes(key));
  const indicators = query.indicators.flatMap(
    (id) => answer.indicators.find((indicator) => indicator.id === id) ?? [],
  );
  const cells = cellsInOrder({ indicators, areas, years }, ({ id }, { key }, year) =>
    cellAt(answer, id, key, year),
  );
  return { ...answer, query: { ...query, release: release.id }, indicators, areas, cells };
}
