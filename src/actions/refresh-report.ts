import type { Answer } from '../domain/answer';
import type { AreaEdition } from '../domain/area';
import { commonYears, indicatorsLacking } from '../domain/availability';
import { indicatorOf, type Catalogue } from '../domain/catalogue';
import { compare } from '../refresh/compare';
import { slotsOf, type Figure } from '../figures/figure';
import type { FigureUpdate } from '../refresh/figure-update';
import { keyed } from '../refresh/keyed-slots';
import { makeFigure } from '../figures/make-figure';
import { formatDate, type ReportingYear } from '../domain/period';
import type { FigureRequest, Provenance, Slots } from '../figures/provenance';
import { queryForYear, type Query } from '../domain/query';
import { editionBreak } from '../domain/spatial/edition-break';
import type { Accept, FigureChange, Progress } from '../refresh/refresh';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument, StoredFigure } from '../ports/report-document';
import { catalogueBehind } from './catalogue-behind';
import { typologyFigureFor } from './typology-figure';

interface Refreshed {
  change: FigureChange;
  update?: FigureUpdate;
}

/**
 * Brings every figure of a report to a reporting year. Text between figures, formatting and (unless all is accepted)
 * hand-edited texts stay; a figure the new year lacks stays as it is and is listed. Nothing is written before
 * every figure has been computed.
 */
export async function refreshReport(
  { source, document }: { source: IndicatorSource; document: ReportDocument },
  year: ReportingYear,
  { accept = 'outdated', progress = () => undefined }: { accept?: Accept; progress?: Progress } = {},
): Promise<FigureChange[]> {
  const figures = await document.figures();
  const answers = askOnce(source);
  const refreshed: Refreshed[] = [];
  for (const figure of figures) {
    progress(refreshed.length, figures.length);
    refreshed.push(await refreshFigure(figure, year, accept, source, answers));
  }
  progress(figures.length, figures.length);
  const updates = refreshed.flatMap(({ update }) => update ?? []);
  if (updates.length) {
    await document.update(updates);
    await declareYear(document, year, updates);
  }
  return refreshed.map(({ change }) => change);
}

async function refreshFigure(
  stored: StoredFigure,
  year: ReportingYear,
  accept: Accept,
  source: IndicatorSource,
  answers: (query: Query) => Promise<Answer>,
): Promise<Refreshed> {
  const { provenance, slots } = stored;
  if (!provenance || !slots) return { change: describe(stored, 'orphan') };
  if (stored.copies > 1) return { change: describe(stored, 'duplicated') };
  const { request } = provenance;
  const catalogue = await catalogueBehind(source, request.query);
  if (!catalogue) return { change: describe(stored, 'unavailable') };
  const made = await nextFigure(request, year, catalogue, answers);
  if (!made) return { change: unavailable(stored, catalogue, year) };
  const { next, edition } = made;
  const broken = editionBreak(provenance, next.provenance, edition);
  const { change, update } =
    request.kind === 'table' && !sameParts(provenance, next, catalogue)
      ? { change: describe(stored, 'unavailable') }
      : renewed(stored, next, accept);
  return { change: { ...change, ...(broken && { editionBreak: broken }) }, ...(update && { update }) };
}

/** The same figure for the new year and the edition of its areas; `undefined` when the year lacks it. */
async function nextFigure(
  request: FigureRequest,
  year: ReportingYear,
  catalogue: Catalogue,
  answers: (query: Query) => Promise<Answer>,
): Promise<{ next: Figure; edition: AreaEdition } | undefined> {
  if (request.options.typology) {
    const next = await typologyFigureFor({ answer: answers }, catalogue, request, year);
    return next && { next, edition: catalogue.edition };
  }
  const query = queryForYear(request.query, year, commonYears(catalogue, request.query));
  if (!query) return undefined;
  const answer = await answers(query);
  return { next: makeFigure(answer, { ...request, query }), edition: answer.edition };
}

