import type { Area, AreaKey, LevelId } from '../../domain/area';
import type { ReportingYear } from '../../domain/period';
import { minimumOf, protectionOf, type ProtectionRules } from '../../domain/protection-rules';
import { cellKey, type Pattern } from './figures';
import type { Count, Equation, Target, Web } from './secondary';
import { sumsOverAreas, type Share } from './sums';
import type { EqualSum } from './equal-sums';
import type { SamePeople } from './same-people';

/** The figures of one year in one release. */
export interface Stage {
  areas: Area[];
  levels: LevelId[];
  valueOf: (measure: string, area: AreaKey) => number | null;
  /** None where all was shown as it came. */
  rules?: ProtectionRules | undefined;
  secret: Pattern;
  /** Measures that seem to count the same people though nobody declared it: known where the sum comes out even. */
  foundSums: EqualSum[];
  /** What areas of earlier stages became, where they are not the same any more. */
  became: (earlier: Stage) => SamePeople[];
  /** Which of the releases it is of. */
  release: number;
}

/** One group of measures in one year over all releases: a count that a release revises is another count from then on. */
export interface MeasureWeb extends Web {
  /** By count; what no cell shows (people in no part) has no key. */
  keys: (string | undefined)[];
  /** By count the cell to name it by: people in no part by the whole they are in. */
  names: string[];
  targets: Target[];
  /** What is true and perhaps only by chance: sums nobody declared. */
  found: Equation[];
  /** Hidden before. */
  kept: number[];
  /** Cells of the last release that are secret of themselves, but were shown before. */
  published: string[];
}

/** What holds for the last release. */
interface Asked {
  year: ReportingYear;
  measures: string[];
  shares: Share[];
  rules: ProtectionRules;
  /** All that was secret in any release. */
  secret: Pattern;
}

interface Term {
  measure: string;
  area: AreaKey;
}

