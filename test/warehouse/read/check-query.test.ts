import type { Query } from '../../../src/domain/query';
import { areasAsked, checkedQuery } from '../../../src/warehouse/read/check-query';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE } from '../../service/small-catalogue';

const QUERY: Query = { city: 'klein', level: 'stadtteil', indicators: [INHABITANTS.id], years: [2020] };

/** A release in which some indicators cannot be had in the areas of an edition. */
const viewWithout = (...impossible: string[]) => ({
  catalogue: CATALOGUE,
  crosswalks: new Map(),
  isPossible: (id: string) => !impossible.includes(id),
});

const checked = (query: Partial<Query>, cells = 100) =>
  checkedQuery(viewWithout(), { ...QUERY, ...query }, cells);

it('drops repetitions and puts years in order', () => {
  expect(
    checked({
      indicators: [UNEMPLOYMENT.id, INHABITANTS.id, UNEMPLOYMENT.id],
      years: [2019, 2018, 2019],
      areas: ['0102', '0101', '0102'],
    }),
  ).toEqual({
    ...QUERY,
    indicators: [UNEMPLOYMENT.id, INHABITANTS.id],
    years: [2018, 2019],
    areas: ['0102', '0101'],
  });
});

it('keeps release and edition where they are named', () => {
  expect(checked({})).toEqual(QUERY);
  expect(checked({ release: '2020-1', edition: 'k-2010' })).toEqual({
    ...QUERY,
    release: '2020-1',
    edition: 'k-2010',
  });
});

it('asks for the areas of the level in the register’s order, and always for the city', () => {
  const keys = (query: Partial<Query>) => areasAsked(CATALOGUE, { ...QUERY, ...query }).map(({ key }) => key);
  expect(keys({})).toEqual(['0101', '0102', '0201', 'NZ', '00']);
  expect(keys({ areas: ['0201', '0101'] })).toEqual(['0101', '0201', '00']);
  expect(keys({ level: 'stadt' })).toEqual(['00']);
});

it('gives as many cells at once as it is allowed to, and not one more', () => {
  // One indicator, five areas, two years.
  expect(checked({ years: [2019, 2020] }, 10).years).toEqual([2019, 2020]);
  expect(() => checked({ years: [2019, 2020] }, 9)).toThrow(
    expect.objectContaining({ code: 'too-many-cells', facts: { cells: 10, limit: 9 } }),
  );
});

it.each<[string, Partial<Query>, object]>([
  ['empty-selection', { indicators: [] }, {}],
  ['empty-selection', { years: [] }, {}],
  ['empty-selection', { areas: [] }, {}],
  [
    'unknown-level',
    { level: 'ortsteil' },
    { level: 'ortsteil', known: 'stadt, bezirk, stadtteil, quartier' },
  ],
  ['unknown-indicator', { indicators: [INHABITANTS.id, 'nix'] }, { indicator: 'nix' }],
  ['unknown-area', { areas: ['0101', '01'] }, { area: '01' }],
  ['year-without-data', { years: [2020, 2021] }, { year: 2021, known: '2018, 2019, 2020' }],
  ['year-without-data', { indicators: [CHILDREN.id] }, { year: 2020, known: '–' }],
])('fails with %s for %j', (code, query, facts) => {
  expect(() => checked(query)).toThrow(
    expect.objectContaining({ code, facts: expect.objectContaining(facts) }),
  );
});

it('takes a year in which any of the indicators has data', () => {
  expect(checked({ indicators: [UNEMPLOYMENT.id, INHABITANTS.id], years: [2020] }).years).toEqual([2020]);
  expect(() => checked({ indicators: [UNEMPLOYMENT.id], years: [2020] })).toThrow(
    expect.objectContaining({
      facts: {
        year: 2020,
        indicator: { de: 'Arbeitslosenquotient', en: 'Unemployment ratio' },
        known: '2018, 2019',
      },
    }),
  );
});

it('tells a rate, which is published as such, from what lacks counts', () => {
  const refused =
    (...ids: string[]) =>
    () =>
      checkedQuery(
        viewWithout(UNEMPLOYMENT.id, INHABITANTS.id),
        { ...QUERY, indicators: ids, years: [2018] },
        100,
      );
  expect(refused(INHABITANTS.id)).toThrow(
    expect.objectContaining({
      code: 'conversion-without-counts',
      facts: { indicators: { de: 'Bevölkerung', en: 'Population' } },
    }),
  );
  expect(refused(INHABITANTS.id, UNEMPLOYMENT.id)).toThrow(
    expect.objectContaining({
      code: 'conversion-published-rate',
      facts: {
        indicators: {
          de: 'Bevölkerung, Arbeitslosenquotient',
          en: 'Population, Unemployment ratio',
        },
      },
    }),
  );
});
