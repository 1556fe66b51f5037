import type { Constraint } from 'yalps';
import { seededRandom } from '../../../src/domain/typology/clusters/seeded-random';
import type { LinearProgram } from '../../../src/warehouse/disclosure/solver';
import { solve as solveOtherwise } from './other-solver';
import { solve } from './solving';

const equation = (...factors: number[]) =>
  new Map(factors.flatMap((factor, i) => (factor === 0 ? [] : [[i, factor] as const])));

it('takes the cheapest way that every equation allows', () => {
  // x0 is worth 10 and has to be made up for by x1 (2 each) or x2 (1 each, 3 at most).
  expect(solve({ costs: [-10, 2, 1], uppers: [5, 9, 3], equations: [equation(1, -1, -1)] })).toEqual([
    5, 2, 3,
  ]);
});

it('leaves all at nothing when no way pays', () => {
  expect(solve({ costs: [-1, 2], uppers: [5, 9], equations: [equation(1, -1)] })?.map(Math.abs)).toEqual([
    0, 0,
  ]);
});

it('goes as far as the limits of others let it', () => {
  expect(solve({ costs: [-10, 1], uppers: [5, 3], equations: [equation(1, -1)] })).toEqual([3, 3]);
});

it('copes with equations that say the same twice', () => {
  const equations = [equation(1, -1), equation(2, -2), equation(0, 1, -1), equation(1, 0, -1)];
  expect(solve({ costs: [-10, 1, 1], uppers: [4, Infinity, Infinity], equations })).toEqual([4, 4, 4]);
});

it('says nothing of a program without end', () => {
  expect(
    solve({ costs: [-1, 0], uppers: [Infinity, Infinity], equations: [equation(1, -1)] }),
  ).toBeUndefined();
});

it('finds the same least cost as another solver', () => {
  const random = seededRandom(3);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  for (let round = 0; round < 300; round++) {
    const variables = 3 + upTo(9);
    const program: LinearProgram = {
      costs: Array.from({ length: variables }, (_, i) => (i === 0 ? -1e6 : upTo(120))),
      uppers: Array.from({ length: variables }, () => (upTo(4) === 0 ? 1e6 : upTo(500))),
      equations: Array.from({ length: 1 + upTo(5) }, () =>
        equation(...Array.from({ length: variables }, () => upTo(2) - 1)),
      ),
    };
    const x = solve(program);
    const cost = x?.reduce((sum, value, i) => sum + value * program.costs[i]!, 0);
    const other = leastCost(program);
    expect({ round, ratio: Math.abs(cost! - other) / (1 + Math.abs(other)) < 1e-9 }).toEqual({
      round,
      ratio: true,
    });
  }
});

function leastCost({ costs, uppers, equations }: LinearProgram): number {
  const constraints = new Map<string, Constraint>();
  uppers.forEach((max, i) => constraints.set(`bound ${i}`, { max }));
  equations.forEach((_, e) => constraints.set(`sum ${e}`, { equal: 0 }));
  const variables = new Map(
    costs.map((cost, i) => [
      `${i}`,
      new Map([
        ['cost', cost],
        [`bound ${i}`, 1],
        ...equations.flatMap((one, e) => (one.has(i) ? [[`sum ${e}`, one.get(i)!] as [string, number]] : [])),
      ]),
    ]),
  );
  const { result } = solveOtherwise({ direction: 'minimize', objective: 'cost', variables, constraints });
  return result;
}
