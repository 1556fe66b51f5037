import type { AreaEdition } from '../domain/area';
import type { Answer } from '../domain/answer';
import { commonYears, indicatorsLacking } from '../domain/availability';
import { indicatorOf, type Catalogue } from '../domain/catalogue';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import { ReportingError } from '../domain/reporting-error';
import { shownText } from '../figures/content';
import { editionBreak } from '../figures/edition-break';
import type { Figure, TableBody } from '../figures/figure';
import { boxFigure } from '../figures/box-figure';
import { makeFigure } from '../figures/make-figure';
import type { FigureRequest } from '../figures/provenance';
import { columnsOfTable, namesOfNew } from '../figures/statistical-table';
import { tableFigure } from '../figures/table-figure';
import type { IndicatorSource } from '../ports/indicator-source';
import type { StoredFigure } from '../ports/report-document';
import { compareFigure, type FigureVersions } from '../refresh/compare-figure';
import { together, type Compared } from '../refresh/compared';
import { isLeftFor, timesOf, type FigureMemory } from '../refresh/memory';
import { stateOf, type FigurePlan } from '../refresh/plan';
import type { Reason, ReasonCode } from '../refresh/reason';
import { yearsFor, type Target } from '../refresh/target';
import { failureSentence } from '../texts/failure';
import { catalogueBehind } from './catalogue-behind';
import { typologyFigureFor } from './typology-figure';

/** A figure with the name it will have, and what is known of it. */
export interface Identified {
  id: string;
  occurrence: number;
  stored: StoredFigure;
  memory?: FigureMemory;
  isCopy: boolean;
}

/** What a figure would ask for; undefined when the release does not have it. */
export async function queryFor(
  memory: FigureMemory,
  target: Target,
  source: IndicatorSource,
): Promise<Query | undefined> {
  if (memory.request.kind === 'fact' || memory.request.options.typology) return undefined;
  const catalogue = await knownCatalogue(source, memory.request.query, target);
  return catalogue && nextQuery(memory, target, catalogue);
}

function nextQuery(memory: FigureMemory, target: Target, catalogue: Catalogue): Query | undefined {
  const { request } = memory;
  const years = yearsFor(memory, target, commonYears(catalogue, request.query));
  if (!years) return undefined;
  return {
    ...unpinned(request.query),
    indicators: indicatorsAsShown(memory),
    years,
    ...(target.release !== undefined && { release: target.release }),
  };
}

/** In the order of the columns that stand there, whoever answered then: a column never turns into another. */
function indicatorsAsShown({ request: { query }, content: { body } }: FigureMemory): IndicatorId[] {
  const columns = body.kind === 'table' || body.kind === 'chart' ? (body.columns ?? []) : [];
  const shown = new Set(columns.flatMap(({ indicator }) => indicator ?? []));
  const isSame = shown.size === query.indicators.length && query.indicators.every((id) => shown.has(id));
  return isSame ? [...shown] : query.indicators;
}

/** A question of no release in particular: which one answered stands in the provenance. */
function unpinned({ release: _, ...query }: Query): Query {
  return query;
}

/** A city nobody serves any more leaves its figures as they are; a service that does not answer stops the refresh. */
async function knownCatalogue(
  source: IndicatorSource,
  query: Query,
  { release }: Target,
): Promise<Catalogue | undefined> {
  try {
    return await catalogueBehind(source, query, release);
  } catch (failure) {
    if (failure instanceof ReportingError && failure.code === 'unknown-city') return undefined;
    throw failure;
  }
}

/** What a refresh would do to one figure. */
export async function planFigure(
  each: Identified,
  target: Target,
  source: IndicatorSource,
): Promise<FigurePlan> {
  const { stored, memory } = each;
  if (stored.isDamaged) return left(each, { code: 'memory-damaged' });
  if (!memory) return left(each, { code: 'no-memory' });
  if (!stored.standing) return left(each, { code: 'gone' });
  if (memory.request.kind === 'fact') return left(each, undefined);
  const catalogue = await knownCatalogue(source, memory.request.query, target);
  if (!catalogue) return left(each, { code: 'city-unknown', facts: { city: memory.request.query.city } });
  const made = await answered(nextFigure(memory, target, catalogue, source));
  if (made instanceof ReportingError) return left(each, unanswered(made));
  if (!made) return unavailable(each, memory, target, catalogue);
  const { next, edition, shown, asPlaced } = made;
  if (next.kind === 'table' && !sameParts(memory, next, catalogue))
    return left(each, { code: 'areas-changed' });
  const anew = planOf(each, memory, next, shown);
  const planned =
    asPlaced && anew.reason?.code === 'columns-changed'
      ? { ...planOf(each, memory, asPlaced.figure, shown), rowsLacking: asPlaced.lacking }
      : anew;
  const broken = editionBreak(
    { ...next.provenance, ...memory.provenance, request: memory.request },
    next.provenance,
    edition,
  );
  return broken ? { ...planned, editionBreak: broken } : planned;
}

