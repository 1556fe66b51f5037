import { yearsNow } from '../../src/domain/moving-years';

it('takes so many of the newest, and all there are where there are fewer', () => {
  expect(yearsNow({ last: 2 }, [2013, 2017, 2018])).toEqual([2017, 2018]);
  expect(yearsNow({ last: 5 }, [2013, 2017])).toEqual([2013, 2017]);
});

it('takes all since a year, also where that year has no data', () => {
  expect(yearsNow({ from: 2015 }, [2013, 2017, 2018])).toEqual([2017, 2018]);
  expect(yearsNow({ from: 2019 }, [2013, 2017, 2018])).toEqual([]);
});
