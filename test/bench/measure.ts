/** Milliseconds of one piece of work: median of `rounds` runs after one to warm up, and the range seen. */
export async function measure(work: () => unknown, rounds = 15): Promise<{ median: number; range: string }> {
  await work();
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [least = 0] = times;
  return {
    median: times[Math.floor(rounds / 2)] ?? 0,
    range: `${least.toFixed(1)}–${(times.at(-1) ?? 0).toFixed(1)}`,
  };
}

/** A row of the printed table: ours against a peer. */
export function compared(
  work: string,
  ours: { median: number; range: string },
  peer: { median: number; range: string },
) {
  return {
    work,
    'ours ms': ours.median.toFixed(2),
    'ours range': ours.range,
    'peer ms': peer.median.toFixed(2),
    'peer range': peer.range,
    ratio: (ours.median / peer.median).toFixed(2),
  };
}