/** What is wrong with one question: other figures have others. */
const OF_ONE_QUESTION = new Set([
  'unknown-indicator',
  'unknown-level',
  'unknown-area',
  'empty-selection',
  'too-many-cells',
  'chart-too-many-series',
  'chart-mixed-units',
  'chart-one-indicator',
  'layout-beside-indicators',
]);

/** A question that nobody can answer any more costs its figure, not the report. */
async function answered<Made>(making: Promise<Made>): Promise<Made | ReportingError> {
  try {
    return await making;
  } catch (failure) {
    if (failure instanceof ReportingError && OF_ONE_QUESTION.has(failure.code)) return failure;
    throw failure;
  }
}

function unanswered(failure: ReportingError): Reason {
  const detail = { de: failureSentence(failure, 'de'), en: failureSentence(failure, 'en') };
  return { code: 'not-answered', facts: { detail } };
}

/** The plan of a figure whose new state is known. */
export function planOf(
  each: Identified,
  memory: FigureMemory,
  next: Figure,
  shown?: FigureVersions['shown'],
): FigurePlan {
  const { stored, isCopy } = each;
  const compared = compareFigure(stored.standing ?? { lines: [] }, {
    base: memory.content,
    next,
    times: {
      before: timesOf(memory),
      after: timesOf({ request: next.provenance.request, provenance: next.provenance }),
    },
    gone: memory.gone,
    ...(shown && { shown }),
  });
  const lock = lockOf(stored);
  const withReason: Compared =
    lock && (compared.changes.length || compared.hand.length)
      ? { ...compared, reason: compared.reason ?? lock }
      : compared;
  return {
    ...withReason,
    ...about(each),
    state: stateOf(withReason, isCopy),
    years: { from: memory.request.query.years, to: next.provenance.request.query.years },
    memory,
    next,
    lacking: [],
    ...(isLeftFor(memory.left, next.provenance) && { isSettled: true }),
  };
}

const LOCKS: Record<NonNullable<StoredFigure['locked']>, ReasonCode> = {
  control: 'locked',
  document: 'protected',
  frame: 'frame-gone',
};

function lockOf({ locked }: StoredFigure): Reason | undefined {
  return locked && { code: LOCKS[locked] };
}

/** Which figure it is, what kind of one, and what it is called. */
export function about({
  id,
  occurrence,
  stored,
  memory,
}: Identified): Pick<FigurePlan, 'id' | 'occurrence' | 'kind' | 'title'> {
  const { standing } = stored;
  const heading = standing?.lines.find(({ use }) => use === 'boxTitle')?.text;
  return {
    id,
    occurrence,
    kind:
      memory?.request.kind ??
      (standing?.table
        ? 'table'
        : standing?.chart || standing?.pictured
          ? 'chart'
          : standing?.sentence !== undefined
            ? 'sentence'
            : 'box'),
    title: standing?.caption?.text ?? heading ?? memory?.content.title ?? id,
  };
}

function left(each: Identified, reason: Reason | undefined, lacking: string[] = []): FigurePlan {
  const compared = together(reason ? [{ reason }] : []);
  const years = each.memory?.request.query.years ?? [];
  return {
    ...compared,
    ...about(each),
    state: stateOf(compared, false),
    years: { from: years, to: years },
    ...(each.memory && { memory: each.memory }),
    lacking,
  };
}

function unavailable(
  each: Identified,
  memory: FigureMemory,
  target: Target,
  catalogue: Catalogue,
): FigurePlan {
  const { request } = memory;
  const { year, ids } = lackingIn(catalogue, request.query, target);
  const names = ids.map((id) => indicatorOf(catalogue, id)?.name[request.language] ?? id);
  return left(each, { code: 'year-lacking', facts: { year, indicators: names.join(', ') } }, names);
}

