import { clientOf, networkOf } from '../../src/service/client-address';
import { READER, tokenHolder } from '../../src/warehouse/principal';

it.each([
  ['198.51.100.7', '198.51.100.7'],
  ['::ffff:198.51.100.7', '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:DB8:1:2::', '2001:db8:1:2::/64'],
  ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['::', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s as %s', (address, client) => {
  expect(networkOf(address)).toBe(client);
});

it('counts the holder of a token as one wherever he is', () => {
  expect(clientOf({ principal: READER, ip: '198.51.100.7' })).toBe('address 198.51.100.7');
  expect(clientOf({ principal: tokenHolder(3, 'Amt', []), ip: '198.51.100.7' })).toBe('token 3');
});
