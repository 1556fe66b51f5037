import type { IncomingHttpHeaders } from 'node:http';
import { LOCAL_PRINCIPAL, READER, type Principal } from '../warehouse/principal';

/** The part of a request that tells where it comes from. */
export interface Sender {
  socket: { remoteAddress?: string | undefined };
  headers: IncomingHttpHeaders;
}

/** Who sent a request. A proxy on this machine speaks for others: what it forwards is not local. */
export function principalOfRequest(sender: Sender): Principal {
  return fromThisMachine(sender) ? LOCAL_PRINCIPAL : READER;
}

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];

/** By its address, the name it used (a foreign name may lead here) and, from a browser, the page that sent it. */
function fromThisMachine({ socket, headers }: Sender): boolean {
  const { host = '', origin } = headers;
  return (
    /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '') &&
    /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/i.test(host) &&
    !FORWARDED.some((name) => name in headers) &&
    (origin === undefined || /^https?:\/\/(.*)$/.exec(origin)?.[1] === host)
  );
}
