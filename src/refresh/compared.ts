import type { AreaKey } from '../domain/area';
import type { IndicatorId } from '../domain/indicator';
import type { ReportingYear } from '../domain/period';
import { namesOldTime, type Times } from './named-years';
import type { Reason } from './reason';
import { sameText } from './same-text';
import type { StandingText, Write } from './standing';

/** What kind of thing changes; `comes` and `goes` are whole rows, paragraphs or columns. */
export type ChangeKind =
  | 'number'
  | 'name'
  | 'head'
  | 'title'
  | 'alt'
  | 'note'
  | 'legend'
  | 'source'
  | 'sentence'
  | 'category'
  | 'series'
  | 'row-comes'
  | 'row-goes'
  | 'figure'
  | 'fact';

/** By what a text of a figure is known. */
export interface Meaning {
  /** Stable within the figure, also over releases: a decision names it. */
  key: string;
  kind: ChangeKind;
  area?: AreaKey;
  /** As the figure shows it. */
  areaName?: string;
  indicator?: IndicatorId;
  year?: ReportingYear;
  measure?: string;
  /** What its column is called, as shown. */
  head?: string;
}

/** A text of ours that nobody touched and that the release says otherwise. */
export interface Change extends Meaning {
  old: string;
  new: string;
  writes: Write[];
}

/** A text somebody typed over ours. */
export interface HandText extends Meaning {
  /** What we had written. */
  base: string;
  mine: string;
  new: string;
  /** It speaks of the old year or release, so the figure waits for a decision. */
  holds: boolean;
  writes: Write[];
}

/** A figure between what was rendered, what stands there and what the release says. */
export interface Compared {
  changes: Change[];
  hand: HandText[];
  /** Why nothing of it may be written. */
  reason?: Reason;
  /** It cannot be renewed text by text, but as a whole, since nobody touched it. */
  whole?: boolean;
  /** Keys of rows somebody took out. */
  gone: AreaKey[];
}

/** How one text compares; `write` makes it say something else. */
export function compareText(
  meaning: Meaning,
  standing: StandingText,
  texts: { base: string; next: string },
  times: { before: Times; after: Times },
  write: (text: string) => Write[] = (text) => [{ do: 'text', place: standing.place, text }],
): Partial<Pick<Compared, 'changes' | 'hand' | 'reason'>> {
  const { base, next } = texts;
  const { text: mine, tracked } = standing;
  if (sameText(mine, base)) {
    if (base === next) return {};
    if (tracked) return { reason: { code: 'tracked' } };
    return { changes: [{ old: mine, new: next, writes: write(next), ...meaning }] };
  }
  if (sameText(mine, next)) return {};
  const holds = namesOldTime(mine, base, times.before, times.after);
  return { hand: [{ base, mine, new: next, holds, writes: tracked ? [] : write(next), ...meaning }] };
}

/** Several comparisons as one; the first reason counts. */
export function together(all: Partial<Compared>[]): Compared {
  const whole: Compared = { changes: [], hand: [], gone: [] };
  for (const each of all) {
    each.changes?.forEach((change) => whole.changes.push(change));
    each.hand?.forEach((text) => whole.hand.push(text));
    each.gone?.forEach((key) => whole.gone.push(key));
    if (each.reason) whole.reason ??= each.reason;
    if (each.whole) whole.whole = true;
  }
  return whole;
}
