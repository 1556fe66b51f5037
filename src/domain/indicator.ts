import type { ReferenceDate, ReportingYear } from './period';
import type { Text } from './text';

export type IndicatorId = string;
export type TopicId = string;

/**
 * How an indicator comes from measures (Merkmale). Counts in, ratios out: a ratio is a ratio of sums, per area.
 * A source that publishes only rates is a `rate`: taken as published at its own level, never aggregated.
 */
export type Formula =
  | { kind: 'ratio'; numerator: string[]; denominator: string[]; factor: number }
  | { kind: 'count'; measures: string[] }
  | { kind: 'rate'; measure: string };

/** Whether a higher value means a heavier social burden. */
export type Burden = 'higher' | 'lower' | 'none';

/** The seven indicators of the integrated social-space typology. */
export const SEED_INDICATORS = [
  'arbeitslosenquotient',
  'sgb2-nicht-erwerbsfaehige',
  'kinder-alleinerziehende',
  'migrationshintergrund-u21',
  'beschaeftigungsquote',
  'mindestsicherungsquote',
  'grundsicherung-alter',
] as const;

/** The pieces of `Von 100 {whole} {one|many}.`; `{n}` stands for the number. Counts have only `one` and `many`. */
export interface PlainPhrase {
  /** Dative plural: `Kindern unter 15 Jahren`. */
  whole?: Text;
  /** `lebt {n} Kind von Mindestsicherung` */
  one: Text;
  /** `leben {n} Kinder von Mindestsicherung` */
  many: Text;
}

export interface Indicator {
  id: IndicatorId;
  name: Text;
  /** Fits a table head. */
  shortName: Text;
  topic: TopicId;
  formula: Formula;
  /** `%`, `Anzahl`, `Personen je km²`. */
  unit: Text;
  decimals: number;
  burden: Burden;
  /** By reporting year; a year that is missing here has no data. */
  referenceDates: Record<string, ReferenceDate>;
  populationBase: Text;
  exclusions: Text;
  /** Publisher and publication, as the source line quotes it. */
  source: Text;
  /** Which seed indicator this is, or stands in for; a proxy is called a proxy wherever it is shown. */
  seed?: { id: (typeof SEED_INDICATORS)[number]; role: 'is' | 'proxy'; note: Text };
  /** What the word means, in plain language. */
  explanation: Text;
  /** One sentence that reads one number; slots `{area} {year} {value} {unit}`. */
  readingAid: Text;
  plain: PlainPhrase;
  /** A typology: the value is a position in this list, from 1. It names, it does not measure: nothing rises or adds up. */
  types?: { label: Text; colour: string }[];
}

export interface Topic {
  id: TopicId;
  name: Text;
}

export function referenceDateOf(indicator: Indicator, year: ReportingYear): ReferenceDate {
  return indicator.referenceDates[String(year)] ?? null;
}
