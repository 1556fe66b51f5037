import type { ReportingYear } from '../domain/period';
import type { IndicatorSource } from '../ports/indicator-source';
import type { Workbook } from '../ports/workbook';
import { TAKE_ALL, TAKE_OUTDATED } from '../refresh/decide';
import type { Accept, FigureChange, Progress } from '../refresh/refresh';
import type { Target } from '../refresh/target';
import { applyWorkbook } from './apply-workbook';
import { planWorkbook } from './plan-workbook';

/**
 * Plans, decides and applies in one go: all tables and typologies of a workbook are brought to a target, in place. Cells typed by
 * hand stay unless all is accepted; a table that cannot be renewed for certain stays as it is and says why. `where` of a change
 * is a cell address.
 */
export async function refreshWorkbook(
  ports: { source: IndicatorSource; workbook: Workbook },
  target: Target | ReportingYear,
  { accept = 'outdated', progress }: { accept?: Accept; progress?: Progress } = {},
): Promise<FigureChange[]> {
  const plan = await planWorkbook(ports, {
    readsFormulas: true,
    target: typeof target === 'number' ? { year: target } : target,
    ...(progress && { progress }),
  });
  const decisions = accept === 'all' ? TAKE_ALL : TAKE_OUTDATED;
  const { figures } = await applyWorkbook(ports, plan, decisions);
  return figures;
}
