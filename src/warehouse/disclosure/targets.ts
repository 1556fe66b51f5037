import type { AreaKey } from '../../domain/area';
import { minimumOf, type ProtectionRules } from '../../domain/protection-rules';
import type { CountTable } from './counts';
import type { Count, Target } from './secondary';

/** Counts that are secret of themselves, and the interval nobody may know them better than. */
export type Targets = Map<number, Target>;

/** Makes a count a target; of several intervals the widest counts. */
export function aim(targets: Targets, count: number, { from, to }: { from: number; to: number }): void {
  const known = targets.get(count);
  targets.set(count, {
    count,
    from: Math.min(from, known?.from ?? from),
    to: Math.max(to, known?.to ?? to),
  });
}

/** The widest interval first, as it helps the others most. */
export function inOrder(targets: Targets, counts: Count[]): Target[] {
  const reach = ({ count, to }: Target) => to - counts[count]!.value;
  return [...targets.values()].sort((a, b) => reach(b) - reach(a) || a.count - b.count);
}

/** Whether the rules call a count secret: it is small, or few people live in its area. */
export function isSecret(
  rules: ProtectionRules,
  { valueOf }: CountTable,
  { measure, area, value }: { measure: string; area: AreaKey; value: number },
): boolean {
  const { minimumPopulation } = rules;
  const inhabitants = minimumPopulation && valueOf(minimumPopulation.measure, area);
  const few = inhabitants != null && inhabitants > 0 && inhabitants < minimumPopulation!.count;
  return few || isSmall(rules, measure, value);
}

export function isSmall(rules: ProtectionRules, measure: string, value: number): boolean {
  return value === 0 ? rules.zeros === 'secret' : value < minimumOf(rules, measure);
}
