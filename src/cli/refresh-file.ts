import { applyRefresh, reviewRefresh } from '../actions/apply-refresh';
import { applyWorkbook, reviewWorkbook } from '../actions/apply-workbook';
import { planRefresh, type RefreshPlan } from '../actions/plan-refresh';
import { planWorkbook } from '../actions/plan-workbook';
import type { ReportFile } from '../adapters/files/report-document';
import type { WorkbookFile } from '../adapters/files/workbook';
import type { ReportingYear } from '../domain/period';
import type { Language } from '../domain/text';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Decisions } from '../refresh/decide';
import type { FigurePlan } from '../refresh/plan';
import type { FigureMemory } from '../refresh/memory';
import type { RefreshOutcome } from '../refresh/outcome';
import type { Target } from '../refresh/target';
import { openOfficeFile, type OfficeFile } from './office-file';
import type { Decidable } from './review-file';

export interface FileRefresh {
  source: IndicatorSource;
  target: Target;
  decisions: Decisions;
  /** Only these figures; all when missing. */
  only?: string[];
  adopted: ReadonlyMap<string, FigureMemory>;
  language: Language;
  dryRun: boolean;
}

/** A file as it was, or would be, refreshed. */
export interface RefreshedFile extends RefreshOutcome {
  file: string;
  /** The year it was to be brought to. */
  year?: ReportingYear;
  /** Whether anything of ours is in it. */
  isRecognised: boolean;
  /** What can be decided on, by figure. */
  decidable: Decidable;
  /** The last year of each figure as it stood. */
  years: Map<string, ReportingYear>;
  bytes: () => Uint8Array;
}

/** Refreshes a report or workbook in memory. Fails with what opening the file and the source fail with. */
export async function refreshFile(opened: OfficeFile, asked: FileRefresh): Promise<RefreshedFile> {
  return opened.document
    ? refreshReportFile(opened.path, opened.document, asked)
    : refreshWorkbookFile(opened.path, opened.workbook, asked);
}

async function refreshReportFile(
  file: string,
  document: ReportFile,
  { source, target, only, adopted, decisions, language, dryRun }: FileRefresh,
): Promise<RefreshedFile> {
  const plan = await planRefresh({ source, document }, { target, adopted, ...(only && { only }) });
  const outcome = dryRun
    ? reviewRefresh(plan, decisions, language)
    : (await applyRefresh({ document }, plan, decisions, language)).outcome;
  return {
    ...outcome,
    file,
    ...(target.year !== undefined && { year: target.year }),
    isRecognised: plan.state.figures.length > 0,
    decidable: decidableOf(plan),
    years: new Map(
      plan.figures.flatMap(({ id, years }) => years.from.slice(-1).map((year) => [id, year] as const)),
    ),
    bytes: () => document.bytes(),
  };
}

function decidableOf({ state, figures }: RefreshPlan): Decidable {
  return new Map<string, Set<string> | undefined>([
    ...state.figures.map(({ id }) => [id, undefined] as const),
    ...figures.map(decidableTable),
  ]);
}

function decidableTable({ id, changes, hand }: Pick<FigurePlan, 'id' | 'changes' | 'hand'>) {
  return [id, new Set([...changes, ...hand].map(({ key }) => key))] as const;
}

async function refreshWorkbookFile(
  file: string,
  workbook: WorkbookFile,
  { source, target, only, decisions, language, dryRun }: FileRefresh,
): Promise<RefreshedFile> {
  const plan = await planWorkbook(
    { source, workbook },
    { target, readsFormulas: true, ...(only && { only }) },
  );
  const { figures } = dryRun
    ? { figures: reviewWorkbook(plan, decisions, language) }
    : await applyWorkbook({ workbook }, plan, decisions, language);
  return {
    figures,
    report: [],
    drift: [],
    file,
    ...(target.year !== undefined && { year: target.year }),
    isRecognised: plan.known.length > 0,
    decidable: new Map<string, Set<string> | undefined>([
      ...plan.known.map((id) => [id, undefined] as const),
      ...plan.tables.map(decidableTable),
    ]),
    years: new Map(
      plan.tables.flatMap(({ id, years }) => years.from.slice(-1).map((year) => [id, year] as const)),
    ),
    bytes: () => workbook.bytes(),
  };
}

/** What other reports remember, for figures pasted from them. Fails like `openOfficeFile`. */
export async function memoriesOf(files: string[]): Promise<Map<string, FigureMemory>> {
  const memories = new Map<string, FigureMemory>();
  for (const file of files) {
    const { document } = await openOfficeFile(file);
    for (const { id, memory } of (await document?.read())?.figures ?? [])
      if (memory && !memories.has(id)) memories.set(id, memory);
  }
  return memories;
}
