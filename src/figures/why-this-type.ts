import type { Answer } from '../domain/answer';
import type { AreaKey } from '../domain/area';
import type { Indicator, IndicatorId } from '../domain/indicator';
import { formatNumber } from '../domain/number-format';
import { ReportingError } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import type { TypologyArea, TypologyResult } from '../domain/typology/index-typology';
import { nearestLimit } from '../domain/typology/trust/nearest-limit';
import type { Trust } from '../domain/typology/trust/trust';
import { say } from '../texts';
import { listOf } from './main-point';
import { pluralInText } from './plural-in-text';

const DRIVERS = 2;
const SMALLEST = 0.01;

/**
 * Why an area has its type, or none, in two sentences made from the numbers: first the type and what speaks most for it, then
 * what speaks against it, how near the next type is, and whether rounding could change it. Throws `unknown-area`.
 */
export function whyThisType(
  trust: Trust,
  key: AreaKey,
  answer: Answer,
  language: Language,
): [string, string] {
  const row = trust.result.areas.findIndex(({ area }) => area.key === key);
  const found = trust.result.areas[row];
  if (!found) throw new ReportingError('unknown-area', { area: key });
  const about = { trust, area: found, contributions: trust.contributions[row] ?? [], answer, language };
  if (found.excluded) return whyExcluded(about, found.excluded.reason);
  return [firstSentence(about), secondSentence(about)];
}

interface About {
  trust: Trust;
  area: TypologyArea;
  contributions: (number | null)[];
  answer: Answer;
  language: Language;
}

function firstSentence(about: About): string {
  const { trust, area, language } = about;
  const { types, standardisation } = trust.result.definition;
  const { mean } = standardisation;
  const facts = {
    area: area.area.name,
    type: area.type ?? 0,
    label: types[(area.type ?? 0) - 1]?.label[language] ?? '',
    missing: listOf(namesOf(area.missing ?? [], about), language),
  };
  const leading = towards(about, directionOf(area)).slice(0, DRIVERS);
  const drivers = listOf(
    leading.map((position, i) => (i ? inputText(position, about) : withMean(position, about))),
    language,
  );
  const what = area.missing ? ' missing' : '';
  if (!leading.length) return say(language, `typologyExplained.why average${what}`, facts);
  const which = directionOf(area) > 0 ? 'higher' : 'lower';
  const than = say(language, `typologyExplained.why ${which} ${mean}`);
  return say(language, `typologyExplained.why reason${what}`, { ...facts, than, drivers });
}

function secondSentence(about: About): string {
  const { trust, area, language } = about;
  const [first] = towards(about, directionOf(area) > 0 ? -1 : 1);
  const against =
    first === undefined
      ? say(language, 'typologyExplained.why nothingAgainst')
      : say(language, 'typologyExplained.why against', { input: inputText(first, about) });
  const stable = stabilityText(trust, area, language);
  const near = nearText(trust.result, area, language);
  return near
    ? say(language, 'typologyExplained.why near', { against, near, stable })
    : say(language, 'typologyExplained.why far', { against, stable });
}

/** An index of zero counts as above: all that speaks for more burden is then as strong as what speaks for less. */
function directionOf({ index }: TypologyArea): 1 | -1 {
  return (index ?? 0) < 0 ? -1 : 1;
}

/** Positions of the indicators that push the index in a direction and show it, the strongest first. */
function towards(about: About, direction: 1 | -1): number[] {
  const { contributions } = about;
  const differs = (i: number) => {
    const { value, mean } = shownPair(i, about);
    return value !== mean;
  };
  return [...contributions.keys()]
    .filter((i) => (contributions[i] ?? 0) * direction > 0 && differs(i))
    .sort((a, b) => ((contributions[b] ?? 0) - (contributions[a] ?? 0)) * direction);
}

/** `Arbeitslosenquotient 8,9 statt 5,1 %` */
function inputText(position: number, about: About): string {
  const { trust, language } = about;
  const { indicator } = trust.result.indicators[position]!;
  const { value, mean } = shownPair(position, about);
  return say(language, 'typologyExplained.why input', {
    indicator: briefName(indicator, language),
    value,
    mean: indicator.unit[language] === '%' ? `${mean}\u00a0%` : mean,
  });
}

/** The first one named says what the number beside it is. */
function withMean(position: number, about: About): string {
  const { trust, answer, language } = about;
  const { areas, definition } = trust.result;
  return say(language, `typologyExplained.why mean ${definition.standardisation.mean}`, {
    input: inputText(position, about),
    count: areas.filter(({ type }) => type !== null).length,
    level: pluralInText(answer.level, language),
  });
}

/** The value of an area and where z is zero, as a person sees them. */
function shownPair(position: number, { trust, area, language }: About) {
  const { indicator, mean } = trust.result.indicators[position]!;
  const shown = (value: number) => formatNumber(value, indicator.decimals, language);
  return { value: shown(area.inputs[position]?.value ?? 0), mean: shown(mean) };
}

/** The short name only where it saves words: it is made for heads of columns, with abbreviations. */
function briefName({ name, shortName }: Indicator, language: Language): string {
  const words = (text: string) => text.split(/\s+/).length;
  return words(shortName[language]) < words(name[language]) ? shortName[language] : name[language];
}

function nearText(result: TypologyResult, area: TypologyArea, language: Language): string {
  const nearest = nearestLimit(area, result);
  if (!nearest || area.index === null) return '';
  const distance =
    nearest.distance < SMALLEST
      ? say(language, 'typologyExplained.why lessThan', { number: formatNumber(SMALLEST, 2, language) })
      : formatNumber(nearest.distance, 2, language);
  const side = nearest.type > (area.type ?? 0) ? 'below' : 'above';
  return say(language, `typologyExplained.why ${side}`, {
    index: formatNumber(area.index, 2, language),
    distance,
    type: nearest.type,
  });
}

function stabilityText({ rounding }: Trust, { area, type }: TypologyArea, language: Language): string {
  const share = rounding.shares.get(area.key)?.[(type ?? 0) - 1] ?? 0;
  if (share === 1) return say(language, 'typologyExplained.why stable');
  const often = Math.min(99, Math.round(share * 100));
  return say(language, 'typologyExplained.why unstable', { often });
}

function whyExcluded(about: About, reason: 'named' | 'few-inhabitants' | 'missing-input'): [string, string] {
  const { trust, area, language } = about;
  const { exclusions, indicators, minimumIndicators } = trust.result.definition;
  const facts = {
    area: area.area.name,
    inhabitants: formatNumber(area.inhabitants.value ?? 0, 0, language),
    minimum: formatNumber(exclusions.minimumInhabitants, 0, language),
    missing: listOf(namesOf(area.excluded?.detail ?? [], about), language),
    needed: minimumIndicators ?? indicators.length,
    all: indicators.length,
  };
  const rule = reason === 'missing-input' && minimumIndicators !== undefined ? 'some-inputs' : reason;
  return [
    say(language, `typologyExplained.why excluded ${reason}`, facts),
    say(language, `typologyExplained.why rule ${rule}`, facts),
  ];
}

function namesOf(ids: IndicatorId[], { answer, language }: About): string[] {
  return ids.map((id) => answer.indicators.find((known) => known.id === id)?.name[language] ?? id);
}
