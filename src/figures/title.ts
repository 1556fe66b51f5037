import type { Answer } from '../domain/answer';
import type { Language } from '../domain/text';
import { say } from '../texts';

/** Sache, Raum, Zeit, Einheit: `Arbeitslosenquotient nach Stadtteilen, Hamburg 2018 (in %)`. */
export function tableTitle(answer: Answer, language: Language): string {
  return say(language, hasParts(answer) ? 'figure.titleByLevel' : 'figure.titleCity', {
    subject: subjectOf(answer, language),
    level: answer.level.pluralDative[language],
    city: answer.city.name,
    years: yearSpan(answer.years, language),
    unit: unitSuffix(answer, language),
  });
}

/** `Arbeitslosenquotient`, `A und B`, `A und 5 weitere Indikatoren`. */
export function subjectOf({ indicators }: Answer, language: Language): string {
  const names = indicators.map(({ name }) => name[language]);
  const [first = '', second] = names;
  if (names.length <= 1) return first;
  if (names.length === 2) return say(language, 'figure.two', { first, second: second ?? '' });
  return say(language, 'figure.more', { first, count: names.length - 1 });
}

/** `2018`, `2017 und 2018`, `2013, 2017 und 2018`. */
export function yearSpan(years: number[], language: Language): string {
  return LISTS[language].format(years.map(String));
}

const LISTS = { de: new Intl.ListFormat('de-DE'), en: new Intl.ListFormat('en-GB') };

function hasParts({ areas }: Answer): boolean {
  return areas.some(({ kind }) => kind === 'part');
}

function unitSuffix({ indicators }: Answer, language: Language): string {
  const units = new Set(indicators.map(({ unit }) => unit[language]));
  const [unit] = units;
  if (units.size !== 1 || !unit) return '';
  return ` ${say(language, unit === '%' ? 'figure.inUnit' : 'figure.unit', { unit })}`;
}
