import { principalOfRequest } from '../../src/service/principal';
import { LOCAL_PRINCIPAL, READER } from '../../src/warehouse/principal';

const sender = (headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => ({
  socket: { remoteAddress },
  headers: { host: 'localhost:3000', ...headers },
});

it.each([
  ['by its address', sender()],
  ['over IPv6', sender({ host: '[::1]:3000' }, '::1')],
  ['from a page of the service', sender({ origin: 'https://localhost:3000' })],
])('lets whoever works on this machine deliver: %s', (_, from) => {
  expect(principalOfRequest(from)).toBe(LOCAL_PRINCIPAL);
});

it.each([
  ['from another machine', sender({}, '10.0.0.5')],
  ['through a proxy on this machine', sender({ 'x-forwarded-for': '10.0.0.5' })],
  ['through a proxy that only gives its own name', sender({ via: '1.1 nginx' })],
  ['by a public name that leads here', sender({ host: 'statistik.stadt.example' })],
  ['from a page of somebody else', sender({ origin: 'https://evil.example' })],
  ['from a page that hides where it is from', sender({ origin: 'null' })],
])('lets no one else deliver: %s', (_, from) => {
  expect(principalOfRequest(from)).toBe(READER);
  expect(READER.rights.has('deliver-figures')).toBe(false);
  expect(READER.rights.has('publish-figures')).toBe(false);
});
