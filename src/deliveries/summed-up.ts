import type { DeliveryFinding } from './finding';

/** More of one kind nobody reads; a report is kept for ever. */
const MOST = 200;

/** Findings for a report: of one rule and severity so many, and after the last of them one for all further ones. */
export function summedUp(findings: DeliveryFinding[]): DeliveryFinding[] {
  const kindOf = ({ rule, severity }: DeliveryFinding) => `${rule} ${severity}`;
  const counts = new Map<string, number>();
  const placed = findings.map((finding) => {
    const place = (counts.get(kindOf(finding)) ?? 0) + 1;
    counts.set(kindOf(finding), place);
    return { finding, place };
  });
  return placed
    .filter(({ place }) => place <= MOST)
    .flatMap(({ finding, place }) => {
      const more = counts.get(kindOf(finding))! - MOST;
      return place === MOST && more > 0 ? [finding, furtherOnes(finding, more)] : [finding];
    });
}

function furtherOnes({ rule, severity }: DeliveryFinding, count: number): DeliveryFinding {
  return { rule: 'more-findings', severity, measures: [], areas: [], facts: { rule, count } };
}
