import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { FigureKind, Provenance } from './provenance';

/**
 * A figure (Berichtsbaustein) ready to be rendered: every text and number is final, nothing is computed after this.
 */
export interface Figure {
  kind: FigureKind;
  provenance: Provenance;
  /** Caption without its number; for a box the heading. */
  title: string;
  /** At most 250 characters: kind, subject, place, time, main point. */
  altText: string;
  body: TableBody | ChartBody | BoxBody | SentenceBody;
  /** Footnotes of proxies, in order. */
  notes: string[];
  /** Explains the signs used; empty when none occurs. */
  legend: string;
  source: string;
}

export interface TableBody {
  kind: 'table';
  /** One or two head rows and the unit row; the first cell of each row is the stub. */
  head: HeadCell[][];
  rows: BodyRow[];
  /** Decimals by column of numbers. */
  decimals: number[];
  /** What each column of numbers is, in the same order. */
  columns: ColumnMeaning[];
}

/** By what a column of numbers is known, wherever people move it. */
export interface ColumnMeaning {
  /** Missing where the rows are the indicators. */
  indicator?: IndicatorId;
  year?: ReportingYear;
  /** Where the rows are the indicators: whose numbers these are. */
  area?: AreaKey;
  /** The kind of that area; a part of the city when missing. */
  kind?: 'unassigned' | 'city';
  /** `value`: the indicator itself; in the table of types `type 1`, `type 2`, … and `typed`, all areas with a type. */
  measure: string;
}

export interface HeadCell {
  text: string;
  /** Columns covered. */
  span: number;
}

/** By what a row is known where the columns are the areas. */
export interface RowMeaning {
  indicator: IndicatorId;
  year: ReportingYear;
  /** As its numbers are shown. */
  decimals: number;
}

export interface BodyRow {
  /** Area key, or that of an indicator row: rows are known by it, not by their position. */
  key: string;
  /** Where the columns are the areas: what the row is. */
  of?: RowMeaning;
  kind: 'part' | 'unassigned' | 'city';
  /** Name first, then one shown text per column. */
  texts: string[];
}

export interface ChartBody {
  kind: 'chart';
  /** Horizontal bars per area, columns, or a line over years. */
  type: 'bar' | 'column' | 'line';
  /** A `GAP` stands for what is left out between others. */
  categories: string[];
  /** `null` is a gap: a value that is missing or secret is never drawn as 0. Numbers are rounded as shown. */
  series: { name: string; values: (number | null)[] }[];
  unit: string;
  decimals: number;
  /** Index of the category drawn apart for comparison: the whole city. */
  reference?: number;
  /** Area keys of the categories, where they are areas. */
  keys?: AreaKey[];
  /** What each series is, where the categories are areas. */
  columns?: ColumnMeaning[];
}

/** A category without a name, a number or an area. */
export const GAP = '';

export interface BoxBody {
  kind: 'box';
  sentences: string[];
  /** Which of the sentences are sub-headings. Boxes made before there were any have none, and are renewed without. */
  heads?: number[];
}

/** Numbers inside a sentence somebody wrote; the words around them are the author's. */
export interface SentenceBody {
  kind: 'sentence';
  pieces: (string | SentenceNumber)[];
}

export interface SentenceNumber {
  /** As it reads, with its unit where the author wants one. */
  text: string;
  indicator?: IndicatorId;
  area?: AreaKey;
  areaName?: string;
  year?: ReportingYear;
  /** `value`, or a fact about its time: `year`, `release`, `reference-date`, … */
  measure: string;
}

/** A figure without where it comes from: what was rendered, and what a later release is compared with. */
export type FigureContent = Omit<Figure, 'provenance'>;
