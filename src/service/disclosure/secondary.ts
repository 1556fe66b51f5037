import { cheapest } from './linear-program';

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
  changed: number[];
}

const REWARD = 1e8;
const MOVED = 1e-6;

/**
 * Hides the cheapest further counts that make all targets safe: for both ends of every interval there is a world, equal
 * in all that is shown, in which the target has that value. Each world is the cheapest change by linear programming
 * (Kelly, Golden, Assad 1992; Fischetti, Salazar 2000, section 6); then what turned out needless is shown again.
 * What is `kept` was hidden before and stays hidden.
 */
export function hideSecondary(web: Web, targets: Target[], kept: number[] = []): Hidden {
  const primary = new Set([...targets.map(({ count }) => count), ...kept]);
  const hidden = new Set(primary);
  const exposed = new Set<Target>();
  const witnesses = targets.flatMap((target) =>
    [target.to, target.from].flatMap((end) => {
      const witness = witnessOf(web, target, end, (count) =>
        hidden.has(count) ? 0 : web.counts[count]!.cost,
      );
      if (!witness) exposed.add(target);
      witness?.changed.forEach((count) => hidden.add(count));
      return witness ?? [];
    }),
  );
  const secondary = [...hidden].filter((count) => !primary.has(count) && web.counts[count]!.cost > 0);
  const dearestFirst = secondary.sort((a, b) => web.counts[b]!.cost - web.counts[a]!.cost || a - b);
  for (const count of dearestFirst) showAgain(web, witnesses, hidden, count);
  return { counts: hidden, exposed: [...exposed] };
}

/** Shows a count if every witness that changed it can do without. */
function showAgain(web: Web, witnesses: Witness[], hidden: Set<number>, count: number): void {
  const cost = (other: number) => (other !== count && hidden.has(other) ? 0 : impliedCost(web, other));
  const found: [number, Witness][] = [];
  for (const [i, witness] of witnesses.entries()) {
    if (!witness.changed.includes(count)) continue;
    const other = witnessOf(web, witness.target, witness.end, cost);
    if (!other) return;
    found.push([i, other]);
  }
  hidden.delete(count);
  for (const [i, witness] of found) witnesses[i] = witness;
}

/** What is nowhere shown of its own may always change. */
function impliedCost({ counts }: Web, count: number): number {
  return counts[count]!.cost === 0 ? 0 : Infinity;
}

function witnessOf(
  { counts, equations }: Web,
  target: Target,
  end: number,
  costOf: (count: number) => number,
): Witness | undefined {
  const { value, lower, upper } = counts[target.count]!;
  const distance = Math.min(Math.max(end, lower), upper) - value;
  if (distance === 0) return { target, end, changed: [target.count] };

  const moves = counts.flatMap((count, i) => {
    if (i === target.count)
      return [{ count: i, sign: Math.sign(distance), upper: Math.abs(distance), cost: -REWARD }];
    const cost = costOf(i);
    if (cost === Infinity) return [];
    const room = [
      { count: i, sign: 1, upper: count.upper - count.value, cost },
      { count: i, sign: -1, upper: count.value - count.lower, cost },
    ];
    return room.filter((move) => move.upper > 0);
  });
  const amounts = cheapest({
    costs: moves.map(({ cost }) => cost),
    uppers: moves.map((move) => move.upper),
    equations: equations.map((equation) => {
      const factors = new Map(equation);
      return moves.map(({ count, sign }) => sign * (factors.get(count) ?? 0));
    }),
  });
  const reached = amounts[moves.findIndex(({ count }) => count === target.count)] ?? 0;
  if (reached < Math.abs(distance) - MOVED) return undefined;
  const changed = moves.flatMap(({ count }, i) => (amounts[i]! > MOVED ? [count] : []));
  return { target, end, changed: [...new Set(changed)] };
}
