import type { Figure } from '../figures/figure';

/** A figure's new state: which texts to write (hand-edited ones left out) and what to remember. */
export interface FigureUpdate {
  id: string;
  /** The whole figure for the new year. */
  figure: Figure;
  /** Names of the slots to write, rows by area key; all others stay as they are, with their formatting. */
  slots: string[];
  /** Render the figure anew instead: what stands there cannot be told apart text by text. */
  whole: boolean;
}
