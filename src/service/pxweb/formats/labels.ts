import type { Value } from './crosstab';
import type { Labels } from './output';

/** A value as a head names it; its text where nobody chose. */
export function labelled({ code, label }: Value, labels: Labels = 'texts'): string {
  if (labels === 'both') return `${code} ${label}`;
  return labels === 'codes' ? code : label;
}
