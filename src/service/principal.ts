import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { ReportingError } from '../domain/reporting-error';
import type { Asking } from '../ports/delivery-desk';
import { LOCAL_PRINCIPAL, READER, type Principal, type Right } from '../warehouse/principal';
import type { Warehouse } from '../warehouse/warehouse-source';

/** Who sent a request; nothing about where it came from gives a right. */
export type PrincipalOf = (headers: IncomingHttpHeaders) => Promise<Principal>;

/** The service: the holder of the token that was sent, or a reader. Fails as `Warehouse.holder` does. */
export function byToken(warehouse: Pick<Warehouse, 'holder'>): PrincipalOf {
  return async ({ authorization = '' }) => {
    const [, secret] = /^Bearer +(.*)$/i.exec(authorization) ?? [];
    return secret === undefined ? READER : warehouse.holder(secret);
  };
}

/** What a machine calls itself: a page of somebody else can make its own name lead here, but not have one of these. */
const LOCAL_HOST = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i;

/** The try-out: whoever reaches it works on its machine. A page of somebody else in the browser there only reads. */
export const whoeverReachesIt: PrincipalOf = async ({ host = '', origin, 'sec-fetch-site': site }) => {
  const isOwn = origin === undefined || [`https://${host}`, `http://${host}`].includes(origin);
  const isSaidOwn = site === undefined || site === 'same-origin' || site === 'none';
  return LOCAL_HOST.test(host) && isOwn && isSaidOwn ? LOCAL_PRINCIPAL : READER;
};

/** Who is to be named for what a request does, and where it came from. */
export function askingOf({ principal, ip }: Pick<FastifyRequest, 'principal' | 'ip'>): Asking {
  return { name: principal.name, from: { address: ip, token: principal.token } };
}

/** Fails with `token-missing` where a token could help, with `not-allowed` where one was sent that does not allow it. */
export function checkAllowed({ rights, token }: Principal, right: Right): void {
  if (rights.has(right)) return;
  throw token === undefined
    ? new ReportingError('token-missing')
    : new ReportingError('not-allowed', { right });
}
