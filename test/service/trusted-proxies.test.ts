import { trustedProxiesIn } from '../../src/service/trusted-proxies';

it('trusts nobody without a setting', () => {
  expect(trustedProxiesIn(undefined)).toEqual([]);
  expect(trustedProxiesIn(' , ')).toEqual([]);
});

it('trusts addresses and networks', () => {
  expect(trustedProxiesIn('127.0.0.1, ::1,10.1.0.0/16,fd00::/8')).toEqual([
    '127.0.0.1',
    '::1',
    '10.1.0.0/16',
    'fd00::/8',
  ]);
});

it.each([
  'true',
  '*',
  'proxy.stadt.example',
  '10.0.0.0/0',
  '10.0.0.0/33',
  '10.0.0.0/8/8',
  '10.0.0/8',
  '::/0',
  'fd00::/129',
])('refuses to trust %s', (setting) =>
  expect(() => trustedProxiesIn(setting)).toThrow('trusted-proxy-unusable'),
);
