import { sheetAddress } from '../figures/cell-address';
import type { Formula } from '../ports/workbook';

/** `Auswertung!B2`, or the name behind which a formula stands. */
export function whereFormula({ at }: Pick<Formula, 'at'>): string {
  return 'row' in at ? sheetAddress(at.worksheet, { ...at, rows: 1, columns: 1 }) : at.name;
}
