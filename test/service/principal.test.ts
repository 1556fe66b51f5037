import { byToken, checkAllowed, whoeverReachesIt } from '../../src/service/principal';
import { LOCAL_PRINCIPAL, READER, tokenHolder } from '../../src/warehouse/principal';

const HOLDER = tokenHolder(7, 'Sozialamt', ['deliver']);
const service = byToken({ holder: async (secret) => ({ ...HOLDER, name: secret }) });

it.each([
  ['from its own machine', { host: 'localhost:3000' }],
  ['from a page of its own', { host: 'localhost:3000', origin: 'https://localhost:3000' }],
  ['through a proxy', { host: 'localhost', 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1' }],
  ['by name and password', { authorization: 'Basic bG9jYWw6' }],
  ['with a token where none belongs', { cookie: 'Bearer x', 'proxy-authorization': 'Bearer x' }],
])('lets nobody do more than read without a token: %s', async (_, headers) => {
  expect(await service(headers)).toBe(READER);
  for (const right of ['deliver-figures', 'publish-figures'] as const) {
    expect(READER.rights.has(right)).toBe(false);
    expect(() => checkAllowed(READER, right)).toThrow('token-missing');
  }
});

it.each(['Bearer abc', 'bearer  abc'])('takes whoever sends %j for the holder of the token', async (sent) => {
  expect(await service({ authorization: sent })).toMatchObject({ name: 'abc', token: 7 });
});

it('takes an empty token for one that nobody holds, not for none', async () => {
  expect(await service({ authorization: 'Bearer  ' })).toMatchObject({ name: '' });
});

it('lets the holder of a token do what it allows', () => {
  expect(() => checkAllowed(HOLDER, 'deliver-figures')).not.toThrow();
  expect(() => checkAllowed(HOLDER, 'read-figures')).not.toThrow();
  expect(() => checkAllowed(HOLDER, 'publish-figures')).toThrow('not-allowed');
});

it.each([
  ['a program', {}],
  ['a program that says an address', { host: '127.0.0.1:3000' }],
  ['a program that says an address of six', { host: '[::1]' }],
  ['its own page', { 'sec-fetch-site': 'same-origin', origin: 'https://localhost:3000' }],
  ['somebody at the address bar', { 'sec-fetch-site': 'none' }],
])('lets whoever reaches the try-out do all of it: %s', async (_, headers) => {
  expect(await whoeverReachesIt({ host: 'localhost:3000', ...headers })).toBe(LOCAL_PRINCIPAL);
});

it.each([
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://localhost:4000' },
  { host: 'evil.example:3000' },
  { host: 'evil.example:3000', origin: 'https://evil.example:3000', 'sec-fetch-site': 'same-origin' },
  { host: 'localhost.evil.example' },
  { host: undefined },
])('lets a page of somebody else only read there: %j', async (headers) => {
  expect(await whoeverReachesIt({ host: 'localhost:3000', ...headers })).toBe(READER);
});
