import type { Facts } from '../domain/reporting-error';

/** Why a figure is left as it stands; the sentence is `refresh.reason <code>`. */
export interface Reason {
  code: ReasonCode;
  facts?: Facts;
}

export type ReasonCode =
  // Nothing known of it
  | 'no-memory'
  | 'memory-damaged'
  | 'gone'
  // The release does not have it
  | 'city-unknown'
  | 'year-lacking'
  | 'not-answered'
  | 'areas-changed'
  | 'columns-changed'
  // It cannot be told for certain what stands there
  | 'names-gone'
  | 'table-divided'
  | 'head-not-its-numbers'
  | 'numbers-not-ours'
  | 'columns-alike'
  | 'name-not-its-numbers'
  | 'rows-alike'
  | 'row-unsure'
  | 'cells-merged'
  | 'column-sorted-alone'
  | 'row-behind-heads'
  | 'title-left-behind'
  | 'head-taken'
  | 'table-gone'
  | 'table-object-gone'
  | 'table-renamed'
  | 'chart-changed'
  | 'chart-workbook-changed'
  | 'sentence-changed'
  // It may not be written
  | 'locked'
  | 'protected'
  | 'sheet-protected'
  | 'frame-gone'
  | 'tracked'
  // Somebody has to decide
  | 'hand-text-of-old-year'
  | 'box-edited'
  | 'row-goes-with-hand-text'
  | 'rejected';
