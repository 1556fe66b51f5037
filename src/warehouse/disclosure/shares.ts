import type { AreaKey } from '../../domain/area';
import { protectionOf } from '../../domain/protection-rules';
import type { CountTable } from './counts';
import { limit } from './equations';
import { cellKey } from './figures';
import type { Linked, Linking } from './linked-tables';
import type { Share } from './sums';
import { aim, isSecret, isSmall } from './targets';

/** Parts of wholes: who knows the whole knows that the part is not larger, and counts who is left. */
export function addShares(linking: Linking, linked: Linked): void {
  const isAbout = ({ numerator, denominator }: Share) =>
    [...numerator, ...denominator].some((measure) => linking.measures.includes(measure));
  for (const share of linking.shares)
    if (isAbout(share) && isShare(share, linked.table))
      for (const { key: area } of linked.table.areas) addShare(linking, linked, share, area);
}

/** Whether the numerator is nowhere more than the denominator. */
function isShare({ numerator, denominator }: Share, { areas, valueOf }: CountTable): boolean {
  const sum = (side: string[], area: AreaKey) =>
    side.reduce<number>((total, measure) => total + (valueOf(measure, area) ?? NaN), 0);
  return areas.every(({ key }) => !(sum(numerator, key) > sum(denominator, key)));
}

function addShare(linking: Linking, linked: Linked, share: Share, area: AreaKey): void {
  const { numerator, denominator } = share;
  const { table, place, rules, primary } = linked;
  const { year, seen, targets } = linking;
  const countsOf = (side: string[]) =>
    side.flatMap((measure) => place.get(cellKey({ year, measure, area })) ?? []);
  const [parts, wholes] = [countsOf(numerator), countsOf(denominator)];
  const part = totalOf(table, numerator, area);
  const whole = totalOf(table, denominator, area);
  if (part === null || whole === null) return;
  const left = whole - part;
  const wholeIsSecret = denominator.some((measure) =>
    isSecret(rules, table, { measure, area, value: table.valueOf(measure, area) ?? 0 }),
  );
  if (table.rules && !wholeIsSecret && parts.length > 0 && whole > 0 && isSmall(rules, denominator[0]!, left))
    hideBesideFew(linking, linked, parts, { left, measure: denominator[0]! });
  const fewer = fewerThanBefore(linking, linked, share, area);
  if (fewer > 0) wholes.forEach((i) => !seen.has(i) && aim(targets, i, { from: whole, to: whole + fewer }));
  else if (!wholeIsSecret) limit(linking, parts, left, 'upper');
  if (!wholes.some((i) => primary.has(i))) limit(linking, wholes, left, 'lower');
}

/** Few are left of a whole: of its parts the largest hides how many. */
function hideBesideFew(
  { counts, keys, seen, targets, published }: Linking,
  { rules, isLast }: Linked,
  parts: number[],
  { left, measure }: { left: number; measure: string },
): void {
  const largest = parts.reduce((a, b) => (counts[b]!.value > counts[a]!.value ? b : a));
  const { value } = counts[largest]!;
  const { to } = protectionOf(rules, measure, left);
  if (!seen.has(largest)) aim(targets, largest, { from: Math.max(0, value - (to - left)), to: value + left });
  else if (isLast) published.push(keys[largest]!);
}

/** By how much a whole shrank around a secret part that stayed as it was: shown, it would say more of the part. */
function fewerThanBefore(
  { year }: Linking,
  { table, before, isLast }: Linked,
  { numerator, denominator }: Share,
  area: AreaKey,
): number {
  const [part, whole] = [numerator[0]!, denominator[0]!];
  if (!before || numerator.length + denominator.length > 2) return 0;
  const isSame = before.valueOf(part, area) === table.valueOf(part, area);
  const isHidden = isLast || table.secret.has(cellKey({ year, measure: whole, area }));
  if (!isSame || !isHidden || !before.secret.has(cellKey({ year, measure: part, area }))) return 0;
  return Math.max(0, (before.valueOf(whole, area) ?? 0) - (table.valueOf(whole, area) ?? 0));
}

function totalOf({ valueOf }: CountTable, side: string[], area: AreaKey): number | null {
  const values = side.map((measure) => valueOf(measure, area));
  return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}
