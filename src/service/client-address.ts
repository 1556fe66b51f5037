import { isIPv6 } from 'node:net';
import type { FastifyRequest } from 'fastify';

/** What stands for one client where clients are counted: its token, otherwise its address. */
export function clientOf({ principal, ip }: Pick<FastifyRequest, 'principal' | 'ip'>): string {
  return principal.token === undefined ? `address ${networkOf(ip)}` : `token ${principal.token}`;
}

/** An IPv4 address, or the /64 network one IPv6 client has to itself. */
export function networkOf(address: string): string {
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (mapped !== undefined) return mapped;
  return isIPv6(address) ? `${groupsOf(address).slice(0, 4).join(':')}::/64` : address;
}

/** The eight groups of an address, each without leading zeros. */
function groupsOf(address: string): string[] {
  const { hostname } = new URL(`http://[${address.replace(/%.*$/, '')}]`);
  const [before = '', after] = hostname.slice(1, -1).split('::');
  const [left, right] = [before, after ?? ''].map((part) => (part ? part.split(':') : []));
  const missing = 8 - left!.length - right!.length;
  return [...left!, ...Array.from({ length: missing }, () => '0'), ...right!];
}
