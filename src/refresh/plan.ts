import type { ReportingYear } from '../domain/period';
import type { EditionBreak } from '../figures/edition-break';
import type { Figure } from '../figures/figure';
import type { FigureKind } from '../figures/provenance';
import type { Compared } from './compared';
import type { FigureMemory } from './memory';
import type { ReasonCode } from './reason';

/**
 * A figure before a refresh.
 * - `current`: it says what the release says
 * - `outdated`: the release says otherwise
 * - `edited`: somebody typed over texts of ours
 * - `partly`: parts of it cannot be told for certain, or may not be written; it stays as it is
 * - `copied`: it stands a second time; it gets an identity of its own
 * - `orphan`: the document remembers it and it is gone, or it stands there and nothing is known of it
 * - `unavailable`: the release does not have it
 */
export type FigureState = 'current' | 'outdated' | 'edited' | 'partly' | 'copied' | 'orphan' | 'unavailable';

/** All that a refresh would do to one figure. */
export interface FigurePlan extends Compared {
  /** Its identity afterwards: a copy gets a new one. */
  id: string;
  /** Which of the standing figures it is. */
  occurrence: number;
  kind: FigureKind;
  /** As its caption says now. */
  title: string;
  state: FigureState;
  /** Its years now and afterwards. */
  years: { from: ReportingYear[]; to: ReportingYear[] };
  memory?: FigureMemory;
  next?: Figure;
  /** The indicators the year lacks. */
  lacking: string[];
  /** Columns of areas a table made anew would have and this one does not, by name. */
  rowsLacking?: string[];
  editionBreak?: EditionBreak;
  /** Decided earlier to stay as it is, for this very target: nobody is asked again. */
  isSettled?: boolean;
}

/** A text of the report outside its figures that follows them, such as a document property. */
export interface ReportChange {
  where: string;
  old: string;
  new: string;
}

/** A sentence somebody wrote that speaks of a year the figures have left. */
export interface Drift {
  where: string;
  text: string;
  years: ReportingYear[];
}

const STATES: Partial<Record<ReasonCode, FigureState>> = {
  'no-memory': 'orphan',
  'memory-damaged': 'orphan',
  gone: 'orphan',
  'table-object-gone': 'orphan',
  'table-renamed': 'orphan',
  'city-unknown': 'unavailable',
  'year-lacking': 'unavailable',
  'not-answered': 'unavailable',
  'areas-changed': 'unavailable',
};

/** The state a comparison leads to. */
export function stateOf({ changes, hand, reason }: Compared, copied: boolean): FigureState {
  if (reason) return STATES[reason.code] ?? 'partly';
  if (hand.length) return 'edited';
  if (copied) return 'copied';
  return changes.length ? 'outdated' : 'current';
}

/** Whether a figure moves to other years: then it moves as a whole. */
export function moves({ years }: Pick<FigurePlan, 'years'>): boolean {
  return years.from.join() !== years.to.join();
}
