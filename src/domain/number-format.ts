import { signOfAbsence, type Cell, type Quality } from './cell';
import type { Language } from './text';

/** Half away from zero on the decimal digits: 1.005 at 2 decimals is 1.01, -2.5 at 0 is -3. */
export function roundDecimal(value: number, decimals: number): number {
  return Number(roundedDigits(value, decimals));
}

const FORMATS = new Map<string, Intl.NumberFormat>();

/** Intl rounds half away from zero on the shortest decimal string (measured on Node 20), unlike toFixed. */
function roundedDigits(value: number, decimals: number): string {
  return numberFormat('en', decimals, false).format(value);
}

function numberFormat(language: Language, decimals: number, grouping: boolean): Intl.NumberFormat {
  const key = `${language}${decimals}${grouping}`;
  let format = FORMATS.get(key);
  if (!format) {
    format = new Intl.NumberFormat(language === 'de' ? 'de-DE' : 'en-GB', {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      useGrouping: grouping,
      signDisplay: 'negative',
    });
    FORMATS.set(key, format);
  }
  return format;
}

/** A number as a table shows it: `1.234,5` in German, a real minus sign, exactly `decimals` digits. */
export function formatNumber(value: number, decimals: number, language: Language): string {
  return numberFormat(language, decimals, true).format(value).replace('-', '−');
}

/**
 * A cell as a table shows it: the number, `–` for exactly nothing, `0` (or `0,0`) for more than nothing
 * but less than half a unit, or the sign of its absence. Behind a number stands what limits it: `17,3 r`.
 */
export function formatCell(cell: Cell, decimals: number, language: Language): string {
  if (cell.value === null) return signOfAbsence(cell.absence);
  return limited(cell.value === 0 ? '–' : formatNumber(cell.value, decimals, language), cell);
}

/** A difference as a table shows it: `+0,3`, `−0,3`, `±0,0` for exactly none, or the sign of its absence. */
export function formatDifference(cell: Cell, decimals: number, language: Language): string {
  if (cell.value === null) return signOfAbsence(cell.absence);
  const sign = cell.value === 0 ? '±' : cell.value > 0 ? '+' : '−';
  return limited(sign + formatNumber(Math.abs(cell.value), decimals, language), cell);
}

function limited(number: string, { quality }: { quality?: Quality }): string {
  return quality ? `${number}\u00a0${quality}` : number;
}
