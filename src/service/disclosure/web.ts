import type { Area, AreaKey, LevelId } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import { cellKey, type Before } from './figures';
import { minimumOf, protectionOf, type ProtectionRules } from './rules';
import type { Count, Equation, Target, Web } from './secondary';
import { sumsOverAreas, type Share } from './sums';

/** The figures of one year. */
export interface YearFigures {
  year: ReportingYear;
  areas: Area[];
  levels: LevelId[];
  valueOf: (measure: string, area: AreaKey) => number | null;
}

/** One group of measures in one year: its counts, what is secret of itself, and what was hidden before. */
export interface MeasureWeb extends Web {
  /** By count; what no cell shows (people in no part) has no key. */
  keys: (string | undefined)[];
  targets: Target[];
  kept: number[];
}

interface Term {
  measure: string;
  area: AreaKey;
}

/** Counts, sums and targets of a group of measures that are connected by sums. */
export function webOf(
  rules: ProtectionRules,
  figures: YearFigures & { measures: string[]; shares: Share[] },
  before: Before,
): MeasureWeb {
  const { year, areas, measures, valueOf, shares } = figures;
  const cells = measures.flatMap((measure) =>
    areas.flatMap((area) => {
      const value = valueOf(measure, area.key);
      return value === null
        ? []
        : [{ measure, area, value, key: cellKey({ year, measure, area: area.key }) }];
    }),
  );
  const keys: MeasureWeb['keys'] = cells.map(({ key }) => key);
  const place = new Map(cells.map(({ key }, i) => [key, i]));
  const at = ({ measure, area }: Term) => place.get(cellKey({ year, measure, area }));
  const totals = new Set((rules.equalSums ?? []).flat().flatMap((side) => (side.length === 1 ? side : [])));
  const counts: Count[] = cells.map(({ measure, area, value, key }) => ({
    value,
    lower: 0,
    upper: Infinity,
    cost: before.shown.has(key) ? Infinity : costOf(area, value, figures) + (totals.has(measure) ? 10 : 0),
  }));
  const equations: Equation[] = [];
  const targets = new Map<number, Target>();

  cells.forEach(({ measure, area, value, key }, i) => {
    if (!before.shown.has(key) && isSecret(rules, figures, measure, area.key, value))
      aim(i, protectionOf(rules, measure, value));
  });
  const primary = new Set(targets.keys());
  const unassigned = new Set(areas.filter(({ kind }) => kind === 'unassigned').map(({ key }) => key));
  for (const measure of measures)
    for (const { whole, parts } of sumsOverAreas(figures))
      relate(
        [{ measure, area: whole }],
        parts.map((area) => ({ measure, area })),
        (term) => !unassigned.has(term.area),
      );
  for (const [left, right] of rules.equalSums ?? [])
    if (measures.includes(left[0]!))
      for (const { key: area } of areas)
        relate(
          left.map((measure) => ({ measure, area })),
          right.map((measure) => ({ measure, area })),
          () => true,
        );
  for (const share of shares.filter((candidate) => isShare(candidate, figures)))
    for (const { key: area } of areas) relateShare(share, area);

  const kept = keys.flatMap((key, i) => (key !== undefined && before.secret.has(key) ? [i] : []));
  return { counts, equations, keys, targets: inOrder([...targets.values()], counts), kept };

  function aim(count: number, { from, to }: { from: number; to: number }): void {
    const known = targets.get(count);
    targets.set(count, {
      count,
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
    });
  }

  /** People in no part are a count of their own, shown nowhere but computed by anyone who has all the rest. */
  function implied(value: number): number {
    keys.push(undefined);
    return counts.push({ value, lower: 0, upper: Infinity, cost: 0 }) - 1;
  }

  /** What the source itself has no number for counts as known: better too careful than too little. */
  function relate(left: Term[], right: Term[], needed: (term: Term) => boolean): void {
    const sides = [left, right].map((side) => side.flatMap((term) => at(term) ?? []));
    const [a = [], b = []] = sides;
    if (a.length === 0 || b.length === 0) return;
    const rest = sumOf(a) - sumOf(b);
    const equation: Equation = [
      ...a.map((i) => [i, 1] as [number, number]),
      ...b.map((i) => [i, -1] as [number, number]),
    ];
    const complete = [...left, ...right].every((term) => at(term) !== undefined || !needed(term));
    if (rest > 0 && complete) {
      const others = implied(rest);
      equation.push([others, -1]);
      const { measure } = left[0]!;
      if (rest < minimumOf(rules, measure)) aim(others, protectionOf(rules, measure, rest));
    }
    equations.push(equation);
  }

  /** Who knows the whole knows that the part is not larger, and counts who is left. */
  function relateShare({ numerator, denominator }: Share, area: AreaKey): void {
    const parts = numerator.flatMap((measure) => at({ measure, area }) ?? []);
    const wholes = denominator.flatMap((measure) => at({ measure, area }) ?? []);
    const part = totalOf(numerator, area);
    const whole = totalOf(denominator, area);
    if (part === null || whole === null) return;
    const left = whole - part;
    const wholeIsSecret = denominator.some((measure) =>
      isSecret(rules, figures, measure, area, valueOf(measure, area) ?? 0),
    );
    if (!wholeIsSecret && parts.length > 0 && left > 0 && left < minimumOf(rules, denominator[0]!)) {
      const largest = parts.reduce((a, b) => (counts[b]!.value > counts[a]!.value ? b : a));
      const { value } = counts[largest]!;
      const { to } = protectionOf(rules, denominator[0]!, left);
      if (!before.shown.has(keys[largest]!))
        aim(largest, { from: Math.max(0, value - (to - left)), to: value + left });
    }
    if (!wholeIsSecret) limit(parts, left, 'upper');
    if (!wholes.some((i) => primary.has(i))) limit(wholes, left, 'lower');
  }

  function limit(side: number[], left: number, end: 'lower' | 'upper'): void {
    const [only] = side;
    if (only === undefined) return;
    if (side.length > 1)
      equations.push([
        ...side.map((i) => [i, 1] as [number, number]),
        [implied(left), end === 'upper' ? 1 : -1],
      ]);
    const count = counts[only]!;
    if (side.length > 1) return;
    if (end === 'upper') count.upper = Math.min(count.upper, count.value + left);
    else count.lower = Math.max(count.lower, count.value - left);
  }

  function sumOf(side: number[]): number {
    return side.reduce((sum, i) => sum + counts[i]!.value, 0);
  }

  function totalOf(side: string[], area: AreaKey): number | null {
    const values = side.map((measure) => valueOf(measure, area));
    return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  }
}

