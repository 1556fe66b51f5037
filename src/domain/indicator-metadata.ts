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

/**
 * What a definition says in words, in a form that definitions can be compared by. Only what the source states: nothing is
 * assumed for an indicator without an entry.
 */
export interface IndicatorMetadata {
  indicator: IndicatorId;
  /** Of the definition; a changed definition is a new one. */
  version: number;
  /** Codes: the same code is the same population base. */
  population?: { numerator?: string; denominator: string };
  excludes?: GroupRule[];
  includes?: GroupRule[];
  countedUnit?: { numerator: CountedUnit; denominator: CountedUnit };
  /** What the publisher hides. */
  disclosureRule?: Text;
}
