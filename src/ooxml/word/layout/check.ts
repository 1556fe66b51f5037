import type { Finding, Severity } from '../../../domain/finding';
import { ACCESSIBILITY_RULES } from './accessibility-rules';
import { CHART_RULES } from './chart-rules';
import { readReport } from './report-xml';
import { REPORT_RULES } from './report-rules';
import type { LayoutRule } from './rule';
import { TABLE_RULES } from './table-rules';

export const LAYOUT_RULES: LayoutRule[] = [
  ...TABLE_RULES,
  ...CHART_RULES,
  ...ACCESSIBILITY_RULES,
  ...REPORT_RULES,
];

const WEIGHT: Record<Severity, number> = { error: 0, warning: 1, hint: 2 };

/**
 * Checks the parts of a .docx package against the layout standards; findings come worst first, then by rule.
 * Fails with `not-a-report` when the package has no document.
 */
export function checkLayout(parts: Map<string, Uint8Array>, rules: LayoutRule[] = LAYOUT_RULES): Finding[] {
  const report = readReport(parts);
  return rules
    .flatMap(({ id, severity, check }) =>
      check(report).map(({ place, facts = {} }) => ({ rule: id, severity, place, facts })),
    )
    .sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
