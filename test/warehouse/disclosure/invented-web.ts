import { seededRandom } from '../../../src/domain/typology/clusters/seeded-random';
import type { Equation, Target, Web } from '../../../src/warehouse/disclosure/secondary';

/** What hiding a cell or a sum may cost: nothing where it is nowhere shown, Infinity where it cannot be hidden. */
const CELL_COSTS = [0, 1, 3, Infinity];
const SUM_COSTS = [0, 2, Infinity, Infinity];
const UPPER = 40;

/** A small table of rows, columns and layers with most of its sums over a line, and up to three secret cells. */
export function inventedWeb(seed: number): { web: Web; targets: Target[] } {
  const random = seededRandom(seed);
  const upTo = (most: number) => Math.floor(random() * (most + 1));
  const count = (value: number, costs: number[]) => ({
    value,
    lower: 0,
    upper: UPPER,
    cost: costs[upTo(3)]!,
  });
  const places = placesOf([2 + upTo(1), 2 + upTo(1), 1 + upTo(2)]);
  const counts = places.map(() => count(upTo(6), CELL_COSTS));
  const equations: Equation[] = [];
  for (const line of linesOf(places)) {
    if (random() < 0.25) continue;
    const sum = line.reduce((total, i) => total + counts[i]!.value, 0);
    equations.push([...line.map((i): [number, number] => [i, 1]), [counts.length, -1]]);
    counts.push(count(sum, SUM_COSTS));
  }
  const secret = new Set([0, 1, 2].map(() => upTo(places.length - 1)));
  for (const i of secret) counts[i]!.cost = 1;
  const targets = [...secret].map((i) => ({ count: i, from: 0, to: counts[i]!.value + 5 }));
  return { web: { counts, equations }, targets };
}

function placesOf(sides: number[]): number[][] {
  return sides.reduce<number[][]>(
    (all, side) => all.flatMap((place) => Array.from({ length: side }, (_, i) => [...place, i])),
    [[]],
  );
}

/** The cells of every row, every column and every stack. */
function linesOf(places: number[][]): number[][] {
  const lines = new Map<string, number[]>();
  places.forEach((place, i) =>
    place.forEach((_, d) => {
      const line = place.map((at, other) => (other === d ? '*' : at)).join();
      lines.set(line, [...(lines.get(line) ?? []), i]);
    }),
  );
  return [...lines.values()];
}
