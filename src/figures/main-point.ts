import { pluralInText } from './plural-in-text';
import { cellAt, type Answer } from '../domain/answer';
import { extremesOf, partsOf, rankedParts, shownInTable, type RankedArea } from '../domain/extremes';
import type { Indicator } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import { say } from '../texts';

const NAMED = 3;

/** What a figure shows at a glance, for alternative texts: the city's number, the highest and the lowest area. */
export function mainPoint(
  answer: Answer,
  indicator: Indicator,
  year: ReportingYear,
  language: Language,
): string[] {
  const show = shownInTable(indicator, language);
  const unit = indicator.unit[language];
  const value = (number: number) => (unit === '%' ? `${show(number)}\u00a0%` : show(number));
  const places = (tied: RankedArea[]) => placesOf(tied, answer, language);
  const ranked = rankedParts(answer, indicator, year);
  const extremes = extremesOf(ranked, show);
  const all = partsOf(answer).length;
  const city = answer.areas.find(({ kind }) => kind === 'city');
  const cityValue = city && cellAt(answer, indicator.id, city.key, year).value;
  return [
    ...(extremes && ranked.length < all
      ? [
          say(language, 'figure.altAmong', {
            count: ranked.length,
            all,
            level: answer.level.pluralDative[language],
          }),
        ]
      : []),
    ...(extremes?.highest[0]
      ? [
          say(language, 'figure.altHighest', {
            areas: places(extremes.highest),
            value: value(extremes.highest[0].value),
          }),
        ]
      : []),
    ...(extremes?.lowest[0]
      ? [
          say(language, 'figure.altLowest', {
            areas: places(extremes.lowest),
            value: value(extremes.lowest[0].value),
          }),
        ]
      : []),
    ...(city && typeof cityValue === 'number'
      ? [say(language, 'figure.altCity', { city: city.name, value: value(cityValue) })]
      : []),
  ];
}

/** `A und B`; from four ties on their number: `5 Stadtteile`. */
function placesOf(tied: RankedArea[], answer: Answer, language: Language): string {
  if (tied.length > NAMED) return `${tied.length} ${pluralInText(answer.level, language)}`;
  return listOf(
    tied.map(({ area }) => area.name),
    language,
  );
}

/** `A`, `A und B`, `A, B und C`. */
export function listOf(names: string[], language: Language): string {
  return new Intl.ListFormat(language === 'de' ? 'de-DE' : 'en-GB').format(names);
}
