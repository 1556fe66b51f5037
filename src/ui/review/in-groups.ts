import type { Decisions } from '../../refresh/decide';
import type { PlannedFigure } from '../living';
import { isWaiting } from './decisions';

/** Figures by what a person has to do about them, in this order. */
export interface Groups {
  /** Somebody has to say which text counts. */
  waiting: PlannedFigure[];
  changing: PlannedFigure[];
  /** They cannot be renewed, and say why. */
  staying: PlannedFigure[];
  /** They say what the release says. */
  current: PlannedFigure[];
}

/** A figure keeps its place while somebody decides on it: groups are those of the undecided plan. */
export function inGroups(figures: PlannedFigure[], undecided: Decisions): Groups {
  const groups: Groups = { waiting: [], changing: [], staying: [], current: [] };
  for (const figure of figures) groups[groupOf(figure, undecided)].push(figure);
  return groups;
}

function groupOf(figure: PlannedFigure, undecided: Decisions): keyof Groups {
  if (figure.reason) return 'staying';
  if (isWaiting(figure, undecided)) return 'waiting';
  return figure.changes.length || figure.hand.length ? 'changing' : 'current';
}
