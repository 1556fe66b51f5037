import { allTables, tableAt, tablesOf, yearsWithData } from '../../../src/service/pxweb/api-table';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE, sourceOf } from '../small-catalogue';

it('is a city at each level with data, with the indicators and years of that level', () => {
  expect(
    tablesOf(CATALOGUE).map(({ id, indicators, years }) => [id, indicators.map((i) => i.id), years]),
  ).toEqual([
    ['klein-bezirk', [INHABITANTS.id, CHILDREN.id], [2018, 2019, 2020]],
    ['klein-stadtteil', [INHABITANTS.id, UNEMPLOYMENT.id], [2018, 2019, 2020]],
  ]);
});

it('lists the parts first, then what belongs to none, then the city', () => {
  const [boroughs, districts] = tablesOf(CATALOGUE).map(({ areas }) => areas.map(({ key }) => key));
  expect(boroughs).toEqual(['01', '02', '00']);
  expect(districts).toEqual(['0101', '0102', '0201', 'NZ', '00']);
});

it('knows the years in which any of the indicators has data, ascending and each once', () => {
  expect(yearsWithData(CATALOGUE, 'stadtteil', [UNEMPLOYMENT.id])).toEqual([2018, 2019]);
  expect(yearsWithData(CATALOGUE, 'stadtteil', [UNEMPLOYMENT.id, INHABITANTS.id])).toEqual([
    2018, 2019, 2020,
  ]);
  expect(yearsWithData(CATALOGUE, 'quartier', [UNEMPLOYMENT.id, CHILDREN.id, 'nix'])).toEqual([]);
});

it('lists the tables of every city', async () => {
  expect((await allTables(sourceOf('a', 'b'))).map(({ id }) => id)).toEqual([
    'a-bezirk',
    'a-stadtteil',
    'b-bezirk',
    'b-stadtteil',
  ]);
});

it('is found by its id, also where one city begins like another', async () => {
  const source = sourceOf('bad', 'bad-klein', 'klein');
  const { catalogue, level, indicators } = await tableAt(source, 'bad-klein-stadtteil');
  expect([catalogue.city.id, level.id, indicators.length]).toEqual(['bad-klein', 'stadtteil', 2]);
  expect((await tableAt(source, 'bad-klein-bezirk')).catalogue.city.id).toBe('bad-klein');
  expect((await tableAt(source, 'bad-stadtteil')).catalogue.city.id).toBe('bad');
  // Known by then.
  expect((await tableAt(source, 'bad-klein-stadtteil')).catalogue.city.id).toBe('bad-klein');
});

it('is refused with what is known where there is no such city or level', async () => {
  const source = sourceOf('klein');
  await expect(tableAt(source, 'klein-ortsteil')).rejects.toMatchObject({
    code: 'unknown-level',
    facts: { level: 'ortsteil', known: 'stadt, bezirk, stadtteil, quartier' },
  });
  for (const table of ['kleinstadt-bezirk', 'bezirk', 'klein'])
    await expect(tableAt(source, table)).rejects.toMatchObject({ code: 'unknown-table', facts: { table } });
});
