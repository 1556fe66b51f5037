import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument, ReportState, StoredFigure } from '../ports/report-document';
import type { FigureMemory } from '../refresh/memory';
import type { FigurePlan } from '../refresh/plan';
import type { Progress } from '../refresh/refresh';
import type { Target } from '../refresh/target';
import { batched } from './batched-source';
import { planFacts } from './plan-facts';
import { planFigure, queryFor, type Identified } from './plan-figure';

/** What a refresh would do, computed whole; nothing is written. Plans are data: they can be shown, decided on, applied. */
export interface RefreshPlan {
  state: ReportState;
  target: Target;
  /** In the order of the text. */
  figures: FigurePlan[];
  /** Second branches of text boxes: written like the first, never listed. */
  mirrors: FigurePlan[];
}

export interface PlanOptions {
  target?: Target;
  /** Only these figures; all when missing. */
  only?: string[];
  progress?: Progress;
  /** Told what stands in the document, before anything is asked about it. */
  onRead?: (state: ReportState) => void;
  /** Memories of other documents, for figures pasted from them. */
  adopted?: ReadonlyMap<string, FigureMemory>;
}

/**
 * Computes every change a refresh would make: to a reporting year, or to the newest release when no year is named; against
 * the newest release or as of one. Fails with what the source and the document fail with.
 */
export async function planRefresh(
  { source, document }: { source: IndicatorSource; document: ReportDocument },
  { target = {}, only, progress = () => undefined, onRead, adopted = new Map() }: PlanOptions = {},
): Promise<RefreshPlan> {
  const state = await document.read(adopted);
  onRead?.(state);
  const asked = batched(source);
  const identities = identitiesOf(state.figures, adopted);
  const planned: FigurePlan[] = [];
  const wanted = identities.filter(({ id }) => !only || only.includes(id));
  await asked.prepare(
    await Promise.all(wanted.map(({ memory }) => (memory ? queryFor(memory, target, asked) : undefined))),
  );
  for (const [i, each] of wanted.entries()) {
    progress(i, wanted.length);
    planned.push(await planFigure(each, target, asked));
  }
  const all = await planFacts(planned, wanted, target, asked);
  progress(wanted.length, wanted.length);
  const isMirror = ({ occurrence }: FigurePlan) => state.figures[occurrence]?.isFallback === true;
  return { state, target, figures: all.filter((plan) => !isMirror(plan)), mirrors: all.filter(isMirror) };
}

/** Gives each standing figure a name of its own: a copy has the one of its original. */
export function identitiesOf(
  figures: StoredFigure[],
  adopted: ReadonlyMap<string, FigureMemory>,
): Identified[] {
  const taken = new Set(figures.map(({ id }) => id));
  const seen = new Set<string>();
  return figures.map((stored, occurrence) => {
    const isCopy = !stored.isFallback && seen.has(stored.id);
    if (!stored.isFallback) seen.add(stored.id);
    const memory = stored.memory ?? (stored.isDamaged ? undefined : adopted.get(stored.id));
    return {
      id: isCopy ? freeName(stored.id, taken) : stored.id,
      occurrence,
      stored: memory && !stored.memory ? { ...stored, memory } : stored,
      ...(memory && { memory }),
      isCopy,
    };
  });
}

function freeName(id: string, taken: Set<string>): string {
  let number = 2;
  while (taken.has(`${id}-${number}`)) number++;
  taken.add(`${id}-${number}`);
  return `${id}-${number}`;
}
