import type { Figure } from '../figures/figure';
import type { FigureUpdate } from '../refresh/figure-update';
import type { Provenance, Slots } from '../figures/provenance';
import type { ReportProperties } from '../figures/report-properties';

/** A figure of ours as it stands in the document now. */
export interface StoredFigure {
  id: string;
  /** Missing when the control carries our tag but the document knows nothing about it. */
  provenance?: Provenance;
  /** What stands there now, read from the XML; missing when the control is gone. */
  slots?: Slots;
  /** How many controls carry this id: 2 after copy and paste. */
  copies: number;
}

/** A report we can write: Word, a .docx file, plain objects. */
export interface ReportDocument {
  /** At the cursor, or at the end of a file. Whole or not at all. Fails with `document-read-only`. */
  insert(figure: Figure): Promise<void>;
  figures(): Promise<StoredFigure[]>;
  /** All updates or none; text between figures stays untouched. */
  update(updates: FigureUpdate[]): Promise<void>;
  properties(): Promise<ReportProperties>;
  setProperties(properties: ReportProperties): Promise<void>;
  /** The document as an OOXML package (part name → bytes), for checking. */
  parts(): Promise<Map<string, Uint8Array>>;
}
