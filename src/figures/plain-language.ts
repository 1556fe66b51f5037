import { cellAt, type Answer } from '../domain/answer';
import { answerForYears } from '../domain/answer-years';
import type { Area } from '../domain/area';
import { extremesOf, partsOf, partsWithoutValue, rankedParts, type RankedArea } from '../domain/extremes';
import { referenceDateOf, type Indicator } from '../domain/indicator';
import { listOf } from './main-point';
import { formatNumber, roundDecimal } from '../domain/number-format';
import { formatDateInSentence, type ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { trendOf } from '../domain/trend';
import { pluralInText } from './plural-in-text';
import { fill, say } from '../texts';

const MAX_CHOSEN = 3;
const MAX_TIED = 5;

/**
 * Sentences about an answer in plain language, each to stand on a line of its own. Every number is a cell of the answer,
 * rounded as said; nothing is said about causes (rules DT-01 to DT-10 of the layout standard).
 */
export function plainSentences(asked: Answer, language: Language): string[] {
  return plainSections(asked, language).flatMap(({ sentences, dates }) => [...sentences, dates]);
}

/** What is said about one indicator. */
export interface PlainSection {
  indicator: Indicator;
  sentences: string[];
  /** The sentence that says when its numbers are from. */
  dates: string;
}

/** The same sentences by indicator. */
export function plainSections(asked: Answer, language: Language): PlainSection[] {
  const answer = answerForYears(asked, yearsSpokenOf(asked));
  return answer.indicators.map((indicator) => {
    const about = { answer, indicator, year: answer.years.at(-1) ?? 0, language };
    const findings = [
      ...places(about).flatMap((area) => placeSentences(about, area)),
      ...extremeSentences(about),
    ];
    return {
      indicator,
      sentences: [
        ...(findings.length ? findings : [say(language, 'figure.plainNoNumber')]),
        ...explanation(about),
      ],
      dates: dateSentence(about),
    };
  });
}

/**
 * The years the sentences speak about: the last, and the one before where some place has a number to compare with.
 */
export function yearsSpokenOf(answer: Answer): ReportingYear[] {
  const [year, before] = [answer.years.at(-1), answer.years.at(-2)];
  if (year === undefined) return [];
  if (before === undefined) return [year];
  const compared = answer.indicators.some((indicator) =>
    places({ answer, indicator, year, language: 'de' }).some(
      ({ key }) =>
        cellAt(answer, indicator.id, key, year).value !== null &&
        cellAt(answer, indicator.id, key, before).value !== null,
    ),
  );
  return compared ? [before, year] : [year];
}

interface Subject {
  answer: Answer;
  indicator: Indicator;
  year: ReportingYear;
  language: Language;
}

/** The city when it has a number, and up to three areas somebody chose. */
function places({ answer, indicator, year }: Subject): Area[] {
  const parts = partsOf(answer);
  const chosen = answer.query.areas && parts.length <= MAX_CHOSEN ? parts : [];
  return [
    ...answer.areas.filter(
      ({ kind, key }) => kind === 'city' && cellAt(answer, indicator.id, key, year).value !== null,
    ),
    ...chosen,
  ];
}

function placeSentences(about: Subject, area: Area): string[] {
  const { answer, indicator, year, language } = about;
  const { value } = cellAt(answer, indicator.id, area.key, year);
  if (value === null) return [say(language, 'figure.plainNoNumberIn', { area: area.name })];
  return [keySentence(about, area, value), ...comparison(about, area, value)];
}

/** `Von 100 Kindern unter 15 Jahren in Hamburg leben 17 Kinder von Mindestsicherung.`, `In Hamburg leben 900 Menschen.` */
function keySentence({ indicator, language }: Subject, area: Area, value: number): string {
  const { whole, one, many } = indicator.plain;
  const n = shownNumber(indicator, value, language);
  const single = whole ? value < 1.5 && value > 0 : Number(value) === 1;
  const phrase = fill((single ? one : many)[language], { n });
  return whole
    ? say(language, 'figure.plainShare', { whole: whole[language], area: area.name, phrase })
    : say(language, 'figure.plainCount', { area: area.name, phrase });
}

/** A share as so many of 100, with words where rounding would say none or all (rule DT-02); other numbers as shown. */
function shownNumber({ plain, decimals, types }: Indicator, value: number, language: Language): string {
  const label = types?.[value - 1]?.label[language];
  if (label) return `${value} (${label})`;
  if (!plain.whole) return formatNumber(value, decimals, language);
  if (value > 0 && value < 0.5) return say(language, 'figure.plainLessThanOne');
  if (value >= 99.5 && value < 100) return say(language, 'figure.plainAlmostAll');
  return formatNumber(value, 0, language);
}

function ofHundred(indicator: Indicator, value: number, language: Language): string {
  const n = shownNumber(indicator, value, language);
  if (!indicator.plain.whole) return n;
  return value >= 99.5 && value < 100 ? n : say(language, 'figure.plainOfHundred', { n });
}

function comparison({ answer, indicator, year, language }: Subject, area: Area, value: number): string[] {
  const before = answer.years.at(-2);
  if (before === undefined) return [];
  const earlier = cellAt(answer, indicator.id, area.key, before).value;
  if (earlier === null) return [say(language, 'figure.plainNoNumberBefore', { year: before })];
  const said = say(language, 'figure.plainBefore', {
    year: before,
    value: ofHundred(indicator, earlier, language),
  });
  if (indicator.types) return [said];
  const shown = indicator.plain.whole ? 0 : indicator.decimals;
  const trend = trendOf({
    kind: indicator.plain.whole ? 'share' : 'count',
    from: earlier,
    to: value,
    shownFrom: roundDecimal(earlier, shown),
    shownTo: roundDecimal(value, shown),
  });
  return [said, say(language, `figure.plainTrend ${trend}`, { year })];
}

function extremeSentences({ answer, indicator, year, language }: Subject): string[] {
  const parts = partsOf(answer);
  if (answer.query.areas && parts.length <= MAX_CHOSEN) return [];
  const show = (value: number) => ofHundred(indicator, value, language);
  const extremes = extremesOf(rankedParts(answer, indicator, year), show);
  if (!extremes) return [];
  const without = partsWithoutValue(answer, indicator, year);
  const among = amongWhich(answer, parts.length, without.length, language);
  const sentence = (key: 'figure.plainHighest' | 'figure.plainLowest', tied: RankedArea[]) =>
    say(language, key, {
      areas: tiedNames(tied, answer, language),
      among,
      value: show(tied[0]?.value ?? 0),
    });
  return [
    sentence('figure.plainHighest', extremes.highest),
    sentence('figure.plainLowest', extremes.lowest),
    ...(without.length ? [missingSentence(without, answer, language)] : []),
  ];
}

/** Of which areas the highest and the lowest are named: not of those without a number, whatever theirs would be. */
function amongWhich({ query, level }: Answer, all: number, without: number, language: Language): string {
  const facts = { all, count: all - without, level: level.pluralDative[language] };
  if (query.areas) return say(language, without ? 'figure.plainAmongSome' : 'figure.plainAmong', facts);
  return without ? say(language, 'figure.plainAmongNumbers', facts) : '';
}

function missingSentence(without: Area[], answer: Answer, language: Language): string {
  if (without.length > MAX_TIED)
    return say(language, 'figure.plainMissingMany', {
      count: without.length,
      level: pluralInText(answer.level, language),
    });
  const areas = listOf(
    without.map(({ name }) => name),
    language,
  );
  return say(language, 'figure.plainMissing', { areas });
}

function tiedNames(tied: RankedArea[], { level }: Answer, language: Language): string {
  if (tied.length > MAX_TIED) return `${tied.length} ${level.pluralDative[language]}`;
  return listOf(
    tied.map(({ area }) => area.name),
    language,
  );
}

/** What the number says, one sentence a line. */
function explanation({ indicator, language }: Subject): string[] {
  const meaning = indicator.explanation[language];
  return meaning ? meaning.split(/(?<=\p{Ll}{2}[.!?])\s+(?=\p{Lu})/u) : [];
}

function dateSentence({ answer, indicator, language }: Subject): string {
  const dates = answer.years.map((year) => {
    const iso = referenceDateOf(indicator, year);
    return iso?.includes('-')
      ? say(language, 'figure.plainOnDate', { date: formatDateInSentence(iso, language) })
      : say(language, 'figure.plainOfYear', { year: iso ?? year });
  });
  return say(language, 'figure.plainDates', { dates: listOf([...new Set(dates)], language) });
}
