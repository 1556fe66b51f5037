import type { SlotChange } from './compare';
import type { FigureState } from './plan';
import type { Reason } from './reason';
import type { FigureKind } from '../figures/provenance';
import type { EditionBreak } from '../figures/edition-break';

/** Which texts a refresh may write: only those nobody touched, or hand-edited ones too. */
export type Accept = 'outdated' | 'all';

/** A text that was written, or kept: `where` is for people, area, indicator and year are keys, absent for texts. */
export interface TextChange extends SlotChange {
  /** What a decision calls it. */
  key?: string;
  kind?: string;
  area?: string;
  indicator?: string;
  year?: number;
  measure?: string;
  /** What we had written, where somebody typed over it. */
  base?: string;
}

/** A formula of somebody's that reads a table which was written. */
export interface AffectedFormula {
  /** Its cell, or the name behind which it stands. */
  where: string;
  /** What it reads where a number stood. */
  sign?: string;
}

/** What a refresh did, or did not do, to one figure. */
export interface FigureChange {
  id: string;
  kind: FigureKind;
  /** Caption or sheet title, to name it to a person. */
  title: string;
  state: FigureState;
  /** Written. */
  changes: TextChange[];
  /** Changed by hand and left as it stands; `new` is what the release says. */
  kept: TextChange[];
  /** For `unavailable`: the indicators the new year lacks, or empty when the areas changed. */
  lacking: string[];
  /** Rows, or columns of areas, a table made anew would have and this one does not, by name. */
  rowsLacking?: string[];
  /** Somebody filters the table that was written; the filter stays where it goes on saying something. */
  isFiltered?: boolean;
  /** Formulas that read other numbers, or a sign instead of one, from now on. */
  formulas?: AffectedFormula[];
  /** Why it stays as it is. */
  reason?: Reason & { sentence: string };
  /** The new year lies in another state of the areas than the old one. */
  editionBreak?: EditionBreak;
}

/** Called while a refresh goes on: figures done of all. Throw from it to cancel before anything is written. */
export type Progress = (done: number, total: number) => void;
