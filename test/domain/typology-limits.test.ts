import { shownLimits } from '../../src/domain/typology-limits';

it('shows declared limits with all their decimals, the same number for each', () => {
  expect(shownLimits([-1, 1, 1.5], true, 'de')).toEqual(['−1,0', '1,0', '1,5']);
  expect(shownLimits([-1.25, 1], true, 'en')).toEqual(['−1.25', '1.00']);
});

it('shows limits that come from figures with three', () => {
  expect(shownLimits([0.123456], false, 'de')).toEqual(['0,123']);
});
