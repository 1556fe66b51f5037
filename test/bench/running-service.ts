import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { Agent, request } from 'node:https';
import { join } from 'node:path';
import { packageRoot } from '../../src/deliveries/package-root';

/** The service as a process of its own; `npm run build` comes first. */
export interface RunningService {
  memory(): Memory;
  /** Fails where the answer has another status than it should. */
  ask(path: string, asked?: Asked): Promise<Answered>;
  stop(): Promise<void>;
}

export interface Asked {
  headers?: Record<string, string>;
  body?: unknown;
  status?: number;
}

export interface Answered {
  body: string;
  headers: IncomingHttpHeaders;
}

/** MB. */
export interface Memory {
  now: number;
  peak: number;
}

/** Starts the service over the data of a folder, or over PostgreSQL with `DATABASE_URL`. */
export async function startService(data: string, env: Record<string, string> = {}): Promise<RunningService> {
  const service = spawn(
    process.execPath,
    [join(packageRoot(), 'src/cli/bin.cjs'), 'serve', '--json', '--port', '0', '--data', data],
    {
      env: { ...process.env, ...env, REQUESTS_PER_MINUTE: '1000000' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const address = await addressOf(service);
  // The service's certificate is its own.
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  return {
    memory: () => memoryOf(service),
    ask: (path, asked) => ask(agent, `${address}${path}`, asked),
    async stop() {
      agent.destroy();
      service.kill();
      await once(service, 'close');
    },
  };
}

async function addressOf(service: ChildProcess): Promise<string> {
  let said = '';
  for await (const chunk of service.stdout!) {
    said += String(chunk);
    if (said.includes('\n')) return JSON.parse(said).address;
  }
  throw new Error(said);
}

/** What a process holds and has held at most (proc(5): VmRSS, VmHWM). Linux only. */
export function memoryOf({ pid }: ChildProcess): Memory {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (field: string) => Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return { now: megabytes('VmRSS'), peak: megabytes('VmHWM') };
}

function ask(agent: Agent, url: string, { headers, body, status = 200 }: Asked = {}): Promise<Answered> {
  const sent = body === undefined ? undefined : JSON.stringify(body);
  const options = {
    agent,
    method: sent === undefined ? 'GET' : 'POST',
    headers: { ...headers, ...(sent !== undefined && { 'content-type': 'application/json' }) },
  };
  return new Promise((resolve, reject) => {
    request(url, options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        if (answer.statusCode === status) resolve({ body: text, headers: answer.headers });
        else reject(new Error(`${url}: ${answer.statusCode} ${text.slice(0, 500)}`));
      });
    })
      .on('error', reject)
      .end(sent);
  });
}