/** Area editions differ when the parts of the city do; the not-assignable row may come and go. */
function sameParts(before: Provenance, { provenance: after }: Figure, { areas }: Catalogue): boolean {
  const assignable = (keys: string[]) =>
    keys.filter((key) => areas.find((area) => area.key === key)?.kind !== 'unassigned').join();
  return assignable(before.areas) === assignable(after.areas);
}

/** Slot by slot, except where slots cannot be told apart: then the figure is renewed as a whole or kept as a whole. */
function renewed(stored: StoredFigure, next: Figure, accept: Accept): Refreshed {
  const { provenance } = stored;
  const slots = withDrawnData(stored);
  const current = keyed(slots, provenance?.areas ?? []);
  const fresh = keyed(slotsOf(next), next.provenance.areas) ?? {};
  const { state, outdated, edited } = compare(
    keyed(provenance?.rendered ?? {}, provenance?.areas ?? []) ?? {},
    current ?? slots,
    fresh,
  );
  const whole = !current || (next.kind === 'chart' && edited.some(({ where }) => isChartData(where)));
  const change = { ...describe(stored, current ? state : 'edited'), title: next.title };
  if (accept === 'all')
    return {
      change: { ...change, changes: [...outdated, ...edited] },
      update: { id: stored.id, figure: next, slots: Object.keys(fresh), whole },
    };
  if (whole) return { change: { ...change, title: provenance?.rendered.title ?? next.title, kept: edited } };
  return {
    change: { ...change, changes: outdated, kept: edited },
    update: { id: stored.id, figure: next, slots: outdated.map(({ where }) => where), whole: false },
  };
}

/** Where a host left only a picture of a chart, its numbers are those it was drawn from. */
function withDrawnData({ provenance, slots = {} }: StoredFigure): Slots {
  if (provenance?.request.kind !== 'chart' || Object.keys(slots).some(isChartData)) return slots;
  const drawn = Object.entries(provenance.rendered).filter(([slot]) => isChartData(slot));
  return { ...Object.fromEntries(drawn), ...slots };
}

/** A chart's numbers, names and places belong together: one changed by hand keeps all. */
function isChartData(slot: string): boolean {
  return /^(category|series|value)\./.test(slot);
}

function describe({ id, provenance }: StoredFigure, state: FigureChange['state']): FigureChange {
  return {
    id,
    kind: provenance?.request.kind ?? 'table',
    title: provenance?.rendered.title ?? id,
    state,
    changes: [],
    kept: [],
    lacking: [],
  };
}

function unavailable(stored: StoredFigure, catalogue: Catalogue, year: ReportingYear): FigureChange {
  const request = stored.provenance?.request;
  const ids = request ? indicatorsLacking(catalogue, request.query, year) : [];
  return {
    ...describe(stored, 'unavailable'),
    lacking: ids.map((id) => indicatorOf(catalogue, id)?.name[request?.language ?? 'de'] ?? id),
  };
}

/** Figures that ask the same question share one request. */
function askOnce(source: IndicatorSource): (query: Query) => Promise<Answer> {
  const asked = new Map<string, Promise<Answer>>();
  return (query) => {
    const key = JSON.stringify(query);
    const answer = asked.get(key) ?? source.answer(query);
    asked.set(key, answer);
    return answer;
  };
}

async function declareYear(
  document: ReportDocument,
  reportingYear: ReportingYear,
  updates: FigureUpdate[],
): Promise<void> {
  const properties = await document.properties();
  const provenance = updates[0]?.figure.provenance;
  if (!provenance || properties.reportingYear === undefined) return;
  const dates = new Set(
    updates.flatMap(({ figure }) =>
      Object.values(figure.provenance.referenceDates).map((byYear) => byYear[String(reportingYear)]),
    ),
  );
  const shown = [...dates].flatMap((date) => (date ? [formatDate(date, provenance.request.language)] : []));
  await document.setProperties({
    ...properties,
    reportingYear,
    release: `${formatDate(provenance.release.date, provenance.request.language)} (${provenance.release.id})`,
    ...(shown.length && { referenceDate: shown.join(', ') }),
  });
}
