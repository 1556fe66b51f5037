import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** A PostgreSQL server of its own for one test file. */
export interface Cluster {
  /** The address of its database of that name. */
  url(database: string): string;
  /** Starts it again where it has ended by itself. */
  revive(): Promise<void>;
  /** Ends it and removes everything it wrote. */
  remove(): Promise<void>;
}

const BINARIES = binaries();

/** The path of a program that comes with the server, such as `pg_dump`. */
export const programOfServer = (name: string) =>
  BINARIES ? join(dirname(realpathSync(join(BINARIES, 'initdb'))), name) : name;

/** Why no server can be started here, or nothing. */
export const WHY_NO_CLUSTER = BINARIES
  ? undefined
  : 'no initdb on PATH or in /usr/lib/postgresql, no DATABASE_URL';

/**
 * Makes a server in a temporary folder, reached over a socket there. It sorts as German does, as a city's server would:
 * an answer must not depend on it. Nothing is forced to disk. `settings` are added to those it starts fast with.
 */
export async function startCluster(settings: Record<string, string> = {}): Promise<Cluster> {
  if (!BINARIES) throw new Error(WHY_NO_CLUSTER);
  const folder = await mkdtemp(join(tmpdir(), 'pg-'));
  const account = unprivileged();
  if (account) await chown(folder, account.uid, account.gid);
  const asAccount = { cwd: folder, ...account };
  const data = join(folder, 'data');
  const german = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=de'];
  await promisify(execFile)(
    join(BINARIES, 'initdb'),
    ['-D', data, '-U', 'tester', '--auth=trust', '--no-sync', ...german],
    asAccount,
  );
  const fast = { fsync: 'off', synchronous_commit: 'off', shared_buffers: '16MB', max_connections: '30' };
  const here = { listen_addresses: '', unix_socket_directories: folder };
  const words = Object.entries({ ...fast, ...settings, ...here }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const start = () => spawn(join(BINARIES, 'postgres'), ['-D', data, ...words], asAccount);
  let server = start();
  const abandon = () => server.kill('SIGQUIT');
  process.once('exit', abandon);
  await ready(server);

  return {
    url: (database) => `postgres://tester@localhost/${database}?host=${encodeURIComponent(folder)}`,
    async revive() {
      if (server.exitCode === null && server.signalCode === null) return;
      server = start();
      await ready(server);
    },
    async remove() {
      process.off('exit', abandon);
      await ended(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function binaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...versions.map((version) => join(debian, version, 'bin')),
  ];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name))));
}

/** PostgreSQL refuses to run as root. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const [, uid, gid] = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(said)));
  });
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once('exit', () => resolve());
    server.kill('SIGQUIT');
  });
}
