import { queryForYear, type Query } from '../../src/domain/query';

const query: Query = {
  city: 'hamburg',
  indicators: ['einwohner'],
  level: 'stadtteil',
  years: [2018],
  release: '2026-1',
};

it('asks the same question for another year against the latest release', () => {
  expect(queryForYear(query, 2024, [2013, 2017, 2018, 2024])).toEqual({
    city: 'hamburg',
    indicators: ['einwohner'],
    level: 'stadtteil',
    years: [2024],
  });
});

it('keeps the number of years and ends at the new one', () => {
  const series = { ...query, years: [2013, 2018] };
  expect(queryForYear(series, 2024, [2013, 2017, 2018, 2024])?.years).toEqual([2018, 2024]);
});

it('has no answer for a year without data, or with too few years before it', () => {
  expect(queryForYear(query, 2019, [2013, 2018])).toBeUndefined();
  expect(queryForYear({ ...query, years: [2013, 2017] }, 2013, [2013, 2017])).toBeUndefined();
});
