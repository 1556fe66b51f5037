import type { LevelId } from './area';
import type { IndicatorId } from './indicator';
import type { ReportingYear } from './period';
import type { Text } from './text';

/** What is counted; a share of one kind in another says nothing. */
export type CountedUnit = 'person' | 'child' | 'family' | 'household' | 'benefit-unit';

/** A group of people a definition counts or leaves out, in these years or in all. */
export interface GroupRule {
  /** The same code is the same people in every definition. */
  group: string;
  name: Text;
  from?: ReportingYear;
  to?: ReportingYear;
}

export const UPDATE_INTERVALS = ['ARBITRARY', 'MONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY'] as const;

export const CLASSIFICATION_METHODS = ['REGIONAL_DEFAULT', 'JENKS', 'EQUAL_INTERVAL', 'QUANTILE'] as const;

/** How a map of the indicator is classed when nobody chose. */
export interface Classification {
  classificationMethod: (typeof CLASSIFICATION_METHODS)[number];
  numClasses: number;
  /** A scheme of colorbrewer2.org, such as `Blues`. */
  colorBrewerSchemeName: string;
  /** Fixed limits between the classes, ascending, by level. */
  items?: { spatialUnit: LevelId; breaks: number[] }[];
}

/** Who answers questions. */
export interface Contact {
  organisation: string;
  name?: string;
  mail?: string;
  phone?: string;
  url?: string;
}

/**
 * What is known of a definition beside its formula, in the words of KomMonitor's indicator metadata (data management API
 * 5.2) where it has a word. Only what the source states: a field nobody knows is absent, and nothing is assumed for an
 * indicator without an entry.
 */
export interface IndicatorMetadata {
  indicator: IndicatorId;

  abbreviation?: string;
  /** What the value itself is, such as a mean or a share. */
  characteristicValue?: Text;
  /** How a high or a low value is to be read. */
  interpretation?: Text;
  /** How the value comes about. */
  processDescription?: Text;
  referenceDateNote?: Text;
  numerator?: Text;
  denominator?: Text;
  /** What the source is drawn from. */
  databasis?: Text;
  updateInterval?: (typeof UPDATE_INTERVALS)[number];
  contact?: Contact;
  literature?: Text;
  note?: Text;
  tags?: string[];
  isHeadlineIndicator?: boolean;
  /** Indicators to be read beside this one, and why; those it is computed from are known from the formula. */
  referencedIndicators?: { indicator: IndicatorId; description: Text }[];
  defaultClassificationMapping?: Classification;

  /** Codes: the same code is the same population base. */
  population?: { numerator?: string; denominator: string };
  excludes?: GroupRule[];
  includes?: GroupRule[];
  countedUnit?: { numerator: CountedUnit; denominator: CountedUnit };
  /** What the publisher hides. */
  disclosureRule?: Text;
}
