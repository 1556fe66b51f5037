import { periodOf, referencePeriods } from '../../../../src/service/pxweb/formats/periods';
import { INHABITANTS, UNEMPLOYMENT } from '../../../domain/answers';

it('goes from the first year to the last, or nowhere', () => {
  expect(periodOf([2013, 2017, 2018])).toEqual({
    firstPeriod: '2013',
    lastPeriod: '2018',
    timeUnit: 'Annual',
  });
  expect(periodOf([2013])).toMatchObject({ firstPeriod: '2013', lastPeriod: '2013' });
  expect(periodOf([])).toMatchObject({ firstPeriod: '', lastPeriod: '' });
});

it('names reference dates as far as the source does', () => {
  const unknown = { ...UNEMPLOYMENT, referenceDates: { '2013': null } };
  expect(referencePeriods([INHABITANTS, unknown], [2013, 2018, 2024, 2030])).toEqual({
    [INHABITANTS.id]: '2013-12-31, 2018-12-31',
  });
});
