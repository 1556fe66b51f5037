import type { FigureState, SlotChange } from './compare';
import type { FigureKind } from '../figures/provenance';
import type { EditionBreak } from '../domain/spatial/edition-break';

/** Which texts a refresh may write: only those nobody touched, or hand-edited ones too. */
export type Accept = 'outdated' | 'all';

/** What a refresh did, or did not do, to one figure. */
export interface FigureChange {
  id: string;
  kind: FigureKind;
  /** Caption or sheet title, to name it to a person. */
  title: string;
  state: FigureState;
  /** Written. */
  changes: SlotChange[];
  /** Changed by hand and left as it stands; `new` is what the release says. */
  kept: SlotChange[];
  /** For `unavailable`: the indicators the new year lacks, or empty when the areas changed. */
  lacking: string[];
  /** The new year lies in another state of the areas than the old one. */
  editionBreak?: EditionBreak;
}

/** Called while a refresh goes on: figures done of all. Throw from it to cancel before anything is written. */
export type Progress = (done: number, total: number) => void;
