import type { BodyRow } from '../figures/figure';

/** Names something in a document that can be written: only whoever read the document knows what it means. */
export type Place = number;

/** A text as it stands in a document. */
export interface StandingText {
  place: Place;
  text: string;
  /** Somebody's tracked change stands in it: it is not ours to write. */
  tracked?: boolean;
}

export interface StandingCell {
  place: Place;
  /** Its paragraphs, or the one value of a sheet's cell. */
  texts: StandingText[];
  /** The first of the columns it covers, and how many. */
  column: number;
  span: number;
  /** Merged downwards: goes on from the cell above. */
  continues?: boolean;
}

export interface StandingRow {
  place: Place;
  /** Marked as a row of heads. */
  head: boolean;
  cells: StandingCell[];
}

export interface StandingTable {
  place: Place;
  rows: StandingRow[];
  /** Further rows stand there that somebody's tracked change deletes: whether they go is not decided. */
  tracked?: boolean;
}

export type LineUse = 'boxTitle' | 'boxHead' | 'box' | 'note' | 'legend' | 'source';

/** A paragraph of a figure outside its table. `use` by its style, as far as the style is ours. */
export interface StandingLine extends StandingText {
  use?: LineUse;
}

export interface StandingChart {
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  /** Its categories are years, and stand as dates. */
  timed?: true;
  /** Whether the workbook behind it holds just these data, or what else somebody wrote into it. */
  workbook: 'ours' | 'changed' | 'missing';
  /** Names beside which somebody wrote; missing where it cannot be told what is beside which. */
  remarks?: string[];
}

/** A number in a sentence: its position among the figure's pieces, and the text that stands there. */
export interface StandingSlot extends StandingText {
  slot: number;
  /** Where only a stretch of the place is the number. */
  stretch?: [start: number, end: number];
}

/** A figure of ours as it stands in a document now. */
export interface Standing {
  /** The words of the caption, without label and number. */
  caption?: StandingText & {
    /** Where only a stretch of the paragraph is the title. */
    stretch?: [start: number, end: number];
    /** What somebody wrote behind our words. */
    behind?: string;
  };
  alt?: StandingText;
  table?: StandingTable;
  /** What stands in the rows of further tables: of one somebody divided, or put into a cell. */
  elsewhere?: string[];
  chart?: StandingChart;
  /** A picture stands where the chart was: some host had dropped it. */
  pictured?: boolean;
  lines: StandingLine[];
  /** Of a sentence: the numbers found in it, and the whole text. */
  slots?: StandingSlot[];
  sentence?: string;
}

/** One thing to write into a document. Places are those of the standing figure. */
export type Write =
  /** Replaces a text, or a stretch of it, and keeps its looks. */
  | { do: 'text'; place: Place; text: string; stretch?: [start: number, end: number] }
  /** Takes a row or a paragraph out. */
  | { do: 'remove'; place: Place }
  /** Puts a row in, with the looks of the row beside it. `columns` names the column of the new row each cell shows. */
  | {
      do: 'row';
      beside: Place;
      side: 'after' | 'before';
      row: BodyRow;
      cells: Map<Place, string>;
      last: boolean;
    }
  /** Puts a paragraph in. */
  | { do: 'line'; use: LineUse; text: string; beside: Place; side: 'after' | 'before' }
  /** Whether the last row is the city's, for the looks of the table. */
  | { do: 'city-row'; place: Place; last: boolean };
