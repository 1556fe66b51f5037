import type { Solver } from './solver';

/** A count in a web of sums. */
export interface Count {
  value: number;
  /** What everyone knows of it anyway. */
  lower: number;
  upper: number;
  /** What hiding it costs: Infinity when it cannot be hidden, 0 when it is nowhere shown of its own. */
  cost: number;
}

/** Counts with their factors; together they always make the same number. */
export type Equation = [count: number, factor: number][];

/** A secret count and the interval nobody may know it better than. */
export interface Target {
  count: number;
  from: number;
  to: number;
}

export interface Web {
  counts: Count[];
  equations: Equation[];
}

export interface Hidden {
  /** All that has to be hidden, the targets among them. */
  counts: Set<number>;
  /** Targets whose interval cannot be reached, whatever is hidden. */
  exposed: Target[];
}

/** A possible world that agrees with everything shown and holds a target at one end of its interval. */
interface Witness {
  target: Target;
  end: number;
  /** By count, how much more it is there. */
  changes: Map<number, number>;
}

const REWARD = 1e6;
const MOVED = 1e-6;
const A_TRIFLE = 1e-3;

/**
 * Hides the cheapest further counts that make all targets safe: for both ends of every interval there is a world, equal
 * in all that is shown, in which the target has that value. Each world is the cheapest change by linear programming
 * (Kelly, Golden, Assad 1992; Fischetti, Salazar 2000, section 6); then what turned out needless is shown again.
 * What is `kept` was hidden before and stays hidden.
 */
export function hideSecondary(solve: Solver, web: Web, targets: Target[], kept: number[] = []): Hidden {
  const primary = new Set([...targets.map(({ count }) => count), ...kept]);
  const hidden = new Set(primary);
  const exposed = new Set<Target>();
  const witnesses: Witness[] = [];
  for (const target of targets)
    for (const end of [target.to, target.from]) {
      const witness =
        knownWitness(web, witnesses, target, end) ??
        witnessOf(solve, web, target, end, (count) => (hidden.has(count) ? 0 : web.counts[count]!.cost));
      if (witness?.end !== end) exposed.add(target);
      if (!witness) continue;
      witnesses.push(witness);
      for (const count of witness.changes.keys()) hidden.add(count);
    }
  const secondary = [...hidden].filter((count) => !primary.has(count) && web.counts[count]!.cost > 0);
  const dearestFirst = secondary.sort((a, b) => web.counts[b]!.cost - web.counts[a]!.cost || a - b);
  for (const count of dearestFirst) showAgain(solve, web, witnesses, hidden, count);
  return { counts: hidden, exposed: [...exposed] };
}

/** Shows a count if every witness that changed it can do without. */
function showAgain(solve: Solver, web: Web, witnesses: Witness[], hidden: Set<number>, count: number): void {
  const cost = (other: number) => (other !== count && hidden.has(other) ? 0 : impliedCost(web, other));
  const found: [number, Witness][] = [];
  for (const [i, witness] of witnesses.entries()) {
    if (!witness.changes.has(count)) continue;
    const other = witnessOf(solve, web, witness.target, witness.end, cost);
    if (other?.end !== witness.end) return;
    found.push([i, other]);
  }
  hidden.delete(count);
  for (const [i, witness] of found) witnesses[i] = witness;
}

/** What is nowhere shown of its own may always change. */
function impliedCost({ counts }: Web, count: number): number {
  return counts[count]!.cost === 0 ? 0 : Infinity;
}

/** A world in which the target goes further the same way will do: every world between it and this one agrees, too. */
function knownWitness(web: Web, witnesses: Witness[], target: Target, end: number): Witness | undefined {
  const distance = distanceTo(web, target, end);
  if (distance === 0) return undefined;
  const found = witnesses.find(({ changes }) => {
    const change = changes.get(target.count) ?? 0;
    return Math.sign(change) === Math.sign(distance) && Math.abs(change) >= Math.abs(distance);
  });
  return found && { target, end, changes: found.changes };
}

function distanceTo({ counts }: Web, target: Target, end: number): number {
  const { value, lower, upper } = counts[target.count]!;
  return Math.min(Math.max(end, lower), upper) - value;
}

/** The cheapest world with a target at an end of its interval, or as near to it as any world can be. */
function witnessOf(
  solve: Solver,
  web: Web,
  target: Target,
  end: number,
  costOf: (count: number) => number,
): Witness | undefined {
  const distance = distanceTo(web, target, end);
  if (distance === 0) return { target, end, changes: new Map([[target.count, 0]]) };

  const { counts, equations } = reachable(web, target.count, (count) => costOf(count) < Infinity);
  const moves = counts.flatMap((i) => {
    if (i === target.count)
      return [{ count: i, sign: Math.sign(distance), upper: Math.abs(distance), cost: -REWARD }];
    const { value, lower, upper } = web.counts[i]!;
    // Of two that cost the same the first: the same figures hide the same cells.
    const cost = costOf(i) + (i / web.counts.length) * A_TRIFLE;
    const room = [
      { count: i, sign: 1, upper: upper - value, cost },
      { count: i, sign: -1, upper: value - lower, cost },
    ];
    return room.filter((move) => move.upper > 0);
  });
  const amounts = solve({
    costs: moves.map(({ cost }) => cost),
    uppers: moves.map((move) => move.upper),
    equations: equations.map((equation) => {
      const factors = new Map(equation);
      return new Map(
        moves.flatMap(({ count, sign }, i) => {
          const factor = factors.get(count);
          return factor === undefined ? [] : [[i, sign * factor] as const];
        }),
      );
    }),
  });
  if (!amounts) return undefined;
  const reached = amounts[moves.findIndex(({ count }) => count === target.count)] ?? 0;
  if (reached < MOVED) return undefined;
  const changes = new Map<number, number>();
  moves.forEach(({ count, sign }, i) => {
    if (amounts[i]! > MOVED) changes.set(count, (changes.get(count) ?? 0) + sign * amounts[i]!);
  });
  const isFar = reached >= Math.abs(distance) - MOVED;
  return {
    target,
    end: isFar ? end : web.counts[target.count]!.value + Math.sign(distance) * reached,
    changes,
  };
}

/** What is connected with a count by sums of counts that may change. */
function reachable({ counts, equations }: Web, from: number, mayChange: (count: number) => boolean) {
  const open = counts.map((_, i) => i === from || mayChange(i));
  const containing = counts.map((): number[] => []);
  equations.forEach((equation, e) => equation.forEach(([count]) => containing[count]!.push(e)));
  const reached = new Set([from]);
  const stated = new Set<number>();
  for (const count of reached)
    for (const e of containing[count]!) {
      if (stated.has(e)) continue;
      stated.add(e);
      for (const [other] of equations[e]!) if (open[other]) reached.add(other);
    }
  const ascending = (a: number, b: number) => a - b;
  return {
    counts: [...reached].sort(ascending),
    equations: [...stated].sort(ascending).map((e) => equations[e]!),
  };
}
