import { cellAt, type Answer } from '../domain/answer';
import type { Release } from '../domain/catalogue';
import { formatCell } from '../domain/number-format';
import { formatDate, type ReportingYear } from '../domain/period';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import type { SentenceBody, SentenceNumber } from './figure';
import type { NumberInSentence, Sentence } from './provenance';
import { commonReferenceDate, sourceLine } from './source-line';
import type { Draft } from './table-figure';

/** What a report, or an answer, says about its time and place. */
export interface ReportFacts {
  city: string;
  /** Ascending; the last is the reporting year. */
  years: ReportingYear[];
  release: Pick<Release, 'id' | 'date'>;
  /** As shown. */
  referenceDate: string;
  /** Whether the year has data for an indicator; all are there when missing. */
  has?: (indicator: string) => boolean;
}

type ValueOf = (number: Extract<NumberInSentence, { show: 'value' }>, year: ReportingYear) => SentenceNumber;

/**
 * Key figures inside a sentence: the author's words with numbers of the answer, each in its rounding and, if wished, with its
 * unit. Fails with `sentence-without-number`, `unknown-area`, `unknown-indicator`.
 */
export function sentenceFigure(answer: Answer, sentence: Sentence, language: Language): Draft {
  const facts = {
    city: answer.city.name,
    years: answer.years,
    release: answer.release,
    referenceDate: commonReferenceDate(answer.indicators, answer.years.at(-1) ?? 0, language),
  };
  const body = sentenceBody(sentence, facts, language, (number, year) =>
    valueIn(answer, number, year, language),
  );
  const areas = new Set(sentence.numbers.flatMap((number) => (number.show === 'value' ? [number.area] : [])));
  return {
    kind: 'sentence',
    areas: [...areas],
    title: sentenceText(body),
    altText: '',
    body,
    notes: [],
    legend: '',
    source: sourceLine(answer, language),
  };
}

/** A sentence with its numbers filled in. A sentence about what is lacking is empty when nothing is. */
export function sentenceBody(
  { text, numbers }: Sentence,
  facts: ReportFacts,
  language: Language,
  valueOf: ValueOf = noValue,
): SentenceBody {
  if (!numbers.length) throw new ReportingError('sentence-without-number');
  const shown = numbers.map((number) => shownNumber(number, facts, language, valueOf));
  if (shown.some((number) => number.measure === 'lacking' && number.text === ''))
    return { kind: 'sentence', pieces: [] };
  const pieces = text.split(/(\{\d+\})/).flatMap((piece): SentenceBody['pieces'] => {
    const number = /^\{\d+\}$/.test(piece) ? shown[Number(piece.slice(1, -1))] : undefined;
    return number ? [number] : piece ? [piece] : [];
  });
  return { kind: 'sentence', pieces };
}

/** The sentence as it reads. */
export function sentenceText({ pieces }: SentenceBody): string {
  return pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('');
}

/** A release as every report writes it: `22.11.2026 (2026-1)`. */
export function releaseText({ id, date }: Pick<Release, 'id' | 'date'>, language: Language): string {
  return `${formatDate(date, language)} (${id})`;
}

function shownNumber(
  number: NumberInSentence,
  { city, years, release, referenceDate, has = () => true }: ReportFacts,
  language: Language,
  valueOf: ValueOf,
): SentenceNumber {
  const year = years.at(-1 - ('back' in number ? (number.back ?? 0) : 0)) ?? 0;
  const measure = number.show;
  switch (number.show) {
    case 'value':
      return valueOf(number, year);
    case 'year':
      return { text: String(year), year, measure };
    case 'release':
      return { text: releaseText(release, language), measure };
    case 'reference-date':
      return { text: referenceDate, year, measure };
    case 'city':
      return { text: city, measure };
    case 'lacking':
      return {
        text: number.indicators
          .flatMap(({ id, name }) => (id !== undefined && has(id) ? [] : [name]))
          .join('; '),
        year,
        measure,
      };
  }
}

function noValue(number: Extract<NumberInSentence, { show: 'value' }>): never {
  throw new ReportingError('unknown-indicator', { indicator: number.indicator, known: '' });
}

function valueIn(
  answer: Answer,
  { indicator: id, area: key, decimals, unit }: Extract<NumberInSentence, { show: 'value' }>,
  year: ReportingYear,
  language: Language,
): SentenceNumber {
  const indicator = answer.indicators.find((known) => known.id === id);
  if (!indicator)
    throw new ReportingError('unknown-indicator', {
      indicator: id,
      known: answer.indicators.map((known) => known.id).join(', '),
    });
  const area = answer.areas.find((candidate) => candidate.key === key);
  if (!area) throw new ReportingError('unknown-area', { area: key });
  const cell = cellAt(answer, id, key, year);
  const number = formatCell(cell, decimals ?? indicator.decimals, language);
  const text = unit && cell.value !== null ? `${number}\u00a0${indicator.unit[language]}` : number;
  return { text, indicator: id, area: key, areaName: area.name, year, measure: 'value' };
}
