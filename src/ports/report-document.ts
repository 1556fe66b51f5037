import type { Figure } from '../figures/figure';
import type { ChartBody } from '../figures/figure';
import type { ReportProperties } from '../figures/report-properties';
import type { FigureMemory } from '../refresh/memory';
import type { Standing, Write } from '../refresh/standing';
import type { Undo } from './undo';

/** A figure of ours as a document has it. */
export interface StoredFigure {
  /** As its control says; two have the same after copy and paste. */
  id: string;
  /** Missing when the control carries our tag but the document knows nothing about it. */
  memory?: FigureMemory;
  /** The document's entry about it cannot be read. */
  isDamaged?: boolean;
  /** Missing when it is remembered and stands nowhere. */
  standing?: Standing;
  /** Its first paragraph, as in `Passage.where`. */
  where?: string;
  /** The second branch of a text box: written like the first. */
  isFallback?: boolean;
  /** It may not be written: its control is locked or lost, or the whole document protected. */
  locked?: 'control' | 'document' | 'frame';
}

/** A paragraph outside our figures. */
export interface Passage {
  /** Position among all paragraphs of its story, from 1; stories other than the document say which they are. */
  where: string;
  text: string;
}

/** A report as it stood when it was read. */
export interface ReportState {
  figures: StoredFigure[];
  passages: Passage[];
  properties: ReportProperties;
}

/** What to write into one of the figures of a state. */
export interface FigureWriting {
  /** Its position in `ReportState.figures`. */
  occurrence: number;
  /** The identity it has from now on: a copy gets one of its own. */
  id: string;
  /** What is known of it as it stands: the document's own memory, or an adopted one. */
  memory: FigureMemory;
  writes: Write[];
  next: Figure;
  /** A chart's data from now on. */
  chart?: ChartBody;
  /** Rendered anew: nobody touched it, and it cannot be renewed text by text. */
  whole?: boolean;
}

export interface ReportUpdate {
  figures: FigureWriting[];
  /** All that the document remembers from now on, by id. */
  memories: ReadonlyMap<string, FigureMemory>;
  properties: ReportProperties;
}

/** A report we can write: Word or a .docx file. */
export interface ReportDocument {
  /** At the cursor, or at the end of a file. Whole or not at all. Fails with `document-read-only`. */
  insert(figure: Figure): Promise<void>;
  /** `adopted` are memories of other documents: they help to read figures of which this one knows nothing. */
  read(adopted?: ReadonlyMap<string, FigureMemory>): Promise<ReportState>;
  /**
   * Writes all or nothing: what stood there is put back when a write fails half-way. Text outside of what is written stays.
   * Fails with `document-changed` when the document is not as it was in the state, with `document-read-only`, and with
   * `document-half-written` when what stood there could not be put back. What takes it back fails with `undo-refused-figure`
   * where somebody changed since what was written.
   */
  write(state: ReportState, update: ReportUpdate): Promise<Undo>;
  properties(): Promise<ReportProperties>;
  setProperties(properties: ReportProperties): Promise<void>;
  /** The document as an OOXML package (part name → bytes), for checking. */
  parts(): Promise<Map<string, Uint8Array>>;
}
