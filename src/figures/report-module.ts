import { levelOf, yearsOf, type Catalogue } from '../domain/catalogue';
import { referenceDateOf, type Indicator, type SEED_INDICATORS } from '../domain/indicator';
import { formatDate, type ReportingYear } from '../domain/period';
import type { FigureOptions, FigureRequest } from './provenance';
import type { OutlineEntry, ReportOutline } from './report-outline';
import { ReportingError } from '../domain/reporting-error';
import type { Language, Text } from '../domain/text';
import { say } from '../texts';

/** A report as data (Berichtsmodul): headings and figures that every city fills with what it has. */
export interface ReportModule {
  id: string;
  /** Of the template, for the document's properties. */
  version: string;
  title: Text;
  subtitle: Text;
  chapters: ModuleChapter[];
}

export interface ModuleChapter {
  level: 1 | 2 | 3;
  heading: Text;
  text?: Text;
  figures?: ModuleFigure[];
}

export interface ModuleFigure {
  /** Unique in the module; becomes the figure's id. */
  id: string;
  kind: 'table' | 'chart' | 'box';
  /** Seed indicators; a city brings its own or its substitutes. */
  seeds: (typeof SEED_INDICATORS)[number][];
  /** How many reporting years up to the report's own; 1 when missing. Fewer are taken where a city has fewer. */
  years?: number;
  options?: FigureOptions;
}

/** A module applied to a city and year: what to write, which figures to insert, what the city does not have. */
export interface ReportPlan {
  outline: ReportOutline;
  requests: FigureRequest[];
  /** Names of seed indicators' figures that have no data for the year. */
  missing: string[];
  /** As shown: the date all figures share, or where to find the dates. */
  referenceDate: string;
}

/** Fails with `year-without-data` when the city has nothing of the module for the year. */
export function planReport(
  module: ReportModule,
  catalogue: Catalogue,
  year: ReportingYear,
  language: Language,
): ReportPlan {
  const planned = module.chapters.map((chapter) => plannedChapter(chapter, catalogue, year, language));
  const requests = planned.flatMap((chapter) => chapter.requests);
  const title = module.title[language];
  if (!requests.length)
    throw new ReportingError('year-without-data', {
      year,
      indicator: title,
      known: catalogue.years.join(', '),
    });
  const referenceDate =
    commonReferenceDate(requests, catalogue, year, language) ?? say(language, 'word.seeSources');
  return {
    requests,
    missing: [...new Set(planned.flatMap((chapter) => chapter.missing))],
    referenceDate,
    outline: {
      language,
      title: `${title} ${catalogue.city.name} ${year}`,
      subtitle: module.subtitle[language],
      facts: [
        say(language, 'word.factYear', { year }),
        say(language, 'word.factReferenceDate', { date: referenceDate }),
        say(language, 'word.factRelease', {
          date: formatDate(catalogue.release.date, language),
          release: catalogue.release.id,
        }),
      ],
      imprint: [
        {
          label: say(language, 'word.publisher'),
          text: say(language, 'word.publisherOf', { city: catalogue.city.name }),
        },
        { label: say(language, 'word.editors'), text: say(language, 'word.pleaseFill') },
        { label: say(language, 'word.data'), text: catalogue.attribution[language] },
        { label: say(language, 'word.edition'), text: catalogue.edition.name[language] },
        { label: say(language, 'word.reproduction'), text: say(language, 'word.reproductionAllowed') },
      ],
      entries: planned.flatMap((chapter) => chapter.entries),
    },
  };
}

interface PlannedChapter {
  entries: OutlineEntry[];
  requests: FigureRequest[];
  missing: string[];
}

function plannedChapter(
  { level, heading, text, figures = [] }: ModuleChapter,
  catalogue: Catalogue,
  year: ReportingYear,
  language: Language,
): PlannedChapter {
  const planned = figures.map((figure) => plannedFigure(figure, catalogue, year, language));
  const missing = [...new Set(planned.flatMap((figure) => figure.missing))];
  return {
    entries: [
      { kind: 'heading', level, text: heading[language] },
      ...(text ? [{ kind: 'text' as const, text: text[language] }] : []),
      ...planned.flatMap(({ request }) => (request ? [{ kind: 'figure' as const, id: request.id }] : [])),
      ...(missing.length
        ? [
            {
              kind: 'text' as const,
              text: say(language, 'word.withoutData', { year, names: missing.join('; ') }),
            },
          ]
        : []),
    ],
    requests: planned.flatMap(({ request }) => request ?? []),
    missing,
  };
}

function plannedFigure(
  { id, kind, seeds, years = 1, options = {} }: ModuleFigure,
  catalogue: Catalogue,
  year: ReportingYear,
  language: Language,
): { request?: FigureRequest; missing: string[] } {
  const wanted = seeds.map((seed) => catalogue.indicators.find((indicator) => indicator.seed?.id === seed));
  const level = catalogue.levels.findLast(({ id }) =>
    wanted.some((indicator) => hasYear(catalogue, indicator, id, year)),
  )?.id;
  const indicators = wanted.filter((indicator): indicator is Indicator =>
    hasYear(catalogue, indicator, level, year),
  );
  const missing = seeds.flatMap((seed, i) => {
    const indicator = wanted[i];
    if (indicator && indicators.includes(indicator)) return [];
    return [indicator?.name[language] ?? say(language, `word.seed ${seed}`)];
  });
  if (!level || !levelOf(catalogue, level)) return { missing };
  const available = catalogue.years.filter(
    (candidate) =>
      candidate <= year && indicators.every((indicator) => hasYear(catalogue, indicator, level, candidate)),
  );
  const query = {
    city: catalogue.city.id,
    indicators: indicators.map((indicator) => indicator.id),
    level,
    years: available.slice(-years),
  };
  return { request: { id, kind, language, options, query }, missing };
}

function hasYear(
  catalogue: Catalogue,
  indicator: Indicator | undefined,
  level: string | undefined,
  year: ReportingYear,
): boolean {
  return (
    indicator !== undefined && level !== undefined && yearsOf(catalogue, indicator.id, level).includes(year)
  );
}

/** The reference date when all figures of the year share it. */
function commonReferenceDate(
  requests: FigureRequest[],
  { indicators }: Catalogue,
  year: ReportingYear,
  language: Language,
): string | undefined {
  const used = new Set(requests.flatMap(({ query }) => query.indicators));
  const dates = new Set(
    indicators.filter(({ id }) => used.has(id)).map((indicator) => referenceDateOf(indicator, year)),
  );
  const [date] = dates;
  return dates.size === 1 && date ? formatDate(date, language) : undefined;
}
