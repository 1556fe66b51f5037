import { ReportingError } from '../domain/reporting-error';
import { namedCells } from './named-cells';

/** What was written cannot be taken back: these cells were changed since. */
export function undoRefused(sheet: string, cells: string[]): ReportingError {
  return new ReportingError('undo-refused', { sheet, cells: namedCells(cells) });
}
