import type { Change, HandText } from './compared';
import { moves, type FigurePlan } from './plan';
import type { Reason } from './reason';
import type { Write } from './standing';

/** What a person decided of a figure. Undecided is untouched. */
export interface FigureDecision {
  /** `false` leaves the figure as it is. */
  take?: boolean;
  /** By key of the text: the release's, or what stands there. */
  texts?: Record<string, 'new' | 'mine'>;
}

/** Decisions are data: they can be written to a file, reviewed by another person, and applied later. */
export interface Decisions {
  figures: Record<string, FigureDecision>;
  /** Texts typed by hand give way everywhere. */
  all?: boolean;
  /** Only the figures decided on are taken; the others stay. */
  only?: boolean;
}

export const TAKE_OUTDATED: Decisions = { figures: {} };
export const TAKE_ALL: Decisions = { figures: {}, all: true };

/** What a decision is about. */
type Decided = Pick<FigurePlan, 'id' | 'kind' | 'changes' | 'hand' | 'reason' | 'years' | 'isSettled'>;

/** What becomes of a figure. */
export interface Verdict {
  /** Why it stays whole as it is; a figure without reason is written. */
  reason?: Reason;
  written: Change[];
  /** Typed by hand and kept. */
  kept: HandText[];
  writes: Write[];
}

/**
 * What of a plan is written. When the years change a figure changes whole: a text that speaks of the old year, or a change
 * somebody rejected, leaves it whole as it is. Within its years a table's texts are taken one by one; a box, a chart and a
 * sentence are one statement each.
 */
export function decide(plan: Decided, { figures, all, only }: Decisions): Verdict {
  const decision = figures[plan.id];
  const { take = !only && !(plan.isSettled && !all), texts = {} } = decision ?? {};
  const isNew = ({ key }: HandText) => (texts[key] ?? (all ? 'new' : 'mine')) === 'new';
  const given = plan.hand.filter(
    (text) => isNew(text) && text.writes.length + Number(plan.kind === 'chart') > 0,
  );
  const kept = plan.hand.filter((text) => !given.includes(text));
  const rejected = decision?.texts ? plan.changes.filter(({ key }) => texts[key] === 'mine') : [];
  const whole = moves(plan) || plan.kind !== 'table';
  const reason =
    plan.reason ??
    (take ? undefined : rejection()) ??
    holdingReason(plan, kept) ??
    (rejected.length && whole ? rejection() : undefined);
  if (reason) return { reason, written: [], kept: plan.hand, writes: [] };
  const written = [
    ...(rejected.length ? plan.changes.filter((change) => !rejected.includes(change)) : plan.changes),
    ...given.map(({ base: _, mine, holds: __, ...text }): Change => ({ ...text, old: mine })),
  ];
  return { written, kept, writes: written.flatMap(({ writes }) => writes) };
}

/** Whether a verdict leaves a figure because somebody decided so, not because it cannot be written. */
export function isLeftByDecision({ reason }: Verdict, decision: FigureDecision | undefined): boolean {
  return decision !== undefined && reason !== undefined && LEFT_BY_PEOPLE.has(reason.code);
}

const LEFT_BY_PEOPLE = new Set(['rejected', 'hand-text-of-old-year', 'box-edited']);

function rejection(): Reason {
  return { code: 'rejected' };
}

function holdingReason({ kind }: Decided, kept: HandText[]): Reason | undefined {
  const [text] = kept.filter(({ holds }) => holds);
  if (!text) return undefined;
  return {
    code: kind === 'box' && text.kind === 'sentence' ? 'box-edited' : 'hand-text-of-old-year',
    facts: { text: text.mine },
  };
}
