import { implied, sumOf, type CountList } from './counts';
import type { Equation } from './secondary';

/** What everyone knows of the counts. */
export interface Equations {
  equations: Equation[];
  /** What is true and perhaps only by chance: sums nobody declared. */
  found: Equation[];
  /** What was said already: a later release says most of what an earlier one said again. */
  stated: Set<string>;
}

/** A side of a sum: its counts, and whether all of it is there that has to be. */
export interface Side {
  counts: number[];
  isWhole: boolean;
}

/**
 * States that one side is never less than the other. What is left over where both are whole is a count of its own, and is
 * given back with its size. What the source itself has no number for counts as known: better too careful than too little.
 */
export function relate(
  known: CountList & Equations,
  left: Side,
  right: Side,
): { count: number; value: number } | undefined {
  if (left.counts.length === 0 || right.counts.length === 0) return undefined;
  const value = sumOf(known, left.counts) - sumOf(known, right.counts);
  const equation: Equation = [...terms(left.counts, 1), ...terms(right.counts, -1)];
  const isLeftOver = value > 0 && left.isWhole && right.isWhole;
  if (!isNew(known, [equation, isLeftOver])) return undefined;
  known.equations.push(equation);
  if (!isLeftOver) return undefined;
  const count = implied(known, value, known.names[left.counts[0]!]!);
  equation.push([count, -1]);
  return { count, value };
}

/** States that two sums are the same, where both are known and come out even. */
export function balance(
  known: CountList & Equations,
  left: (number | undefined)[],
  right: (number | undefined)[],
): void {
  if ([...left, ...right].includes(undefined)) return;
  const [a, b] = [left as number[], right as number[]];
  if (sumOf(known, a) !== sumOf(known, b)) return;
  const only = (side: number[], other: number[]) => side.filter((i) => !other.includes(i));
  const equation: Equation = [...terms(only(a, b), 1), ...terms(only(b, a), -1)];
  if (equation.length > 0 && isNew(known, [equation, false])) known.found.push(equation);
}

/** States that a side is at most so many less, or more, than it is. */
export function limit(
  known: CountList & Equations,
  side: number[],
  room: number,
  end: 'lower' | 'upper',
): void {
  const [only] = side;
  if (only === undefined) return;
  if (side.length > 1) {
    if (!isNew(known, [side, room, end])) return;
    const rest = implied(known, room, known.names[only]!);
    known.equations.push([...terms(side, 1), [rest, end === 'upper' ? 1 : -1]]);
    return;
  }
  const count = known.counts[only]!;
  if (end === 'upper') count.upper = Math.min(count.upper, count.value + room);
  else count.lower = Math.max(count.lower, count.value - room);
}

function terms(side: number[], factor: number): Equation {
  return side.map((count): [number, number] => [count, factor]);
}

function isNew({ stated }: Equations, statement: unknown): boolean {
  return stated.size < stated.add(JSON.stringify(statement)).size;
}
