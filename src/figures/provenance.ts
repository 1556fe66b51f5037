import type { AreaKey } from '../domain/area';
import type { Query } from '../domain/query';
import type { Language } from '../domain/text';
import type { Grouping } from '../domain/typology/grouping';

/** The texts of a figure by slot, as they were rendered: the base of the three-way compare. */
export type Slots = Record<string, string>;

export type FigureKind = 'table' | 'chart' | 'box' | 'typology';

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
  /** Charts: bars per area, or a line over the years. */
  chart?: 'bar' | 'column' | 'line';
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
  /** Area keys in row order. */
  areas: string[];
  rendered: Slots;
  /** `contentHash(rendered)`. */
  hash: string;
}
