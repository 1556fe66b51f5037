import type { Figure } from '../domain/figure';
import type { Provenance, Slots } from '../domain/provenance';
import type { ReportProperties } from '../domain/report-properties';

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

/** A figure's new state: the slots to write (hand-edited ones left out) and what to remember. */
export interface FigureUpdate {
  id: string;
  /** The whole figure for the new year. */
  figure: Figure;
  /** Names of the slots to write, rows by area key; all others stay as they are, with their formatting. */
  slots: string[];
  /** Render the figure anew instead: what stands there cannot be told apart text by text. */
  whole: boolean;
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