/** Counts, sums and targets of a group of measures that are connected by sums, over releases from old to new. */
export function webOf(stages: Stage[], { year, measures, shares, rules: latest, secret }: Asked): MeasureWeb {
  const counts: Count[] = [];
  const keys: MeasureWeb['keys'] = [];
  const names: string[] = [];
  const places = placed();
  const current = new Set(places.at(-1)?.values());
  const seen = new Set(
    stages
      .slice(0, -1)
      .flatMap((stage, s) => [...places[s]!].flatMap(([key, i]) => (stage.secret.has(key) ? [] : [i]))),
  );
  for (const i of seen) counts[i]!.cost = Infinity;
  const equations: Equation[] = [];
  const found: Equation[] = [];
  const stated = new Set<string>();
  const targets = new Map<number, Target>();
  const published: string[] = [];
  stages.forEach((stage, s) => addStage(stage, places[s]!, stages[s - 1]));
  stages.forEach((stage, s) =>
    stages.slice(0, s).forEach((earlier, e) => addLinks([earlier, places[e]!], [stage, places[s]!])),
  );

  const kept = keys.flatMap((key, i) =>
    key !== undefined && !seen.has(i) && (!current.has(i) || secret.has(key)) ? [i] : [],
  );
  return {
    counts,
    equations,
    found,
    keys,
    names,
    targets: inOrder([...targets.values()], counts),
    kept,
    published,
  };

  /** By release and cell the count it is. */
  function placed(): Map<string, number>[] {
    const totals = new Set(
      (latest.equalSums ?? []).flat().flatMap((side) => (side.length === 1 ? side : [])),
    );
    const placesOf: Map<string, number>[] = [];
    stages.forEach((stage, s) => {
      const place = new Map<string, number>();
      for (const measure of measures)
        for (const area of stage.areas) {
          const value = stage.valueOf(measure, area.key);
          if (value === null) continue;
          const key = cellKey({ year, measure, area: area.key });
          const before = placesOf[s - 1]?.get(key);
          if (before !== undefined && counts[before]!.value === value) {
            place.set(key, before);
            continue;
          }
          const cost = costOf(area, value, stage) + (totals.has(measure) ? 10 : 0);
          keys.push(key);
          names.push(key);
          place.set(key, counts.push({ value, lower: 0, upper: Infinity, cost }) - 1);
        }
      placesOf.push(place);
    });
    return placesOf;
  }

  /** What one release says: which counts are secret of themselves, and what adds up. */
  function addStage(stage: Stage, place: Map<string, number>, before: Stage | undefined): void {
    const { areas, valueOf, rules = latest } = stage;
    const at = ({ measure, area }: Term) => place.get(cellKey({ year, measure, area }));
    const primary = new Set<number>();

    if (stage.rules)
      for (const measure of measures)
        for (const { key: area } of areas) {
          const i = at({ measure, area });
          if (i === undefined || !isSecret(rules, stage, measure, area, counts[i]!.value)) continue;
          if (!seen.has(i)) {
            primary.add(i);
            aim(i, protectionOf(rules, measure, counts[i]!.value));
          } else if (stage === stages.at(-1)) published.push(keys[i]!);
        }
    const unassigned = new Set(areas.filter(({ kind }) => kind === 'unassigned').map(({ key }) => key));
    for (const measure of measures)
      for (const { whole, parts } of sumsOverAreas(stage, rules.areaSums))
        relate(
          [{ measure, area: whole }],
          parts.map((area) => ({ measure, area })),
          (term) => !unassigned.has(term.area),
        );
    for (const sum of stage.foundSums)
      for (const { key: area } of areas) {
        const [left, right] = sum.map((side) => side.map((measure) => at({ measure, area })));
        balance(left!, right!);
      }
    for (const [left, right] of rules.equalSums ?? [])
      if (measures.includes(left[0]!))
        for (const { key: area } of areas)
          relate(
            left.map((measure) => ({ measure, area })),
            right.map((measure) => ({ measure, area })),
            () => true,
          );
    for (const share of shares)
      if (isAbout(share) && isShare(share, stage))
        for (const { key: area } of areas) relateShare(share, area);

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
      if (!isNew([equation, rest > 0 && complete])) return;
      if (rest > 0 && complete) {
        const others = implied(rest, names[a[0]!]!);
        equation.push([others, -1]);
        const { measure } = left[0]!;
        if (stage.rules && rest < minimumOf(rules, measure)) aim(others, protectionOf(rules, measure, rest));
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
        isSecret(rules, stage, measure, area, valueOf(measure, area) ?? 0),
      );
      if (
        stage.rules &&
        !wholeIsSecret &&
        parts.length > 0 &&
        whole > 0 &&
        isSmall(rules, denominator[0]!, left)
      ) {
        const largest = parts.reduce((a, b) => (counts[b]!.value > counts[a]!.value ? b : a));
        const { value } = counts[largest]!;
        const { to } = protectionOf(rules, denominator[0]!, left);
        if (!seen.has(largest)) aim(largest, { from: Math.max(0, value - (to - left)), to: value + left });
        else if (stage === stages.at(-1)) published.push(keys[largest]!);
      }
      const fewer = fewerThanBefore(numerator, denominator, area);
      if (fewer > 0) wholes.forEach((i) => !seen.has(i) && aim(i, { from: whole, to: whole + fewer }));
      else if (!wholeIsSecret) limit(parts, left, 'upper');
      if (!wholes.some((i) => primary.has(i))) limit(wholes, left, 'lower');
    }

    /** By how much a whole shrank around a secret part that stayed as it was: shown, it would say more of the part. */
    function fewerThanBefore(numerator: string[], denominator: string[], area: AreaKey): number {
      const [part, whole] = [numerator[0]!, denominator[0]!];
      if (!before || numerator.length + denominator.length > 2) return 0;
      const isSame = before.valueOf(part, area) === valueOf(part, area);
      const isHidden = stage === stages.at(-1) || stage.secret.has(cellKey({ year, measure: whole, area }));
      if (!isSame || !isHidden || !before.secret.has(cellKey({ year, measure: part, area }))) return 0;
      return Math.max(0, (before.valueOf(whole, area) ?? 0) - (valueOf(whole, area) ?? 0));
    }

    function totalOf(side: string[], area: AreaKey): number | null {
      const values = side.map((measure) => valueOf(measure, area));
      return values.includes(null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    }
  }

  /** The same people in other areas are the same number, in the releases before and after. */
  function addLinks(
    [earlier, before]: [Stage, Map<string, number>],
    [later, after]: [Stage, Map<string, number>],
  ): void {
    for (const { earlier: old, later: now } of later.became(earlier))
      for (const measure of measures) {
        const at = (place: Map<string, number>, area: AreaKey) => place.get(cellKey({ year, measure, area }));
        balance(
          old.map((area) => at(before, area)),
          now.map((area) => at(after, area)),
        );
      }
  }

  /** Two sums of the same, where both are known and come out even. */
  function balance(left: (number | undefined)[], right: (number | undefined)[]): void {
    if ([...left, ...right].includes(undefined)) return;
    const [a, b] = [left as number[], right as number[]];
    if (sumOf(a) !== sumOf(b)) return;
    const equation: Equation = [
      ...a.filter((i) => !b.includes(i)).map((i): [number, number] => [i, 1]),
      ...b.filter((i) => !a.includes(i)).map((i): [number, number] => [i, -1]),
    ];
    if (equation.length > 0 && isNew([equation, false])) found.push(equation);
  }

  function isAbout({ numerator, denominator }: Share): boolean {
    return [...numerator, ...denominator].some((measure) => measures.includes(measure));
  }

  function limit(side: number[], left: number, end: 'lower' | 'upper'): void {
    const [only] = side;
    if (only === undefined) return;
    if (side.length > 1) {
      if (isNew([side, left, end]))
        equations.push([
          ...side.map((i) => [i, 1] as [number, number]),
          [implied(left, names[only]!), end === 'upper' ? 1 : -1],
        ]);
      return;
    }
    const count = counts[only]!;
    if (end === 'upper') count.upper = Math.min(count.upper, count.value + left);
    else count.lower = Math.max(count.lower, count.value - left);
  }

  function aim(count: number, { from, to }: { from: number; to: number }): void {
    const known = targets.get(count);
    targets.set(count, {
      count,
      from: Math.min(from, known?.from ?? from),
      to: Math.max(to, known?.to ?? to),
    });
  }

  /** People in no part are a count of their own, shown nowhere but computed by anyone who has all the rest. */
  function implied(value: number, name: string): number {
    keys.push(undefined);
    names.push(name);
    return counts.push({ value, lower: 0, upper: Infinity, cost: 0 }) - 1;
  }

  /** A later release says most of what an earlier one said again. */
  function isNew(statement: unknown): boolean {
    return stated.size < stated.add(JSON.stringify(statement)).size;
  }

  function sumOf(side: number[]): number {
    return side.reduce((sum, i) => sum + counts[i]!.value, 0);
  }
}

