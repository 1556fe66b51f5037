import { seededRandom } from '../../../../src/domain/typology/clusters/seeded-random';

// Tommy Ettinger's mulberry32 in C, compiled with gcc.
test('the seed 42 brings the numbers of mulberry32', () => {
  const random = seededRandom(42);
  const drawn = Array.from({ length: 4 }, () => random() * 2 ** 32);
  expect(drawn).toEqual([2581720956, 1925393290, 3661312704, 2876485805]);
});

test('numbers lie from 0 to below 1, evenly', () => {
  const random = seededRandom(42);
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) tenths[Math.floor(random() * 10)]!++;
  expect(tenths.every((count) => Math.abs(count - 10_000) < 500)).toBe(true);
});
