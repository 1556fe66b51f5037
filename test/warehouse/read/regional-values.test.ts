import type { Answer } from '../../../src/domain/answer';
import { absent, numberCell } from '../../../src/domain/cell';
import type { Query } from '../../../src/domain/query';
import { regionalValues } from '../../../src/warehouse/read/regional-values';
import type { WarehouseSource } from '../../../src/warehouse/warehouse-source';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE } from '../../service/small-catalogue';

const queries: Query[] = [];

/** Answers the same for the city and for what belongs to no area: 1000 and 10 in 2018, then nothing is known. */
const source = {
  answer: async (query: Query) => {
    queries.push(query);
    const areas = (query.areas ?? []).map((key) => CATALOGUE.areas.find((area) => area.key === key)!);
    const indicators = CATALOGUE.indicators.filter(({ id }) => query.indicators.includes(id));
    const cells = areas.flatMap(({ key }) =>
      query.years.map((year) => (year === 2018 ? numberCell(key === '00' ? 1000 : 10) : absent('later'))),
    );
    return { areas, indicators, years: query.years, cells } as Partial<Answer> as Answer;
  },
} as Partial<WarehouseSource> as WarehouseSource;

it('are the sum of a count for the city and for what belongs to no area, year by year', async () => {
  expect(await regionalValues(source, CATALOGUE, INHABITANTS)).toEqual([
    { year: 2018, referenceDate: '2018-12-31', regionalSum: 1000, spatiallyUnassignable: 10 },
    { year: 2019, referenceDate: null, regionalSum: '…', spatiallyUnassignable: '…' },
    { year: 2020, referenceDate: null, regionalSum: '…', spatiallyUnassignable: '…' },
  ]);
  expect(queries.at(-1)).toEqual({
    city: 'klein',
    release: '2020-1',
    indicators: [INHABITANTS.id],
    level: 'stadtteil',
    areas: ['00', 'NZ'],
    years: [2018, 2019, 2020],
  });
});

it('are the average of a share, at the finest level that has it', async () => {
  const [first] = await regionalValues(source, CATALOGUE, CHILDREN);
  // Boroughs have no row for what belongs to none.
  expect(first).toEqual({ year: 2018, referenceDate: '2018-12-31', regionalAverage: 1000 });
  expect(queries.at(-1)).toMatchObject({ level: 'bezirk', areas: ['00'] });
});

it('are none where an indicator has no data', async () => {
  const asked = queries.length;
  expect(await regionalValues(source, { ...CATALOGUE, availability: {} }, UNEMPLOYMENT)).toEqual([]);
  expect(queries).toHaveLength(asked);
});
