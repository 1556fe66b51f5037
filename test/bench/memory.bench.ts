import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchDatabase } from './bench-database';
import { memoryOf, startService, type Memory, type RunningService } from './running-service';

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
  const service = await startService(data, { DATABASE_URL: url });
  const peer = memoryOf(idle);
  const rows = [row('after the start, three cities loaded', service.memory(), peer)];
  const paths = await pathsAt(service);
  await askAll(
    service,
    Array.from({ length: REQUESTS }, (_, i) => paths[i % paths.length]!),
  );
  rows.push(row(`after ${REQUESTS} requests, ${AT_ONCE} at a time`, service.memory(), peer));
  idle.kill();
  await service.stop();
  await remove();
  rmSync(data, { recursive: true });
  return rows;
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
async function pathsAt({ ask }: RunningService): Promise<string[]> {
  const { tables } = JSON.parse((await ask('/api/v2/tables?pageSize=100')).body) as {
    tables: { id: string }[];
  };
  const cities = JSON.parse((await ask('/api/cities')).body) as { id: string }[];
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

async function askAll({ ask }: RunningService, paths: string[]): Promise<void> {
  const waiting = [...paths];
  const work = async () => {
    for (let path = waiting.pop(); path; path = waiting.pop()) await ask(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
