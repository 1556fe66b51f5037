import { cellAt, cellsInOrder, type Answer } from '../domain/answer';
import { answerForAreas } from '../domain/answer-areas';
import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import type { IndicatorSource } from '../ports/indicator-source';

/** A source that is asked once for what many figures want. */
export interface BatchedSource extends IndicatorSource {
  /** Tells what will be asked, so that questions that differ only by indicators and areas become one. */
  prepare(queries: (Query | undefined)[]): Promise<void>;
}

/** Larger questions stay on their own: an answer has a limit, and few figures share one. */
const MOST_AREAS = 3;

/** Asks a source each question once; the few numbers of many sentences in one question together. */
export function batched(source: IndicatorSource): BatchedSource {
  const catalogues = new Map<string, Promise<Catalogue>>();
  const answers = new Map<string, Promise<Answer>>();
  const groups = new Map<string, Query>();
  const once = <Value>(known: Map<string, Promise<Value>>, key: unknown, ask: () => Promise<Value>) => {
    const name = JSON.stringify(key);
    const found = known.get(name) ?? ask();
    known.set(name, found);
    return found;
  };
  const answer = (query: Query) => once(answers, query, () => source.answer(query));
  return {
    cities: () => source.cities(),
    catalogue: (...asked) => once(catalogues, asked, () => source.catalogue(...asked)),
    prepare: async (queries) => {
      for (const query of queries) {
        if (!query || !isSmall(query)) continue;
        const key = groupOf(query);
        const group = groups.get(key);
        groups.set(key, group ? joined(group, query) : query);
      }
    },
    answer: async (query) => {
      const group = isSmall(query) ? groups.get(groupOf(query)) : undefined;
      if (!group || JSON.stringify(group) === JSON.stringify(query)) return answer(query);
      return partOf(await answer(group), query);
    },
  };
}

function isSmall({ areas }: Query): boolean {
  return areas !== undefined && areas.length <= MOST_AREAS;
}

function groupOf({ indicators: _, areas: __, ...rest }: Query): string {
  return JSON.stringify(rest);
}

function joined(a: Query, b: Query): Query {
  const union = (one: string[] = [], other: string[] = []) => [...new Set([...one, ...other])].sort();
  return { ...a, indicators: union(a.indicators, b.indicators), areas: union(a.areas, b.areas) };
}

/** The part of an answer a question asked for; the city comes along as always. */
function partOf(answer: Answer, query: Query): Answer {
  const city = answer.areas.filter(({ kind }) => kind === 'city').map(({ key }) => key);
  const narrowed = answerForAreas(answer, new Set([...(query.areas ?? []), ...city]));
  const indicators = query.indicators.flatMap(
    (id) => narrowed.indicators.find((indicator) => indicator.id === id) ?? [],
  );
  return {
    ...narrowed,
    query: { ...query, release: answer.release.id },
    indicators,
    cells: cellsInOrder({ ...narrowed, indicators }, ({ id }, { key }, year) =>
      cellAt(narrowed, id, key, year),
    ),
  };
}
