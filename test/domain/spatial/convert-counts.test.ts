import { absent, numberCell, type Cell } from '../../../src/domain/cell';
import { convertCounts } from '../../../src/domain/spatial/convert-counts';
import { crosswalkOf } from './structures';

const counts: Record<string, Cell> = {
  A: numberCell(100),
  B: numberCell(50),
  C: absent('lost'),
  P: numberCell(7, 'p'),
};
const countOf = (area: string) => counts[area] ?? absent('unknown');

it('adds the shares of the source areas and calls the result estimated', () => {
  const crosswalk = crosswalkOf([
    ['A', 'X', 0.3],
    ['A', 'Y', 0.7],
    ['B', 'Y', 1],
  ]);
  // X: 100 × 0.3 = 30; Y: 100 × 0.7 + 50 = 120
  expect([...convertCounts(crosswalk, countOf, ['X', 'Y'])]).toEqual([
    ['X', { value: 30, quality: 's' }],
    ['Y', { value: 120, quality: 's' }],
  ]);
});

it('calls even the sum of whole areas by an official crosswalk estimated', () => {
  const official = crosswalkOf(
    [
      ['A', 'X', 1],
      ['P', 'X', 1],
    ],
    { quality: 'official' },
  );
  expect(convertCounts(official, countOf, ['X']).get('X')).toEqual({ value: 107, quality: 's' });
});

it('leaves a target without a number, saying why', () => {
  const crosswalk = crosswalkOf([
    ['A', 'X', null],
    ['A', 'Y', null],
    ['B', 'Z', 1],
    ['C', 'Z', 1],
  ]);
  expect([...convertCounts(crosswalk, countOf, ['X', 'Z', 'W'])]).toEqual([
    ['X', absent('unreliable')],
    ['Z', absent('lost')],
    ['W', absent('unknown')],
  ]);
});

it('changes nothing by an identity crosswalk', () => {
  const areas = Object.keys(counts);
  const identity = crosswalkOf(
    areas.map((area) => [area, area, 1]),
    { quality: 'official' },
  );
  const cells = convertCounts(identity, countOf, areas);
  for (const area of areas) expect(cells.get(area)?.value).toBe(counts[area]?.value);
});

it('keeps the total of a hundred random crosswalks', () => {
  const random = sequence(20261122);
  for (let run = 0; run < 100; run++) {
    const sources = Array.from({ length: 1 + Math.floor(random() * 20) }, (_, i) => `s${i}`);
    const targets = Array.from({ length: 1 + Math.floor(random() * 20) }, (_, i) => `t${i}`);
    const values = new Map(sources.map((area) => [area, Math.floor(random() * 100_000)]));
    const links = sources.flatMap((from) => {
      const shares = targets.map(() => random());
      const sum = shares.reduce((all, share) => all + share, 0);
      return targets.map((to, i): [string, string, number] => [from, to, shares[i]! / sum]);
    });
    const cells = convertCounts(crosswalkOf(links), (area) => numberCell(values.get(area) ?? 0), targets);
    const before = [...values.values()].reduce((all, value) => all + value, 0);
    const after = [...cells.values()].reduce((all, { value }) => all + (value ?? NaN), 0);
    expect(Math.abs(after - before)).toBeLessThanOrEqual(1e-9 * Math.max(1, before));
  }
});

/** Numbers from 0 to below 1, the same in every run (Lehmer, modulus 2^31 - 1, multiplier 48271). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
