import { z } from 'zod';
import { deliveryFinding } from '../contract/finding';
import type { Facts } from '../domain/reporting-error';
import type { Language } from '../domain/text';
import { say } from '../texts';

/** A fault of a delivery, found before anything is stored. */
export type DeliveryFinding = z.infer<typeof deliveryFinding>;

/** The findings of a report that was kept as JSON. */
export function findingsOf(report: unknown): DeliveryFinding[] {
  return z.array(deliveryFinding).parse(report);
}

/** The finding as a person reads it. */
export function findingSentence({ rule, facts, why }: DeliveryFinding, language: Language): string {
  const sentence = say(language, `delivery.${rule}`, wordsOf(facts, language));
  return why ? `${sentence} ${why[language]}` : sentence;
}

/** Fractions with the decimal sign of the language; years and counts as they are. */
function wordsOf(facts: Facts, language: Language): Facts {
  const word = (value: Facts[string]) =>
    typeof value === 'number' && language === 'de' ? String(value).replace('.', ',') : value;
  return Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, word(value)]));
}

/** It keeps the delivery from being published. */
export function isOpen({ severity }: DeliveryFinding): boolean {
  return severity !== 'warning';
}

/** It rests on numbers that may be secret: for whoever may publish, and nobody else. */
export function isInner({ inner }: DeliveryFinding): boolean {
  return inner === true;
}
