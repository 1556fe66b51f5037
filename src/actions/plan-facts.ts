import { yearsOf, type Catalogue } from '../domain/catalogue';
import type { ReportingYear } from '../domain/period';
import { formatDate } from '../domain/period';
import type { Figure } from '../figures/figure';
import type { FigureRequest } from '../figures/provenance';
import { factFigure } from '../figures/fact-figure';
import type { ReportFacts } from '../figures/sentence-figure';
import type { IndicatorSource } from '../ports/indicator-source';
import type { FigureMemory } from '../refresh/memory';
import { moves, type FigurePlan } from '../refresh/plan';
import type { Target } from '../refresh/target';
import { planOf, type Identified } from './plan-figure';
import { say } from '../texts';

/**
 * What a report says about itself (its year on the cover and in the head, reference date, release) follows its figures: it
 * moves to the year named when at least one figure does, and to the release they have.
 */
export async function planFacts(
  plans: FigurePlan[],
  identified: Identified[],
  target: Target,
  source: IndicatorSource,
): Promise<FigurePlan[]> {
  const figures = plans.filter(
    ({ next, reason, hand }) => next && !reason && !hand.some(({ holds }) => holds),
  );
  const catalogues = new Map<string, Catalogue>();
  return Promise.all(
    plans.map(async (plan, i) => {
      const { memory, kind, reason } = plan;
      if (kind !== 'fact' || !memory || reason) return plan;
      const { city } = memory.request.query;
      const catalogue = catalogues.get(city) ?? (await source.catalogue(city, target.release));
      catalogues.set(city, catalogue);
      const next = nextFact(memory, figures, catalogue, target);
      return planOf(identified[i]!, memory, next);
    }),
  );
}

/** A fact for the year and release the figures of its city come to; as remembered when none of them moves. */
function nextFact(memory: FigureMemory, plans: FigurePlan[], catalogue: Catalogue, { year }: Target): Figure {
  const { request } = memory;
  const ofCity = plans.filter(({ memory: of }) => of?.request.query.city === request.query.city);
  const moved = ofCity.some(
    (plan) => moves(plan) || plan.next?.provenance.release.id !== plan.memory?.provenance.release.id,
  );
  const before = request.query.years.at(-1) ?? 0;
  const reached = ofCity.some(({ years }) => years.to.at(-1) === year);
  const latest = Math.max(before, ...ofCity.map(({ years }) => years.to.at(-1) ?? 0));
  const now =
    year !== undefined && reached
      ? year
      : ofCity.every((plan) => plan.memory?.request.options.years) && ofCity.length
        ? latest
        : before;
  const release = moved
    ? (ofCity.find(({ next }) => next)?.next?.provenance.release ?? memory.provenance.release)
    : memory.provenance.release;
  const facts: ReportFacts = {
    city: catalogue.city.name,
    years: [now],
    release,
    referenceDate: referenceDateOf(ofCity, now, request),
    has: (indicator) => catalogue.levels.some(({ id }) => yearsOf(catalogue, indicator, id).includes(now)),
  };
  return factFigure(
    { ...request, query: { ...request.query, years: [now] } },
    facts,
    memory.provenance.edition,
  );
}

/** The date all figures of the year share, as shown; where to find the dates otherwise. */
function referenceDateOf(
  plans: FigurePlan[],
  year: ReportingYear,
  { language, kind }: FigureRequest,
): string {
  const dates = new Set(
    plans
      .filter(({ kind: of }) => of !== kind)
      .flatMap(({ next }) =>
        Object.values(next?.provenance.referenceDates ?? {}).map((byYear) => byYear[String(year)]),
      ),
  );
  const [date] = dates;
  return dates.size === 1 && date ? formatDate(date, language) : say(language, 'word.seeSources');
}
