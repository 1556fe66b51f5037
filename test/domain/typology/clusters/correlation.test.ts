import { correlationMatrix } from '../../../../src/domain/typology/clusters/correlation';
import { principalComponentShares } from '../../../../src/domain/typology/clusters/principal-components';
import { expectClose, reference, YEARS } from './reference';

describe.each(YEARS)('the indicators of Hamburg %i', (year) => {
  const { input, z, indicators, correlation, pcaShares } = reference(year);

  test("are correlated as R's cor says", () =>
    expectClose(correlationMatrix(input, indicators).flat(), correlation.flat()));

  test("share the variance among components as R's prcomp says, standardised or not", () => {
    expectClose(principalComponentShares(z, indicators), pcaShares);
    expectClose(principalComponentShares(input, indicators), pcaShares);
  });
});

// Correlations ±1 and 0: eigenvalues 2, 1 and 0 of 3.
test('an indicator and its double share one component', () => {
  const matrix = [
    [1, -2, 1],
    [2, -4, -1],
    [3, -6, -1],
    [4, -8, 1],
  ];
  const names = ['a', 'b', 'c'];
  expectClose(correlationMatrix(matrix, names).flat(), [1, -1, 0, -1, 1, 0, 0, 0, 1]);
  expectClose(principalComponentShares(matrix, names), [2 / 3, 1 / 3, 0]);
});

test('an indicator that is the same everywhere is named, not divided by', () => {
  const matrix = [
    [1, 5],
    [2, 5],
    [3, 5],
  ];
  for (const compute of [correlationMatrix, principalComponentShares])
    expect(() => compute(matrix, ['quote', 'konstant'])).toThrow(
      expect.objectContaining({ code: 'typology-constant-indicator', facts: { indicator: 'konstant' } }),
    );
});

test('fewer than three areas have no correlation', () => {
  expect(() =>
    correlationMatrix(
      [
        [1, 2],
        [2, 1],
      ],
      ['a', 'b'],
    ),
  ).toThrow(expect.objectContaining({ code: 'clusters-too-few-areas', facts: { areas: 2, needed: 3 } }));
});
