import type { Place, Severity } from '../../../domain/finding';
import type { ReportXml } from './report-xml';

/** A breach as a rule reports it; the rule's record adds id and severity. */
export interface Breach {
  place: Place;
  facts?: Record<string, string | number>;
}

/**
 * A layout standard as a record. Ids, sources and grades: the product's list of standards (rule ids TB, CH, AX, RM).
 * Adding a rule is adding a record.
 */
export interface LayoutRule {
  id: string;
  severity: Severity;
  check(report: ReportXml): Breach[];
}
