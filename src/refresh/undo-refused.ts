import { ReportingError } from '../domain/reporting-error';

/** More than these are not named. */
const NAMED = 5;

/** What was written cannot be taken back: these cells were changed since. */
export function undoRefused(sheet: string, cells: string[]): ReportingError {
  const more = cells.length > NAMED ? ' …' : '';
  return new ReportingError('undo-refused', { sheet, cells: cells.slice(0, NAMED).join(', ') + more });
}
