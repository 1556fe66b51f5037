import type { Constraint } from 'yalps';
import { hideSecondary, type Target, type Web } from '../../../src/warehouse/disclosure/secondary';
import { inventedWeb } from './invented-web';
import { solve } from './solving';
import { solve as solveOtherwise } from './other-solver';

const SEEDS = Array.from({ length: 400 }, (_, i) => i + 1);

/** How far a count can go while all that is shown stays as it is, by an independent solver. */
function reach(
  { counts, equations }: Web,
  hidden: Set<number>,
  count: number,
  direction: 'maximize' | 'minimize',
): number {
  const isFree = (i: number) => counts[i]!.cost === 0 || hidden.has(i);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  counts.forEach(({ lower, upper }, i) => {
    if (!isFree(i)) return;
    constraints.set(`bounds ${i}`, { min: lower, max: upper });
    variables.set(`${i}`, new Map([[`bounds ${i}`, 1]]));
  });
  equations.forEach((equation, e) => {
    const free = equation.filter(([i]) => isFree(i));
    constraints.set(`sum ${e}`, {
      equal: free.reduce((sum, [i, factor]) => sum + factor * counts[i]!.value, 0),
    });
    for (const [i, factor] of free) variables.get(`${i}`)!.set(`sum ${e}`, factor);
  });
  return solveOtherwise({ direction, objective: `bounds ${count}`, variables, constraints }).result;
}

const isSafe = (web: Web, hidden: Set<number>, { count, from, to }: Target) =>
  reach(web, hidden, count, 'minimize') < from + 1e-6 && reach(web, hidden, count, 'maximize') > to - 1e-6;

it('hides as much as both ends of every interval need, unless it says that nothing is enough', () => {
  let safe = 0;
  for (const seed of SEEDS) {
    const { web, targets } = inventedWeb(seed);
    const { counts, exposed } = hideSecondary(solve, web, targets);
    const all = new Set(web.counts.flatMap(({ cost }, i) => (cost < Infinity ? [i] : [])));
    for (const target of targets) {
      const isExposed = exposed.includes(target);
      expect({ seed, target, safe: isSafe(web, isExposed ? all : counts, target) }).toEqual({
        seed,
        target,
        safe: !isExposed,
      });
      safe += Number(!isExposed);
    }
  }
  expect(safe).toBeGreaterThan(300);
});

it('hides nothing that all of its targets can do without', () => {
  for (const seed of SEEDS) {
    const { web, targets } = inventedWeb(seed);
    const { counts, exposed } = hideSecondary(solve, web, targets);
    if (exposed.length > 0) continue;
    const own = new Set(targets.map(({ count }) => count));
    for (const count of [...counts].filter((other) => !own.has(other) && web.counts[other]!.cost > 0)) {
      const fewer = new Set([...counts].filter((other) => other !== count));
      const needless = targets.every((target) => isSafe(web, fewer, target));
      expect({ seed, count, needless }).toEqual({ seed, count, needless: false });
    }
  }
});
