import { levelOf, yearsOf, type Catalogue } from '../domain/catalogue';
import { referenceDateOf, type Indicator, type SEED_INDICATORS } from '../domain/indicator';
import { formatDate, type ReportingYear } from '../domain/period';
import type { Figure } from './figure';
import type { FigureOptions, FigureRequest, Sentence } from './provenance';
import { factFigure } from './fact-figure';
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
  /** What the report says about itself: they follow its year and release. */
  facts: Figure[];
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
  const planned = module.chapters.map((chapter, c) => plannedChapter(chapter, c, catalogue, year, language));
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
  const about = { city: catalogue.city.name, years: [year], release: catalogue.release, referenceDate };
  const fact = (id: string, sentence: Sentence) =>
    factFigure(
      {
        id,
        kind: 'fact',
        language,
        query: { city: catalogue.city.id, indicators: [], level: '', years: [year] },
        options: { sentence },
      },
      {
        ...about,
        has: (indicator) =>
          catalogue.levels.some((level) => yearsOf(catalogue, indicator, level.id).includes(year)),
      },
      catalogue.edition.id,
    );
  const titled: Sentence = { text: `${title} {0} {1}`, numbers: [{ show: 'city' }, { show: 'year' }] };
  const facts = [
    fact('fakt-titel', titled),
    fact('fakt-kopf', titled),
    fact('fakt-jahr', { text: say(language, 'word.factYear', { year: '{0}' }), numbers: [{ show: 'year' }] }),
    fact('fakt-stichtag', {
      text: say(language, 'word.factReferenceDate', { date: '{0}' }),
      numbers: [{ show: 'reference-date' }],
    }),
    fact('fakt-datenstand', {
      text: say(language, 'word.factRelease', { release: '{0}' }),
      numbers: [{ show: 'release' }],
    }),
  ];
  const lacking = planned.flatMap((chapter) =>
    chapter.lacking ? [fact(chapter.lacking.id, chapter.lacking.sentence)] : [],
  );
  return {
    requests,
    facts: [...facts, ...lacking],
    missing: [...new Set(planned.flatMap((chapter) => chapter.missing))],
    referenceDate,
    outline: {
      language,
      title: `${title} ${catalogue.city.name} ${year}`,
      cover: { fact: 'fakt-titel' },
      head: { fact: 'fakt-kopf' },
      subtitle: module.subtitle[language],
      facts: ['fakt-jahr', 'fakt-stichtag', 'fakt-datenstand'].map((id) => ({ fact: id })),
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
  /** Says what the city does not have for the year. */
  lacking?: { id: string; sentence: Sentence };
  entries: OutlineEntry[];
  requests: FigureRequest[];
  missing: string[];
}

function plannedChapter(
  { level, heading, text, figures = [] }: ModuleChapter,
  position: number,
  catalogue: Catalogue,
  year: ReportingYear,
  language: Language,
): PlannedChapter {
  const planned = figures.map((figure) => plannedFigure(figure, catalogue, year, language));
  const missing = [...new Set(planned.flatMap((figure) => figure.missing))];
  const lackingId = `fakt-ohne-daten-${position + 1}`;
  return {
    entries: [
      { kind: 'heading', level, text: heading[language] },
      ...(text ? [{ kind: 'text' as const, text: text[language] }] : []),
      ...planned.flatMap(({ request }) => (request ? [{ kind: 'figure' as const, id: request.id }] : [])),
      ...(missing.length ? [{ kind: 'text' as const, text: { fact: lackingId } }] : []),
    ],
    ...(missing.length && {
      lacking: { id: lackingId, sentence: lackingSentence(figures, missing, catalogue, language) },
    }),
    requests: planned.flatMap(({ request }) => request ?? []),
    missing,
  };
}

/** `Für das Berichtsjahr {0} liegen keine Daten vor zu: {1}.` The names shorten as data come in. */
function lackingSentence(
  figures: ModuleFigure[],
  missing: string[],
  catalogue: Catalogue,
  language: Language,
): Sentence {
  const seeds = [...new Set(figures.flatMap((figure) => figure.seeds))];
  const indicators = seeds.flatMap((seed) => {
    const indicator = catalogue.indicators.find((candidate) => candidate.seed?.id === seed);
    const name = indicator?.name[language] ?? say(language, `word.seed ${seed}`);
    return missing.includes(name) ? [{ ...(indicator && { id: indicator.id }), name }] : [];
  });
  return {
    text: say(language, 'word.withoutData', { year: '{0}', names: '{1}' }),
    numbers: [{ show: 'year' }, { show: 'lacking', indicators }],
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
