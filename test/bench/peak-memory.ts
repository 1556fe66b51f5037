import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Peak {
  median: number;
  range: string;
}

/** A row of a table of figures: what two pieces of work take at most. */
export function inMemory(work: string, ours: Peak, peer: Peak) {
  return {
    work,
    'ours MB': ours.median.toFixed(0),
    'ours range': ours.range,
    'peer MB': peer.median.toFixed(0),
    'peer range': peer.range,
    ratio: (ours.median / peer.median).toFixed(2),
  };
}

/**
 * MB by which a fresh process grows at most (proc(5)) while it does a piece of work once, the median of several. The work is
 * an exported function of a module here: it prepares, from a folder, and returns what is measured. Linux only.
 */
export function peakMemory(module: string, work: string, folder: string, runs = 5): Peak {
  const peaks = Array.from({ length: runs }, () => onePeak(module, work, folder)).sort((a, b) => a - b);
  return {
    median: peaks[Math.floor(runs / 2)] ?? 0,
    range: `${peaks[0]?.toFixed(0)}–${peaks.at(-1)?.toFixed(0)}`,
  };
}

function onePeak(module: string, work: string, folder: string): number {
  const [here, there] = [__filename, join(__dirname, module)].map((file) => JSON.stringify(file));
  const script = `require(${here}).tellPeak(require(${there}).${work}, ${JSON.stringify(folder)})`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--expose-gc', '-r', join(__dirname, 'typescript.cjs'), '-e', script],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}

/** In the process that is measured; what it held at most before does not count. */
export async function tellPeak(
  prepare: (folder: string) => Promise<() => unknown>,
  folder: string,
): Promise<void> {
  const work = await prepare(folder);
  globalThis.gc?.();
  writeFileSync('/proc/self/clear_refs', '5');
  const before = megabytes('VmRSS');
  await work();
  process.stdout.write(String(megabytes('VmHWM') - before));
}

function megabytes(field: string): number {
  return (
    Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024
  );
}
