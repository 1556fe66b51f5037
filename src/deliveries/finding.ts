import type { AreaKey } from '../domain/area';
import type { ReportingYear } from '../domain/period';
import type { Facts } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { say, type TextKey } from '../texts';
import type { delivery } from '../texts/de/delivery';

/** The rules a delivery is held to; each has a sentence in `texts/{de,en}/delivery.ts`. */
export type DeliveryRule = Exclude<keyof typeof delivery, `${string} ${string}`>;

/** A fault of a delivery, found before anything is stored. An error must be settled, a warning looked at. */
export interface DeliveryFinding {
  rule: DeliveryRule;
  severity: 'error' | 'warning';
  year?: ReportingYear;
  measures: string[];
  /** The areas it is about; several when one fault runs through them. */
  areas: AreaKey[];
  /** Fills the sentence: quotes the values. */
  facts: Facts;
  /** Why the rule is declared, in the words of the city package. */
  why?: { de: string; en: string };
}

/** The finding as a person reads it. */
export function findingSentence({ rule, facts, why }: DeliveryFinding, language: Language): string {
  const sentence = say(language, `delivery.${rule}` as TextKey, wordsOf(facts, language));
  return why ? `${sentence} ${why[language]}` : sentence;
}

/** Fractions with the decimal sign of the language; years and counts as they are. */
function wordsOf(facts: Facts, language: Language): Facts {
  const word = (value: Facts[string]) =>
    typeof value === 'number' && language === 'de' ? String(value).replace('.', ',') : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(value)]));
}
