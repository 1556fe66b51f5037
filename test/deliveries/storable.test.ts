import { isStorable, storable } from '../../src/deliveries/storable';

it('replaces what no database keeps, in texts and in names, and nothing else', () => {
  const cut = '😀'.slice(0, 1);
  expect(storable({ [`a${cut}`]: ['b\0', 7, null, { c: `😀${cut}` }] })).toEqual({
    'a\u{FFFD}': ['b\u{FFFD}', 7, null, { c: '😀\u{FFFD}' }],
  });
});

it.each([
  ['😀 Straße', true],
  ['\u{D800}', false],
  ['a\0b', false],
])('knows what can be kept: %j', (text, is) => {
  expect(isStorable(text)).toBe(is);
  expect(storable(text) === text).toBe(is);
});
