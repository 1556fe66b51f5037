/** Milliseconds of one piece of work: median and the range seen. */
export interface Measured {
  median: number;
  range: string;
}

/** One piece of work, after one run to warm up. */
export async function measure(work: () => unknown, rounds?: number): Promise<Measured> {
  return (await sideBySide({ work }, rounds)).work;
}

/** Measures pieces of work by turns, so that all of them meet the same machine; each is done once before to warm up. */
export async function sideBySide<Name extends string>(
  works: Record<Name, () => unknown>,
  rounds = 15,
): Promise<Record<Name, Measured>> {
  const names = Object.keys(works) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (const name of names) await works[name]();
  for (let i = 0; i < rounds; i++)
    for (const name of names) {
      const start = performance.now();
      await works[name]();
      times[name].push(performance.now() - start);
    }
  return Object.fromEntries(names.map((name) => [name, summary(times[name])])) as Record<Name, Measured>;
}

function summary(times: number[]): Measured {
  const sorted = [...times].sort((a, b) => a - b);
  const [least = 0] = sorted;
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    range: `${least.toFixed(1)}–${(sorted.at(-1) ?? 0).toFixed(1)}`,
  };
}

/** A row of the printed table: ours against a peer. */
export function compared(work: string, ours: Measured, peer: Measured) {
  return {
    work,
    'ours ms': ours.median.toFixed(2),
    'ours range': ours.range,
    'peer ms': peer.median.toFixed(2),
    'peer range': peer.range,
    ratio: (ours.median / peer.median).toFixed(2),
  };
}
