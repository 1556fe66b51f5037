import { spearman } from '../../../../src/domain/typology/trust/spearman';

test('gives the textbook example of intelligence and television', () => {
  // en.wikipedia.org/wiki/Spearman's_rank_correlation_coefficient: −29/165
  const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110];
  const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17];
  expect(spearman(iq, hours)).toBeCloseTo(-29 / 165, 12);
});

test('lets ties share the mean of their ranks', () => {
  // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / √(4.5 × 5).
  expect(spearman([1, 2, 2, 9], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
});

test('has no answer for two pairs, or when one side is the same everywhere', () => {
  expect(spearman([1, 2], [2, 1])).toBeNull();
  expect(spearman([1, 1, 1], [1, 2, 3])).toBeNull();
});
