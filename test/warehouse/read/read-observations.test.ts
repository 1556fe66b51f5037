import { absent, numberCell } from '../../../src/domain/cell';
import type { Database } from '../../../src/warehouse/engine/database';
import { readObservations, type MeasureQuery } from '../../../src/warehouse/read/read-observations';
import { readRowNumbers } from '../../../src/warehouse/read/row-numbers';
import { databaseWith } from '../database-with';
import { FIXTURE_CITY, PATIENCE } from '../fixture';

let database: Database;

beforeAll(async () => {
  database = await databaseWith(FIXTURE_CITY);
}, PATIENCE);

afterAll(() => database.close());

/** A city, a borough, three districts and what belongs to none. */
const AREAS = ['00', '01', '0101', '0102', '0201+0202', 'NZ-stadtteil'];

/** What is read of every area in a year. */
const read = async (asked: Partial<MeasureQuery> = {}, year = 2021) => {
  const numbers = await readRowNumbers(database, 'musterstadt', 'musterstadt-2020');
  const { observed } = await readObservations(database, numbers, {
    release: 1,
    level: 'stadtteil',
    measures: ['bev'],
    years: [year],
    ...asked,
  });
  return AREAS.map((area) => observed(area, year));
};

const people = (count: number) => ({ bev: numberCell(count) });

it('reads a whole level and the city, nothing of another level', async () => {
  expect(await read()).toEqual([people(201), {}, people(110), people(85), people(0), people(5)]);
});

it('reads no more than the areas asked for and the city', async () => {
  expect(await read({ areas: ['0101', '01'] })).toEqual([people(201), {}, people(110), {}, {}, {}]);
  expect(await read({ areas: [] })).toEqual([people(201), {}, {}, {}, {}, {}]);
});

it('keeps measures side by side and years apart', async () => {
  const [, , , both] = await read({ measures: ['bev', 'arm'], years: [2020, 2021] });
  expect(both).toEqual({ bev: numberCell(85), arm: numberCell(3) });
  const [, , , other] = await read({ years: [2020] });
  expect(other).toEqual({});
});

it('says why there is no number', async () => {
  const [, , , unknown, zero] = await read({ measures: ['arm'] }, 2020);
  expect([unknown, zero]).toEqual([{ arm: absent('unknown') }, { arm: numberCell(0) }]);
  const [, , , , meaningless] = await read({ measures: ['quote'] }, 2020);
  expect(meaningless).toEqual({ quote: absent('meaningless') });
});
