import { cutAt } from '../../../../src/domain/typology/classes';
import { jenksLimits } from '../../../../src/domain/typology/clusters/jenks-limits';
import { quantileLimits } from '../../../../src/domain/typology/clusters/quantile-limits';
import { withinSs } from '../../../../src/domain/typology/clusters/within-ss';
import { generatedAreas, SEEDS, shuffled } from './generated-areas';
import { expectClose, reference, YEARS } from './reference';

describe.each(YEARS)('limits of the index of Hamburg %i', (year) => {
  const { index, jenks, quantiles } = reference(year);

  test.each(Object.keys(jenks))("equal those of R's classInt, style jenks, for %s classes", (k) =>
    expectClose(jenksLimits(index, Number(k)), jenks[k]!),
  );

  test.each(Object.keys(quantiles))("equal those of R's quantile, type 7, for %s classes", (k) =>
    expectClose(quantileLimits(index, Number(k)), quantiles[k]!),
  );
});

test('Jenks puts the limit on the highest value of the class below', () => {
  const values = [10, 1, 2, 2, 1, 11, 30];
  const limits = jenksLimits(values, 3);
  expect(limits).toEqual([2, 11]);
  expect(values.map((value) => cutAt(value, limits))).toEqual([2, 1, 1, 1, 1, 2, 3]);
});

describe.each(SEEDS)('for generated values %i', (seed) => {
  const values = generatedAreas(seed, 14, 1, 1).flat();

  test('no other limits leave less within the classes', () => {
    const different = [...new Set(values)].sort((a, b) => a - b);
    const matrix = values.map((value) => [value]);
    const deviation = (limits: number[]) =>
      withinSs(
        matrix,
        values.map((value) => cutAt(value, limits)),
      );
    const best = Math.min(...choicesOf(3, different.slice(0, -1)).map(deviation));
    expectClose([deviation(jenksLimits(values, 4))], [best]);
  });

  test('the order of the values does not matter', () => {
    const other = shuffled(seed, 14).map((i) => values[i]!);
    expect(jenksLimits(other, 4)).toEqual(jenksLimits(values, 4));
    expect(quantileLimits(other, 4)).toEqual(quantileLimits(values, 4));
  });
});

test('one outlier far away does not blur the limits among the others', () => {
  expect(jenksLimits([1, 2, 3, 11, 12, 13, 1e12], 3)).toEqual([3, 13]);
});

// Type 7 puts the limits of five values into quarters on the second, third and fourth.
test('a value on a quantile belongs to the class below', () => {
  const limits = quantileLimits([50, 10, 40, 20, 30], 4);
  expect(limits).toEqual([20, 30, 40]);
  expect([10, 20, 30, 40, 50].map((value) => cutAt(value, limits))).toEqual([1, 1, 2, 3, 4]);
});

test('quantiles of equal values coincide and leave the class between them empty', () => {
  const values = [1, 5, 5, 5, 5, 5, 9];
  const limits = quantileLimits(values, 4);
  expect(limits).toEqual([5, 5, 5]);
  expect(values.map((value) => cutAt(value, limits))).toEqual([1, 1, 1, 1, 1, 1, 4]);
});

test('one class has no limits', () => {
  expect(jenksLimits([3, 1, 2], 1)).toEqual([]);
  expect(quantileLimits([3, 1, 2], 1)).toEqual([]);
});

test('there are no more classes than different values by Jenks, than values by quantiles', () => {
  expect(() => jenksLimits([1, 1, 2, 2], 3)).toThrow(
    expect.objectContaining({ code: 'clusters-number-of-types', facts: { types: 3, most: 2 } }),
  );
  expect(() => quantileLimits([1, 1, 2, 2], 5)).toThrow(
    expect.objectContaining({ code: 'clusters-number-of-types', facts: { types: 5, most: 4 } }),
  );
});

test.each([jenksLimits, quantileLimits])('fewer than three values have no classes', (limitsOf) => {
  expect(() => limitsOf([1, 2], 2)).toThrow(
    expect.objectContaining({ code: 'clusters-too-few-areas', facts: { areas: 2, needed: 3 } }),
  );
});

function choicesOf(count: number, values: number[]): number[][] {
  if (count === 0) return [[]];
  return values.flatMap((value, i) =>
    choicesOf(count - 1, values.slice(i + 1)).map((rest) => [value, ...rest]),
  );
}
