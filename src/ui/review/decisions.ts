import type { Decisions, FigureDecision } from '../../refresh/decide';
import { moves } from '../../refresh/plan';
import type { PlannedFigure } from '../living';

export type Choice = 'new' | 'mine';

/** What is decided before a person has said anything. */
export const UNDECIDED: Decisions = { figures: {} };

/** Whether a figure is to be renewed, as far as it can be. */
export function isTaken({ figures }: Decisions, { id, isSettled }: PlannedFigure): boolean {
  return figures[id]?.take ?? !isSettled;
}

export function choiceOf({ figures }: Decisions, id: string, key: string): Choice | undefined {
  return figures[id]?.texts?.[key];
}

export function withTaken(decisions: Decisions, ids: string[], take: boolean): Decisions {
  return ids.reduce((all, id) => changed(all, id, (figure) => ({ ...figure, take })), decisions);
}

/** `undefined` leaves the text undecided again. */
export function withChoice(
  decisions: Decisions,
  id: string,
  keys: string[],
  choice: Choice | undefined,
): Decisions {
  return changed(decisions, id, ({ take: _, texts = {}, ...figure }) => {
    const rest = Object.fromEntries(Object.entries(texts).filter(([key]) => !keys.includes(key)));
    const chosen = choice ? Object.fromEntries(keys.map((key) => [key, choice])) : {};
    return { ...figure, take: true, texts: { ...rest, ...chosen } };
  });
}

/** Only numbers of a table within its years may be taken one by one. */
export function isDecidedByCell(figure: PlannedFigure): boolean {
  return figure.kind === 'table' && !moves(figure) && !figure.reason;
}

/** It cannot go on before somebody says which text counts, or would be renewed by that alone. */
export function isWaiting(figure: PlannedFigure, decisions: Decisions): boolean {
  return (
    !figure.reason &&
    isTaken(decisions, figure) &&
    figure.hand.some(
      ({ holds, key }) => (holds || !figure.changes.length) && !choiceOf(decisions, figure.id, key),
    )
  );
}

function changed(
  decisions: Decisions,
  id: string,
  change: (figure: FigureDecision) => FigureDecision,
): Decisions {
  const { figures } = decisions;
  return { ...decisions, figures: { ...figures, [id]: change(figures[id] ?? {}) } };
}
