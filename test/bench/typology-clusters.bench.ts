import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { kMeans } from '../../src/domain/typology/clusters/k-means';
import { seededRandom } from '../../src/domain/typology/clusters/seeded-random';
import { wardD2 } from '../../src/domain/typology/clusters/ward';
import { compared, sideBySide } from './measure';

const AREAS = 941;
const MANY = 20_000;

/**
 * Ward and k-means against R's on the same generated areas × 7 (Debian: r-base-core; R runs beside us and waits for its turn), and
 * in processes of their own the time and the most memory that Ward takes for 20,000 areas.
 */
export async function bench() {
  if (process.env.BENCH_WARD_ONLY) return [wardAlone(generated(MANY))];
  const folder = mkdtempSync(join(tmpdir(), 'bench-clusters-'));
  const matrix = generated(AREAS);
  const options = { k: 5, starts: 200, seed: 1 };
  const r = startR(folder, matrix);
  await r.ask('{ d <- dist(x); set.seed(1); 0 }');
  const heights = await r.ask('sprintf("%.15g", hclust(d, "ward.D2")$height)');
  const best = await r.ask(
    'suppressWarnings(sprintf("%.15g", kmeans(x, 5, nstart = 200, iter.max = 100)$tot.withinss))',
  );
  const timed = await sideBySide({
    ward: () => wardD2(matrix),
    hclust: () => r.ask('{ hclust(dist(x), "ward.D2"); 0 }'),
    tree: () => r.ask('{ hclust(d, "ward.D2"); 0 }'),
    kMeans: () => kMeans(matrix, options),
    rKmeans: () => r.ask('{ suppressWarnings(kmeans(x, 5, nstart = 200, iter.max = 100)); 0 }'),
  });
  r.end();
  const ours = oursForMany();
  const peer = await rForMany(folder);
  rmSync(folder, { recursive: true });
  const off = Math.max(...wardD2(matrix).heights.map((height, i) => Math.abs(height - heights[i]!)));
  const less = kMeans(matrix, options).withinSs - best[0]!;
  return [
    compared(
      `Ward ${AREAS} × 7 / R hclust(dist(x)); heights differ by ${off.toExponential(0)}`,
      timed.ward,
      timed.hclust,
    ),
    compared('the same / R hclust(d) with the distances given', timed.ward, timed.tree),
    compared(
      `k-means ${AREAS} × 7, k 5, 200 starts / R kmeans; SS differ by ${less.toExponential(0)}`,
      timed.kMeans,
      timed.rKmeans,
    ),
    compared(`Ward ${MANY} × 7 in ${ours.mb} MB / R in ${peer.mb} MB`, once(ours.ms), once(peer.ms)),
  ];
}

/** Areas along one burden with noise, as real ones lie. */
function generated(areas: number): number[][] {
  const random = seededRandom(areas);
  return Array.from({ length: areas }, () => {
    const burden = 4 * random();
    return Array.from({ length: 7 }, () => burden + random() + random() + random());
  });
}

function wardAlone(matrix: number[][]) {
  const start = performance.now();
  wardD2(matrix);
  const ms = performance.now() - start;
  process.stdout.write(`${JSON.stringify({ ms, mb: Math.round(process.resourceUsage().maxRSS / 1024) })}\n`);
  return { ms };
}

function oursForMany(): { ms: number; mb: number } {
  const { stdout } = spawnSync(process.execPath, [join(__dirname, 'run.cjs'), 'typology-clusters'], {
    encoding: 'utf8',
    env: { ...process.env, BENCH_WARD_ONLY: '1' },
  });
  return JSON.parse(stdout.split('\n').find((line) => line.startsWith('{'))!);
}

/** An R with the areas in `x`; what it is asked on one line it answers as numbers. */
function startR(folder: string, matrix: number[][]) {
  const loop =
    'while (length(line <- readLines(input, 1))) cat(paste(eval(parse(text = line)), collapse = ","), "\\n")';
  const read = `x <- as.matrix(read.csv("${written(folder, matrix)}", header = FALSE)); input <- file("stdin", "r")`;
  const child = spawn('Rscript', ['-e', `${read}; ${loop}`], { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (line: string) => {
      child.stdin.write(`${line}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`R has no answer to ${line}`);
      return value.split(',').map(Number);
    },
    end: () => child.stdin.end(),
  };
}

async function rForMany(folder: string) {
  const r = startR(folder, generated(MANY));
  await r.ask('0');
  const start = performance.now();
  await r.ask('{ hclust(dist(x), "ward.D2"); 0 }');
  const ms = performance.now() - start;
  const peak = 'gsub("[^0-9]", "", grep("VmHWM", readLines("/proc/self/status"), value = TRUE))';
  const [kilobytes = NaN] = await r.ask(peak);
  r.end();
  return { ms, mb: Math.round(kilobytes / 1024) };
}

function once(median: number) {
  return { median, range: 'one run' };
}

function written(folder: string, matrix: number[][]): string {
  const file = join(folder, `${matrix.length}.csv`);
  writeFileSync(file, matrix.map((row) => row.join(',')).join('\n'));
  return file;
}
