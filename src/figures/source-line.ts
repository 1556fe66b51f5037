import type { Answer } from '../domain/answer';
import type { Area, AreaEdition } from '../domain/area';
import { referenceDateOf, type Indicator } from '../domain/indicator';
import { formatDate, type ReportingYear } from '../domain/period';
import type { Language, Text } from '../domain/text';
import { QUARTERS } from '../domain/spatial/composed-levels';
import { yearsBefore } from '../domain/spatial/edition-break';
import { say } from '../texts';
import { yearSpan } from './title';

/**
 * `Quelle: …; eigene Berechnung. Berichtsjahr: 2018. Stichtag: 31.12.2018. Gebietsstand: …. Datenstand: 22.11.2026.`
 */
export function sourceLine(answer: Answer, language: Language): string {
  const sources = [...new Set(answer.indicators.flatMap(({ source }) => source[language].split('; ')))];
  if (answer.indicators.some(({ formula }) => formula.kind === 'ratio'))
    sources.push(say(language, 'figure.ownCalculation'));
  return [
    say(language, 'figure.source', { source: sources.join('; ') }),
    say(language, answer.years.length > 1 ? 'figure.reportingYears' : 'figure.reportingYear', {
      year: yearSpan(answer.years, language),
    }),
    referenceDates(answer, language),
    say(language, 'figure.edition', { edition: answer.edition.name[language] }),
    ...areaNotes(answer, answer.years, language),
    ...answer.areas.flatMap((area) => quarterNotes(area, language)),
    say(language, 'figure.release', {
      date: formatDate(answer.release.date, language),
      release: answer.release.id,
    }),
  ].join(' ');
}

/** `Die Werte für 2013 sind für die Raumeinheiten dieses Gebietsstands angegeben, der erst seit 01.01.2018 gilt.` */
export function beforeEdition(
  { validFrom = '' }: AreaEdition,
  years: ReportingYear[],
  language: Language,
): string {
  return say(language, 'figure.beforeEdition', {
    years: yearSpan(years, language),
    date: formatDate(validFrom, language),
  });
}

/**
 * What has to be said of the areas of figures: a series over a change of the spatial structure never looks like any other,
 * and converted figures name what they were converted by.
 */
export function areaNotes(
  { edition, crosswalks = [] }: Pick<Answer, 'edition' | 'crosswalks'>,
  years: ReportingYear[],
  language: Language,
): string[] {
  const before = yearsBefore(edition, years);
  return [
    ...(before.length ? [beforeEdition(edition, before, language)] : []),
    ...crosswalks.map(({ name, basis, quality }) =>
      say(language, 'figure.converted', {
        crosswalk: name[language],
        basis: say(language, `figure.basis ${basis}`),
        quality: say(language, `figure.crosswalk ${quality}`),
      }),
    ),
  ];
}

/** `Quartier Hafen: 0102, 0103.` Whoever reads of a quarter has to know what it is made of. */
export function quarterNotes({ level, name, parts = [] }: Area, language: Language): string[] {
  return level === QUARTERS ? [say(language, 'figure.quarterOf', { name, parts: parts.join(', ') })] : [];
}

function referenceDates({ indicators, years }: Answer, language: Language): string {
  const byYear = years.map((year) => referenceDatesOfYear(indicators, year, language));
  const [only] = byYear;
  if (byYear.length === 1 || byYear.every((dates) => dates === only))
    return say(language, 'figure.referenceDate', { date: only ?? '' });
  return say(language, 'figure.referenceDates', {
    dates: byYear.map((dates, i) => `${years[i]}: ${dates}`).join('; '),
  });
}

/** One date where all agree, otherwise each date with the indicators it holds for. */
function referenceDatesOfYear(indicators: Indicator[], year: ReportingYear, language: Language): string {
  const groups = new Map<string, string[]>();
  for (const indicator of indicators) {
    const iso = referenceDateOf(indicator, year);
    const date = iso ? formatDate(iso, language) : say(language, 'figure.noReferenceDate');
    groups.set(date, [...(groups.get(date) ?? []), indicator.shortName[language]]);
  }
  if (groups.size === 1) return [...groups.keys()][0] ?? '';
  return [...groups].map(([date, names]) => `${date} (${names.join(', ')})`).join(', ');
}

/**
 * Footnote marks by indicator id and the notes they lead to, for indicators that stand in for another; then what the types
 * of a typology mean.
 */
export function indicatorNotes(
  indicators: Indicator[],
  language: Language,
): { marks: Record<string, string>; notes: string[] } {
  const proxies = indicators.filter(({ seed }) => seed?.role === 'proxy');
  return {
    marks: Object.fromEntries(proxies.map(({ id }, i) => [id, `${i + 1})`])),
    notes: [
      ...proxies.map(({ name, seed }, i) =>
        say(language, 'figure.proxyNote', {
          mark: `${i + 1})`,
          name: name[language],
          note: seed?.note[language] ?? '',
        }),
      ),
      ...indicators.flatMap(({ name, types }) => (types ? typeLegend(name, types, language) : [])),
    ],
  };
}

/** `Sozialraumtypologie: 1 = sehr niedrige Belastung; …` */
function typeLegend(name: Text, types: { label: Text }[], language: Language): string {
  const entries = types.map(({ label }, t) => `${t + 1} = ${label[language]}`);
  return say(language, 'figure.typeNote', { name: name[language], entries: entries.join('; ') });
}

const LEGEND_ORDER = ['–', '0', '.', '…', '/', 'x', 'p', 'r', 's'] as const;

/** Explains exactly the signs and marks that occur among the shown texts; empty when none does. */
export function signLegend(texts: string[], language: Language): string {
  const parts = new Set(texts.flatMap((text) => text.split('\u00a0')));
  const used = new Set([...parts].map((text) => (/^0([.,]0+)?$/.test(text) ? '0' : text)));
  const entries = LEGEND_ORDER.filter((sign) => used.has(sign)).map(
    (sign) => `${sign} = ${say(language, `figure.sign ${sign}`)}`,
  );
  return entries.length ? say(language, 'figure.legend', { entries: entries.join('; ') }) : '';
}

/** The reference date as shown when all indicators of a year share it; where to find the dates otherwise. */
export function commonReferenceDate(
  indicators: Indicator[],
  year: ReportingYear,
  language: Language,
): string {
  const [date, ...others] = new Set(indicators.map((indicator) => referenceDateOf(indicator, year)));
  return date && !others.length ? formatDate(date, language) : say(language, 'word.seeSources');
}