/** The latest year a figure would need and lacks: the one it is brought to, or one before it that it compares with. */
function lackingIn(
  catalogue: Catalogue,
  query: Query,
  target: Target,
): { year: ReportingYear; ids: string[] } {
  const last = query.years.at(-1) ?? 0;
  const later = (target.year ?? last) - last;
  const needed = query.years.map((year) => year + later).reverse();
  const lacking = needed.map((year) => ({ year, ids: indicatorsLacking(catalogue, query, year) }));
  return lacking.find(({ ids }) => ids.length) ?? { year: needed[0] ?? last, ids: query.indicators };
}

interface NextFigure {
  next: Figure;
  edition: AreaEdition;
  shown?: FigureVersions['shown'];
  /** With the columns it was placed with, where a table made anew has others. */
  asPlaced?: { figure: Figure; lacking: string[] };
}

/** The same figure for the new years, and the edition of its areas; undefined when the release lacks them. */
async function nextFigure(
  memory: FigureMemory,
  target: Target,
  catalogue: Catalogue,
  source: IndicatorSource,
): Promise<NextFigure | undefined> {
  const { request } = memory;
  if (request.options.typology) {
    const year = target.year ?? request.query.years.at(-1) ?? 0;
    const next = await typologyFigureFor(source, catalogue, request, year);
    return next && { next, edition: catalogue.edition };
  }
  const query = nextQuery(memory, target, catalogue);
  if (!query) return undefined;
  const answer = await source.answer(query);
  const asked = { ...request, query: unpinned(query) };
  const next = makeFigure(answer, asked, makerLike(memory));
  const asPlaced = withColumnsOf(memory, next, answer, asked);
  return {
    next,
    edition: answer.edition,
    shown: inOtherDecimals(answer, request),
    ...(asPlaced && { asPlaced }),
  };
}

/** A table whose columns are areas, in which a column finds no place that was not there: nobody's work is moved for it. */
function withColumnsOf(
  { content: { body: before } }: FigureMemory,
  { body: after }: Figure,
  answer: Answer,
  asked: FigureRequest,
): NextFigure['asPlaced'] {
  if (before.kind !== 'table' || after.kind !== 'table') return undefined;
  const [placed, fresh] = [before, after].map(({ columns }) => columns.flatMap(({ area }) => area ?? []));
  if (!placed?.length || placed.join() === fresh?.join()) return undefined;
  const { language, options } = asked;
  return {
    figure: makeFigure(answer, asked, () => tableFigure(answer, language, options.table, placed)),
    lacking: namesOfNew(answer.areas, fresh ?? [], placed, language),
  };
}

/** A box made before boxes had sub-headings stays without. */
function makerLike({ content: { body } }: FigureMemory): Parameters<typeof makeFigure>[2] {
  if (body.kind !== 'box' || body.heads) return undefined;
  return (answer, { language }) => boxFigure(answer, language, 'whole');
}

/** The numbers of a table or chart with as many decimals as somebody gave a column. */
function inOtherDecimals(
  answer: Answer,
  { language, options }: FigureRequest,
): NonNullable<FigureVersions['shown']> {
  const columns = columnsOfTable(answer, language, options.table);
  return ({ area: key, indicator, year, measure }, decimals) => {
    const column = columns.find(
      (each) => each.indicator === indicator && each.year === year && each.measure === measure,
    );
    const area = answer.areas.find((each) => each.key === key);
    return column && area && shownText({ ...column.cell(area), decimals }, language);
  };
}

/** Area editions differ when the parts of the city do; the not-assignable row or column may come and go. */
function sameParts(
  { content: before }: FigureMemory,
  { body: after }: Figure,
  { areas }: Catalogue,
): boolean {
  if (before.body.kind !== 'table' || after.kind !== 'table') return true;
  const moving = new Set(areas.filter(({ kind }) => kind !== 'part').map(({ key }) => key));
  const parts = ({ rows, columns }: TableBody) => [
    ...rows.flatMap(({ key, kind, of }) => (kind === 'part' && !of && !moving.has(key) ? [key] : [])),
    ...columns.flatMap(({ area, kind }) => (area !== undefined && !kind && !moving.has(area) ? [area] : [])),
  ];
  return parts(before.body).join() === parts(after).join();
}