function isSecret(
  rules: ProtectionRules,
  { valueOf }: YearFigures,
  measure: string,
  area: AreaKey,
  value: number,
): boolean {
  if (value === 0) return rules.zeros === 'secret';
  const { minimumPopulation } = rules;
  const inhabitants = minimumPopulation && valueOf(minimumPopulation.measure, area);
  const empty = minimumPopulation && inhabitants != null && inhabitants < minimumPopulation.count;
  return value < minimumOf(rules, measure) || empty === true;
}

/** Whether the numerator is nowhere more than the denominator. */
function isShare({ numerator, denominator }: Share, { areas, valueOf }: YearFigures): boolean {
  const sum = (side: string[], area: AreaKey) =>
    side.reduce<number>((total, measure) => total + (valueOf(measure, area) ?? NaN), 0);
  return areas.every(({ key }) => !(sum(numerator, key) > sum(denominator, key)));
}

/** Totals are dearer than parts, nothing is dearer than something, large is a little dearer than small. */
function costOf({ kind, level }: Area, value: number, { levels }: YearFigures): number {
  const height = levels.length - 1 - levels.indexOf(level);
  const size = Math.floor(Math.log10(1 + value));
  return (kind === 'city' ? 100 : 10 + 15 * height) + size + (value === 0 ? 5 : 0);
}

/** The widest interval first, as it helps the others most. */
function inOrder(targets: Target[], counts: Count[]): Target[] {
  const reach = ({ count, to }: Target) => to - counts[count]!.value;
  return targets.sort((a, b) => reach(b) - reach(a) || a.count - b.count);
}
