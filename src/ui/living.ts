import type { ListedFigure } from '../actions/list-figures';
import type { LostByRemoval } from '../actions/lost-by-removal';
import type { Decisions } from '../refresh/decide';
import type { RefreshOutcome } from '../refresh/outcome';
import type { FigurePlan } from '../refresh/plan';
import type { Target } from '../refresh/target';
import type { Work } from './useTask';

export interface Listing {
  figures: ListedFigure[];
  isOffline?: boolean;
}

/** A figure of a plan, as far as a person decides on it. */
export type PlannedFigure = Pick<
  FigurePlan,
  'id' | 'kind' | 'title' | 'state' | 'changes' | 'hand' | 'reason' | 'years' | 'lacking' | 'isSettled'
>;

/** A plan in a person's hands: nothing is written before it is applied. */
export interface Planned {
  figures: PlannedFigure[];
  /** What would become of it. */
  review(decisions: Decisions): RefreshOutcome;
  apply(decisions: Decisions): Promise<Done>;
}

export interface Done {
  outcome: RefreshOutcome;
  /** Puts back what stood there. */
  undo?: () => Promise<void>;
}

/** What the open document holds of ours and how it is renewed, in a report as in a workbook. */
export interface Living {
  /**
   * In the order of the document, each compared with the newest release; as the document knows them while the service is
   * away, and `early` before they are compared.
   */
  list(work: Pick<Work, 'signal'>, early?: (listing: Listing) => void): Promise<Listing>;
  /** The same as the document itself knows it; asks nobody else. */
  known(): Promise<ListedFigure[]>;
  /** What goes with a figure that is removed. */
  lost(id: string, work: Pick<Work, 'signal'>): Promise<LostByRemoval>;
  plan(request: { target: Target; only?: string[] }, work: Work): Promise<Planned>;
}
