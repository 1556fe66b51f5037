import { contentHash } from '../../src/figures/content-hash';

it('does not depend on the order of the slots', () => {
  expect(contentHash({ a: '1', b: '2' })).toBe(contentHash({ b: '2', a: '1' }));
});

it('changes with any text and with its place', () => {
  const hash = contentHash({ a: '1', b: '2' });
  expect(contentHash({ a: '2', b: '1' })).not.toBe(hash);
  expect(contentHash({ a: '1', b: '2 ' })).not.toBe(hash);
  expect(hash).toMatch(/^[0-9a-f]{14}$/);
});
