import { createServer } from 'node:net';
import { ReportingError } from '../domain/reporting-error';

/** Fails with `port-unusable`. */
export function portIn(value: string): number {
  const port = Number(value);
  if (/^\d{1,5}$/.test(value) && port <= 65535) return port;
  throw new ReportingError('port-unusable', { port: value });
}

/** Whether nobody listens on a port of this machine, under either of its addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  for (const host of ['127.0.0.1', '::1']) if (await isTaken(host, port)) return false;
  return true;
}

/** A machine may have only one of the two addresses; that is no fault. */
function isTaken(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRINUSE' || code === 'EACCES'),
    );
    server.listen({ host, port }, () => server.close(() => resolve(false)));
  });
}