function isSecret(
  rules: ProtectionRules,
  { valueOf }: Stage,
  measure: string,
  area: AreaKey,
  value: number,
): boolean {
  const { minimumPopulation } = rules;
  const inhabitants = minimumPopulation && valueOf(minimumPopulation.measure, area);
  const few = inhabitants != null && inhabitants > 0 && inhabitants < minimumPopulation!.count;
  return few || isSmall(rules, measure, value);
}

function isSmall(rules: ProtectionRules, measure: string, value: number): boolean {
  return value === 0 ? rules.zeros === 'secret' : value < minimumOf(rules, measure);
}

/** Whether the numerator is nowhere more than the denominator. */
function isShare({ numerator, denominator }: Share, { areas, valueOf }: Stage): boolean {
  const sum = (side: string[], area: AreaKey) =>
    side.reduce<number>((total, measure) => total + (valueOf(measure, area) ?? NaN), 0);
  return areas.every(({ key }) => !(sum(numerator, key) > sum(denominator, key)));
}

/** Totals are dearer than parts, nothing is dearer than something, large is a little dearer than small. */
function costOf({ kind, level }: Area, value: number, { levels }: Stage): number {
  const height = levels.length - 1 - levels.indexOf(level);
  const size = Math.floor(Math.log10(1 + value));
  return (kind === 'city' ? 100 : 10 + 15 * height) + size + (value === 0 ? 5 : 0);
}

/** The widest interval first, as it helps the others most. */
function inOrder(targets: Target[], counts: Count[]): Target[] {
  const reach = ({ count, to }: Target) => to - counts[count]!.value;
  return targets.sort((a, b) => reach(b) - reach(a) || a.count - b.count);
}
