import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { MovingYears } from '../domain/moving-years';
import type { ReportingYear } from '../domain/period';
import type { Query } from '../domain/query';
import type { Language } from '../domain/text';
import type { Grouping } from '../domain/typology/grouping';
import type { TableLayout } from './table-layout';
import type { SealedBody } from './sealed-body';

/** The texts of a sheet by slot, as they were rendered: the base of the three-way compare. */
export type Slots = Record<string, string>;

/** `sentence`: key figures inside a sentence; `fact`: what a report says about itself, such as its year on the cover. */
export type FigureKind = 'table' | 'chart' | 'box' | 'sentence' | 'fact' | 'typology';

/** A number, or a fact about its time, to stand in a sentence. */
export type NumberInSentence =
  | {
      show: 'value';
      indicator: IndicatorId;
      area: AreaKey;
      /** How many years before the last of the query; 0 when missing. */
      back?: number;
      /** As the indicator has them when missing. */
      decimals?: number;
      unit?: boolean;
    }
  | { show: 'year'; back?: number }
  | { show: 'reference-date' }
  | { show: 'release' }
  | { show: 'city' }
  /** Names of indicators the report would show if the city had them for the year. */
  | { show: 'lacking'; indicators: { id?: IndicatorId; name: string }[] };

/** A sentence as an author wrote it: `{0}`, `{1}` … stand for its numbers. */
export interface Sentence {
  text: string;
  numbers: NumberInSentence[];
}

/** What a figure was asked to be; with an answer it becomes the figure again, for any year. */
export interface FigureRequest {
  /** Short and opaque; the content control's tag is `sr:<id>`. */
  id: string;
  kind: FigureKind;
  query: Query;
  language: Language;
  options: FigureOptions;
}

export interface FigureOptions {
  /** Years that move with the data; fixed ones when missing: they move only to a year somebody names. */
  years?: MovingYears;
  /** Sentences and facts: the words, with `{0}`, `{1}` … for the numbers. */
  sentence?: Sentence;
  /** Charts: bars per area, or a line over the years. */
  chart?: 'bar' | 'column' | 'line';
  /** Tables of indicators, in a report and on a worksheet; the standard one when missing. */
  table?: TableLayout;
  /**
   * Typology: which of the city's, in which version; which sheet when not the typology itself; how its areas are grouped
   * when for comparison only. In a report: a table of the types, or a box about an area.
   */
  typology?: {
    id: string;
    version: string;
    sheet?: 'change' | 'trust' | 'reference';
    grouping?: Grouping;
    area?: AreaKey;
  };
}

/** Where every number of a figure comes from. Stands in the document, without paths or server state. */
export interface Provenance {
  request: FigureRequest;
  release: { id: string; date: string };
  edition: string;
  /** Indicator id → reporting year → reference date (ISO, reduced precision) or null. */
  referenceDates: Record<string, Record<string, string | null>>;
  /** Indicator id → decimals shown; always half away from zero. */
  decimals: Record<string, number>;
  source: string;
  /** Area keys in row order; of a worksheet with indicators in its rows, the keys of these. */
  areas: string[];
}

/** A worksheet remembers as well what was rendered into it. */
export interface SheetProvenance extends Provenance {
  rendered: Slots;
  /** With indicators in the rows: the areas of the last columns. */
  columns?: AreaKey[];
  /** The rows of a large table, which `rendered` then lacks. */
  sealed?: SealedBody;
  /** `contentHash(rendered)`. */
  hash: string;
  /** The years it showed when brought to a year, so that there and back is the same. */
  shown?: Record<string, ReportingYear[]>;
  /** Decided: it stays as it is while nothing newer than this is asked for. */
  left?: { years: ReportingYear[]; release: string };
}
