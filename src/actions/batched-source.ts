import { cellAt, cellsInOrder, type Answer } from '../domain/answer';
import type { Catalogue } from '../domain/catalogue';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';
import type { IndicatorSource } from '../ports/indicator-source';

/** A source that is asked once for what many figures want. */
export interface BatchedSource extends IndicatorSource {
  /** Tells what will be asked, so that questions that differ only by indicators and areas become few. */
  prepare(queries: (Query | undefined)[]): Promise<void>;
}

/** Measured on Hamburg: a request costs as much as about so many cells, so these may be asked for in vain. */
const CELLS_OF_A_REQUEST = 1000;

/** Below what a service answers at once. */
const MOST_CELLS = 50_000;

/** Questions that differ only by indicators and areas, asked as one. */
interface Batch {
  whole: Query;
}

/** Asks a source each question once, and many of a kind together. */
export function batched(source: IndicatorSource): BatchedSource {
  const catalogues = new Map<string, Promise<Catalogue>>();
  const answers = new Map<string, Promise<Answer>>();
  const batches = new Map<string, Batch[]>();
  const batchOf = new Map<string, Batch>();
  const once = <Value>(known: Map<string, Promise<Value>>, name: string, ask: () => Promise<Value>) => {
    const found = known.get(name) ?? ask();
    known.set(name, found);
    return found;
  };
  const catalogue: IndicatorSource['catalogue'] = (...asked) =>
    once(catalogues, JSON.stringify(asked), () => source.catalogue(...asked));
  const answer = (query: Query) => once(answers, JSON.stringify(query), () => source.answer(query));
  return {
    cities: () => source.cities(),
    catalogue,
    async prepare(queries) {
      for (const query of queries) {
        if (!query) continue;
        const { areas } = await catalogue(query.city, query.release, query.edition);
        const ofLevel = areas.filter(({ level }) => level === query.level).length;
        batchOf.set(JSON.stringify(query), joined(batches, query, ofLevel));
      }
    },
    answer: async (query) => {
      const batch = batchOf.get(JSON.stringify(query));
      const whole = batch && (await answer(batch.whole).catch(ownFault));
      return whole ? partOf(whole, query) : answer(query);
    },
  };
}

/** One wrong question spoils what is asked together: then each is asked alone, and only its own answer fails. */
function ownFault(failure: unknown): undefined {
  if (failure instanceof ReportingError && failure.code !== 'service-unreachable') return undefined;
  throw failure;
}

/** The batch a question joins: where it adds least, unless asking alone is cheaper. */
function joined(batches: Map<string, Batch[]>, query: Query, ofLevel: number): Batch {
  const key = kindOf(query);
  const ofKind = batches.get(key) ?? [];
  batches.set(key, ofKind);
  const alone = cellsOf(query, ofLevel);
  const [best] = ofKind
    .map((batch) => ({ batch, whole: union(batch.whole, query) }))
    .map((each) => ({ ...each, cells: cellsOf(each.whole, ofLevel) }))
    .filter(({ cells }) => cells <= MOST_CELLS)
    .map((each) => ({ ...each, added: each.cells - cellsOf(each.batch.whole, ofLevel) }))
    .toSorted((one, other) => one.added - other.added);
  if (best && best.added <= alone + CELLS_OF_A_REQUEST) {
    best.batch.whole = best.whole;
    return best.batch;
  }
  const batch = { whole: union(query, query) };
  ofKind.push(batch);
  return batch;
}

function kindOf({ indicators: _, areas: __, ...rest }: Query): string {
  return JSON.stringify(rest);
}

function union({ areas: some, ...one }: Query, other: Query): Query {
  const areas = some && other.areas && [...new Set([...some, ...other.areas])].sort();
  return {
    ...one,
    indicators: [...new Set([...one.indicators, ...other.indicators])].sort(),
    ...(areas && { areas }),
  };
}

function cellsOf({ indicators, areas, years }: Query, ofLevel: number): number {
  return indicators.length * (areas?.length ?? ofLevel) * years.length;
}

/** The part of an answer a question asked for; the city comes along as always. */
function partOf({ confidential: _, ...answer }: Answer, query: Query): Answer {
  const { release, years } = answer;
  const wanted = query.areas && new Set(query.areas);
  const areas = answer.areas.filter(({ kind, key }) => kind === 'city' || !wanted || wanted.has(key));
  const indicators = query.indicators.flatMap(
    (id) => answer.indicators.find((indicator) => indicator.id === id) ?? [],
  );
  const cells = cellsInOrder({ indicators, areas, years }, ({ id }, { key }, year) =>
    cellAt(answer, id, key, year),
  );
  return { ...answer, query: { ...query, release: release.id }, indicators, areas, cells };
}
