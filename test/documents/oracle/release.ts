import { cellAt, type Answer } from '../../../src/domain/answer';
import { formatCell } from '../../../src/domain/number-format';
import type { Figure } from '../../../src/figures/figure';
import { makeFigure } from '../../../src/figures/make-figure';
import type { FigureRequest } from '../../../src/figures/provenance';
import type { IndicatorSource } from '../../../src/ports/indicator-source';

/** A figure as the release has it for some years. */
export interface Rendering {
  years: number[];
  figure: Figure;
}

/** What the release says about a figure: as it was made, and as it may be for the new year. */
export interface FigureTruth {
  request: FigureRequest;
  old: Rendering;
  /** One for each choice of earlier years beside the new one; none when the year lacks the figure. */
  next: Rendering[];
  /** Area keys by the names rows and categories show. */
  areas: Map<string, string>;
  /** Indicator ids by the heads of columns. */
  indicators: Map<string, string>;
  /** What a cell shows, in the indicator's decimals or in others. */
  shown(area: string, indicator: string, year: number, decimals?: number): string;
}

export interface Truth {
  year: number;
  figures: Map<string, FigureTruth>;
}

/** Asks the release for everything the judge of these figures has to know. */
export async function truthOf(
  source: IndicatorSource,
  requests: FigureRequest[],
  year: number,
): Promise<Truth> {
  const figures = new Map<string, FigureTruth>();
  for (const request of requests) figures.set(request.id, await figureTruth(source, request, year));
  return { year, figures };
}

async function figureTruth(
  source: IndicatorSource,
  request: FigureRequest,
  year: number,
): Promise<FigureTruth> {
  const { query } = request;
  const { availability } = await source.catalogue(query.city);
  const available = query.indicators
    .map((id) => availability[id]?.[query.level] ?? [])
    .reduce((common, years) => common.filter((each) => years.includes(each)));
  const answers: Answer[] = [];
  const render = async (years: number[]): Promise<Rendering> => {
    const asked = { ...query, years };
    const answer = await source.answer(asked);
    answers.push(answer);
    return { years, figure: makeFigure(answer, { ...request, query: asked }) };
  };
  const old = await render(query.years);
  const next = [];
  for (const years of yearsBefore(available, year, query.years.length)) next.push(await render(years));
  const [answer] = answers as [Answer];
  return {
    request,
    old,
    next,
    areas: new Map(answers.flatMap(({ areas }) => areas.map((area) => [rowName(area), area.key]))),
    indicators: new Map(answer.indicators.map(({ id, shortName }) => [shortName.de, id])),
    shown: (area, indicator, ofYear, decimals) => {
      const knowing = answers.find(({ years }) => years.includes(ofYear)) ?? answer;
      const own = knowing.indicators.find(({ id }) => id === indicator)?.decimals ?? 0;
      return formatCell(cellAt(knowing, indicator, area, ofYear), decimals ?? own, 'de');
    },
  };
}

/** Every choice of as many years that ends with the new one. */
function yearsBefore(available: number[], year: number, count: number): number[][] {
  if (!available.includes(year)) return [];
  return choices(
    available.filter((earlier) => earlier < year),
    count - 1,
  ).map((earlier) => [...earlier, year]);
}

function choices(years: number[], count: number): number[][] {
  if (count === 0) return [[]];
  return years.flatMap((first, i) => choices(years.slice(i + 1), count - 1).map((more) => [first, ...more]));
}

/** As a row or a category names an area in German. */
function rowName({ kind, name }: Answer['areas'][number]): string {
  return kind === 'city' ? `${name} insgesamt` : name;
}
