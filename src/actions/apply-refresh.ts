import type { Language } from '../domain/text';
import type { ReportProperties } from '../figures/report-properties';
import type { FigureWriting, ReportDocument, ReportUpdate } from '../ports/report-document';
import type { Undo } from '../ports/undo';
import { chartFor } from '../refresh/chart-data';
import { decide, isLeftByDecision, type Decisions, type Verdict } from '../refresh/decide';
import { leftFor, type FigureMemory } from '../refresh/memory';
import { yearsNamed } from '../refresh/named-years';
import { driftOf, figureChange, type RefreshOutcome } from '../refresh/outcome';
import type { FigurePlan, ReportChange } from '../refresh/plan';
import { say, type TextKey } from '../texts';
import type { RefreshPlan } from './plan-refresh';
import { reportProperties } from './report-properties-after';

export interface Applied {
  outcome: RefreshOutcome;
  /** Puts the document back as it was; nothing to undo when nothing was written. */
  undo?: Undo;
}

/** What applying a plan with decisions would do; nothing is written. */
export function reviewRefresh(plan: RefreshPlan, decisions: Decisions, language: Language): RefreshOutcome {
  return settle(plan, decisions, language).outcome();
}

/**
 * Writes what was accepted of a plan, all or nothing, and remembers what was decided. Fails with `document-changed` when the
 * document is not as it was planned, and with what the document fails with; it stays as it was then.
 */
export async function applyRefresh(
  { document }: { document: ReportDocument },
  plan: RefreshPlan,
  decisions: Decisions,
  language: Language,
): Promise<Applied> {
  const { outcome, update } = settle(plan, decisions, language);
  const undo = update && (await document.write(plan.state, update));
  return { outcome: outcome(), ...(undo && { undo }) };
}

function settle(plan: RefreshPlan, decisions: Decisions, language: Language) {
  const decided = plan.figures.map((figure) => ({ figure, verdict: decide(figure, decisions) }));
  const mirrored = plan.mirrors.map((figure) => ({ figure, verdict: decide(figure, decisions) }));
  const taken = decided.filter(({ figure, verdict }) => figure.next && !verdict.reason);
  const figures = [
    ...taken,
    ...mirrored.filter(({ figure, verdict }) => figure.next && !verdict.reason),
  ].flatMap(({ figure, verdict }) => writingOf(figure, verdict));
  const properties = isWithoutItsFacts(plan)
    ? plan.state.properties
    : reportProperties(
        plan.state.properties,
        taken.map(({ figure }) => figure),
      );
  const report = propertyChanges(plan.state.properties, properties, language);
  const own = decided.filter(({ figure }) => figure.kind !== 'fact');
  const facts = taken.filter(({ figure }) => figure.kind === 'fact');
  const outcome = (): RefreshOutcome => ({
    figures: own.map(({ figure, verdict }) => figureChange(figure, verdict, language)),
    report: [...facts.flatMap(({ figure, verdict }) => factChanges(figure, verdict, language)), ...report],
    drift: driftOf(
      [...plan.state.passages, ...heldFacts(decided, language)],
      taken.map(({ figure }) => figure),
      yearsNamed,
    ),
  });
  const before = memoriesIn(plan);
  const memories = memoriesAfter(before, decided, decisions);
  const update: ReportUpdate | undefined =
    figures.length || report.length || isChanged(before, memories)
      ? { figures, memories, properties }
      : undefined;
  return { outcome, update };
}

/** Only some figures were chosen, none of those by which the report says its year: then its properties say it as they do. */
function isWithoutItsFacts({ state, figures }: RefreshPlan): boolean {
  return (
    state.figures.some(({ memory }) => memory?.request.kind === 'fact') &&
    !figures.some(({ kind }) => kind === 'fact')
  );
}

function writingOf(figure: FigurePlan, verdict: Verdict): FigureWriting[] {
  const { next, memory, id, occurrence, whole } = figure;
  if (!next || !memory) return [];
  const isRenamed = next.title !== memory.content.title;
  const chart = chartFor(figure, verdict);
  const isNew = figure.state === 'copied' || verdict.written.length > 0 || whole || isRenamed;
  if (!isNew) return [];
  return [
    {
      occurrence,
      id,
      memory,
      writes: verdict.writes,
      next,
      ...(chart && { chart }),
      ...(whole && { whole }),
    },
  ];
}

type Decided = { figure: FigurePlan; verdict: Verdict };

type Memories = ReadonlyMap<string, FigureMemory>;

function memoriesIn({ state }: RefreshPlan): Memories {
  return new Map(state.figures.flatMap(({ id, memory }) => (memory ? [[id, memory] as const] : [])));
}

function isChanged(before: Memories, after: Memories): boolean {
  return JSON.stringify([...before]) !== JSON.stringify([...after]);
}

/** What the document remembers afterwards: what figures are now, and what was decided of those that stay. */
function memoriesAfter(before: Memories, decided: Decided[], decisions: Decisions): Memories {
  const all = new Map(before);
  for (const { figure, verdict } of decided) {
    const { id, memory, next, gone } = figure;
    if (!memory) continue;
    if (verdict.reason || !next) {
      const left =
        next && isLeftByDecision(verdict, decisions.figures[id]) ? { left: leftFor(next.provenance) } : {};
      if ('left' in left || !all.has(id))
        all.set(id, { ...memory, request: { ...memory.request, id }, ...left });
      continue;
    }
    const { provenance, ...content } = next;
    const { years } = provenance.request.query;
    const { release, edition, referenceDates, decimals } = provenance;
    all.set(id, {
      request: { ...provenance.request, id },
      provenance: { release, edition, referenceDates, decimals },
      content,
      gone,
      shown: { ...memory.shown, [String(years.at(-1))]: years },
    });
  }
  return all;
}

function factChanges({ memory, next }: FigurePlan, { written }: Verdict, language: Language): ReportChange[] {
  if (!written.length || !memory || !next) return [];
  return [{ where: factName(memory.request.id, language), old: memory.content.title, new: next.title }];
}

/** What a person calls a fact about the report. */
function factName(id: string, language: Language): string {
  const fact = FACTS.find((each) => id.startsWith(`fakt-${each}`));
  return say(language, fact ? `refresh.fact ${fact}` : 'refresh.where fact');
}

const FACTS = ['titel', 'kopf', 'jahr', 'stichtag', 'datenstand', 'ohne-daten'] as const;

/** Facts about the report somebody rewrote with the old year. */
function heldFacts(decided: Decided[], language: Language): { where: string; text: string }[] {
  return decided.flatMap(({ figure, verdict }) =>
    figure.kind === 'fact' && verdict.reason
      ? verdict.kept.map(({ mine }) => ({ where: factName(figure.id, language), text: mine }))
      : [],
  );
}

function propertyChanges(
  before: ReportProperties,
  after: ReportProperties,
  language: Language,
): ReportChange[] {
  return (Object.keys(after) as (keyof ReportProperties)[]).flatMap((name) =>
    String(before[name] ?? '') === String(after[name] ?? '')
      ? []
      : [
          {
            where: say(language, `refresh.property ${name}` as TextKey),
            old: String(before[name] ?? ''),
            new: String(after[name] ?? ''),
          },
        ],
  );
}
