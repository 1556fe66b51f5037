import type { Cell } from '../domain/cell';
import { roundDecimal } from '../domain/number-format';

/** A number as it stands in a document, and what its cell holds where that is known. */
export interface StandingNumber {
  text: string;
  value?: string | number;
}

/** Whether somebody typed over a number: not where it only has other decimals or another program's writing. */
export function isTypedOver(
  { text, value }: StandingNumber,
  { cell, shown }: { cell: Cell; shown: string },
): boolean {
  if (cell.value === null || written(text) === written(shown)) return written(text) !== written(shown);
  if (typeof value === 'number') return Math.abs(value - cell.value) > 1e-9 * Math.max(1, Math.abs(value));
  const inGerman = written(text).replaceAll('.', '').replace(',', '.');
  const inEnglish = written(text).replaceAll(',', '');
  return ![inGerman, inEnglish].some((digits) => isRounded(digits, cell.value));
}

function isRounded(digits: string, value: number): boolean {
  const decimals = digits.split('.')[1]?.length ?? 0;
  return /^-?\d+(\.\d+)?$/.test(digits) && roundDecimal(value, decimals) === Number(digits);
}

/** Without spaces and with a plain minus. */
function written(text: string): string {
  return text.replace(/[\s\u00a0+±]/g, '').replace('−', '-');
}
