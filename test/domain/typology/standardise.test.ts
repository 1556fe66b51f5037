import { spreadOf, zScore } from '../../../src/domain/typology/standardise';

// 2 4 4 4 5 5 7 9: mean 5, squares 32; over n: sqrt(4) = 2, over n - 1: sqrt(32 / 7).
const values = [2, 4, 4, 4, 5, 5, 7, 9];

test('the population deviation divides by the number of areas', () => {
  expect(spreadOf(values, 'population')).toEqual({ mean: 5, deviation: 2 });
});

test('the sample deviation divides by one fewer', () => {
  expect(spreadOf(values, 'sample').deviation).toBeCloseTo(2.138089935299395, 12);
});

test('a z-score counts deviations above the mean', () => {
  expect(zScore(9, { mean: 5, deviation: 2 })).toBe(2);
  expect(zScore(4, { mean: 5, deviation: 2 })).toBe(-0.5);
});
