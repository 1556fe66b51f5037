import type { ReportingYear } from '../domain/period';
import type { IndicatorSource } from '../ports/indicator-source';
import type { ReportDocument } from '../ports/report-document';
import { TAKE_ALL, TAKE_OUTDATED, type Decisions } from '../refresh/decide';
import type { RefreshOutcome } from '../refresh/outcome';
import type { Accept, Progress } from '../refresh/refresh';
import type { Target } from '../refresh/target';
import type { Language } from '../domain/text';
import { applyRefresh, reviewRefresh, type Applied } from './apply-refresh';
import { planRefresh, type PlanOptions } from './plan-refresh';

export interface RefreshOptions extends Omit<PlanOptions, 'target'> {
  accept?: Accept | Decisions;
  language?: Language;
  progress?: Progress;
  /** Compute and tell, write nothing. */
  dryRun?: boolean;
}

/**
 * Plans, decides and applies in one go: all figures are brought to a target. Texts typed by hand stay unless all is
 * accepted; a figure that cannot be renewed for certain stays as it is and says why.
 */
export async function refreshReport(
  ports: { source: IndicatorSource; document: ReportDocument },
  target: Target | ReportingYear,
  { accept = 'outdated', language = 'de', dryRun = false, ...options }: RefreshOptions = {},
): Promise<Applied> {
  const plan = await planRefresh(ports, {
    ...options,
    target: typeof target === 'number' ? { year: target } : target,
  });
  const decisions = typeof accept === 'object' ? accept : accept === 'all' ? TAKE_ALL : TAKE_OUTDATED;
  if (dryRun) return { outcome: reviewRefresh(plan, decisions, language) };
  return applyRefresh(ports, plan, decisions, language);
}

export type { RefreshOutcome };
