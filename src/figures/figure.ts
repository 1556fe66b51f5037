import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import type { FigureKind, Provenance, Slots } from './provenance';

/**
 * A figure (Berichtsbaustein) ready to be rendered: every text and number is final, nothing is computed after this.
 * Slots name each text that a refresh may change (`slotsOf`).
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
  /** `value`: the indicator itself; in the table of types `type 1`, `type 2`, … and `typed`, all areas with a type. */
  measure: string;
}

export interface HeadCell {
  text: string;
  /** Columns covered. */
  span: number;
}

export interface BodyRow {
  /** Area key: rows are known by it, not by their position. */
  key: string;
  kind: 'part' | 'unassigned' | 'city';
  /** Area name first, then one shown text per column. */
  texts: string[];
}

export interface ChartBody {
  kind: 'chart';
  /** Horizontal bars per area, columns, or a line over years. */
  type: 'bar' | 'column' | 'line';
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

export interface BoxBody {
  kind: 'box';
  sentences: string[];
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

/**
 * The texts of a figure by slot. Tables: `title`, `head.<row>.<cell>`, `cell.<row>.<column>`, `note.<i>`, `legend`,
 * `source`, `alt`. Charts: `title`, `category.<i>`, `series.<i>`, `value.<series>.<category>` (empty for a gap), … .
 * Boxes: `title`, `sentence.<i>`, `source`.
 */
export function slotsOf(figure: FigureContent): Slots {
  const slots: Slots = { title: figure.title, alt: figure.altText };
  const put = (name: string, texts: string[]) =>
    texts.forEach((text, i) => {
      slots[`${name}.${i}`] = text;
    });
  if (figure.body.kind === 'table') {
    figure.body.head.forEach((cells, r) =>
      put(
        `head.${r}`,
        cells.map(({ text }) => text),
      ),
    );
    figure.body.rows.forEach(({ texts }, r) => put(`cell.${r}`, texts));
  } else if (figure.body.kind === 'chart') {
    put('category', figure.body.categories);
    put(
      'series',
      figure.body.series.map(({ name }) => name),
    );
    figure.body.series.forEach(({ values }, s) =>
      put(
        `value.${s}`,
        values.map((value) => (value === null ? '' : String(value))),
      ),
    );
  } else if (figure.body.kind === 'box') {
    put('sentence', figure.body.sentences);
  } else {
    put(
      'piece',
      figure.body.pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)),
    );
  }
  put('note', figure.notes);
  slots.legend = figure.legend;
  slots.source = figure.source;
  return slots;
}

/** A figure without where it comes from: what was rendered, and what a later release is compared with. */
export type FigureContent = Omit<Figure, 'provenance'>;
