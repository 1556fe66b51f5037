import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';
import { benchDatabase } from './bench-database';

const REQUESTS = Number(process.env.BENCH_REQUESTS ?? 2000);
const AT_ONCE = 8;
const FORMATS = ['json-stat2', 'csv', 'xlsx', 'px'];
const ALL = 'valuecodes[indicator]=*&valuecodes[area]=*&valuecodes[year]=*';

/**
 * Memory of the service as a process of its own (`npm run build` comes first) beside PostgreSQL, in MB: after its start with
 * all city packages, and after requests of every kind from this process, whole tables in all formats among them. The peer is
 * a Node.js that does nothing. Linux only: it reads /proc.
 */
export async function bench() {
  const { url, remove } = await benchDatabase();
  const data = mkdtempSync(join(tmpdir(), 'bench-'));
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1e6)']);
  const service = spawn(
    process.execPath,
    [join(packageRoot(), 'src/cli/bin.cjs'), 'serve', '--json', '--port', '0', '--data', data],
    { env: { ...process.env, DATABASE_URL: url, REQUESTS_PER_MINUTE: '1000000' } },
  );
  const address = await addressOf(service);
  const peer = memoryOf(idle);
  const rows = [row('after the start, three cities loaded', memoryOf(service), peer)];
  const paths = await pathsAt(address);
  await askAll(
    address,
    Array.from({ length: REQUESTS }, (_, i) => paths[i % paths.length]!),
  );
  rows.push(row(`after ${REQUESTS} requests, ${AT_ONCE} at a time`, memoryOf(service), peer));
  idle.kill();
  service.kill();
  await once(service, 'close');
  await remove();
  rmSync(data, { recursive: true });
  return rows;
}

async function addressOf(service: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of service.stdout!) {
    said += String(chunk);
    if (said.includes('\n')) return JSON.parse(said).address;
  }
  throw new Error(said);
}

interface Memory {
  now: number;
  peak: number;
}

/** MB that the process holds and has held at most (proc(5): VmRSS, VmHWM). */
function memoryOf({ pid }: ChildProcess): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function row(work: string, ours: Memory, peer: Memory) {
  return {
    work,
    'ours MB': ours.now.toFixed(0),
    'ours peak MB': ours.peak.toFixed(0),
    'peer MB': peer.now.toFixed(0),
    ratio: (ours.now / peer.now).toFixed(2),
  };
}

/** Every table in every format, and what panes and pages ask beside it. */
async function pathsAt(address: string): Promise<string[]> {
  const { tables } = JSON.parse(await ask(address, '/api/v2/tables?pageSize=100')) as {
    tables: { id: string }[];
  };
  const cities = JSON.parse(await ask(address, '/api/cities')) as { id: string }[];
  return [
    '/api/v2/config',
    '/api/v2/tables',
    '/taskpane.html',
    ...cities.flatMap(({ id }) => [
      `/api/indicators?city=${id}`,
      `/api/releases?city=${id}`,
      `/api/typologies?city=${id}`,
    ]),
    ...tables.flatMap(({ id }) => [
      `/api/v2/tables/${id}/metadata`,
      ...FORMATS.map((format) => `/api/v2/tables/${id}/data?outputFormat=${format}&${ALL}`),
    ]),
  ];
}

async function askAll(address: string, paths: string[]): Promise<void> {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await ask(address, path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/** The service's certificate is its own. */
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });

function ask(address: string, path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(`${address}${path}`, { agent }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        if (answer.statusCode === 200) resolve(body.toString());
        else reject(new Error(`${path}: ${answer.statusCode} ${body}`));
      });
    }).on('error', reject);
  });
}
