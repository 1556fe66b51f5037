import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';

/** A number of ours under the cursor, by its meaning. */
export interface SelectedNumber {
  area?: AreaKey;
  indicator?: IndicatorId;
  year?: ReportingYear;
  measure: string;
  /** As it stands there. */
  text: string;
  /** What its cell holds, in a workbook. */
  value?: string | number;
}

/** What the cursor stands in: a figure of ours, and where it can be told, the number. */
export interface Selected {
  id: string;
  number?: SelectedNumber;
}

/** The document in front of a person: where the cursor is, and what can be done with one figure of it. */
export interface OpenDocument {
  selected(): Promise<Selected | undefined>;
  /** Calls `changed` after the selection moved; gives back what ends it. */
  follow(changed: () => void): Promise<() => void>;
  /** Calls `changed` after figures may have come or gone in the document, whoever did it; gives back what ends it. */
  followChanges(changed: () => void): Promise<() => void>;
  goTo(id: string): Promise<void>;
  /** What stands there stays, and is no longer renewed. */
  detach(id: string): Promise<void>;
  /** With its caption, source line and memory. */
  remove(id: string): Promise<void>;
}
