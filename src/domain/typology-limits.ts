import { formatNumber } from './number-format';
import type { Language } from './text';

/** Limits with the decimals they were declared with, one at least; such as come from figures with three. */
export function shownLimits(limits: number[], declared: boolean, language: Language): string[] {
  const decimals = declared ? Math.max(1, ...limits.map(decimalsOf)) : 3;
  return limits.map((limit) => formatNumber(limit, decimals, language));
}

function decimalsOf(limit: number): number {
  return String(limit).split('.')[1]?.length ?? 0;
}
