import { tableEntry, tableMetadata } from '../../../src/service/pxweb/table-metadata';
import { INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE, tableFor } from '../small-catalogue';

const linkTo = (rel: string, path: string) => ({ rel, hreflang: 'de', href: `https://amt.example${path}` });
const EDITIONS = [CATALOGUE.edition, { id: 'k-2010', name: { de: '2010', en: '2010' } }];

const table = (edition = CATALOGUE.edition) => {
  const own = tableFor('klein-stadtteil');
  return { ...own, catalogue: { ...own.catalogue, edition, editions: EDITIONS } };
};
const metadata = (of = table()) => tableMetadata(of, 'de', linkTo);

it('lists every code of a dimension with its position and text', () => {
  const { id, size, dimension } = metadata();
  expect([id, size]).toEqual([
    ['indicator', 'area', 'year'],
    [2, 5, 3],
  ]);
  expect(dimension.indicator.category).toMatchObject({
    index: { [INHABITANTS.id]: 0, [UNEMPLOYMENT.id]: 1 },
    label: { [INHABITANTS.id]: 'Bevölkerung', [UNEMPLOYMENT.id]: 'Arbeitslosenquotient' },
    unit: { [UNEMPLOYMENT.id]: { base: '%', decimals: 1 } },
  });
  expect(dimension.area.category.label).toMatchObject({ '0101': 'Altstadt', NZ: 'nicht zuordenbar' });
  expect(dimension.year.category.index).toEqual({ 2018: 0, 2019: 1, 2020: 2 });
});

it('says that areas can be left out for the city, and nothing else', () => {
  const { indicator, area, year } = metadata().dimension;
  expect([indicator, area, year].map(({ extension }) => extension.elimination)).toEqual([false, true, false]);
  expect(area.extension.eliminationValueCode).toBe('00');
});

it('offers code lists by dimension', () => {
  const { indicator, area } = metadata().dimension;
  const ids = (lists: { id: string }[]) => lists.map(({ id }) => id);
  expect(ids(indicator.extension.codelists)).toEqual(['klein.topic.population', 'klein.topic.work']);
  expect(ids(area.extension.codelists)).toEqual(['klein.level.bezirk', 'klein.level.stadtteil']);
});

it('keeps links within another edition, and leaves them short in its own', () => {
  const links = (of: ReturnType<typeof table>) => {
    const { link, dimension } = metadata(of);
    const [list] = dimension.area.extension.codelists;
    return [link.self[0]?.href, link.data[0]?.href, list?.links[0]?.href];
  };
  const [own, other] = ['', '?edition=k-2010'].map((edition) => [
    `https://amt.example/api/v2/tables/klein-stadtteil/metadata${edition}`,
    `https://amt.example/api/v2/tables/klein-stadtteil/data${edition}`,
    `https://amt.example/api/v2/codelists/klein.level.bezirk${edition}`,
  ]);
  expect(links(table())).toEqual(own);
  expect(links(table(EDITIONS[1]!))).toEqual(other);
});

it('gives the keywords of a PX file: as many decimals as the most exact needs, no sums', () => {
  const { px, ...extension } = metadata().extension;
  expect(px).toMatchObject({ tableid: 'klein-stadtteil', decimals: 1, aggregallowed: false });
  expect([px['subject-code'], px['subject-area'], px.stub]).toEqual(['klein', 'Kleinstadt', ['area']]);
  expect(extension).toMatchObject({ firstPeriod: '2018', lastPeriod: '2020', discontinued: false });
  expect(metadata().updated).toBe('2021-03-01T00:00:00Z');
});

it('stands in the list of tables with its years and where to go from there', () => {
  const entry = (years: number[]) => tableEntry({ ...table(), years }, 'de', linkTo);
  expect(entry([2018, 2019, 2020])).toMatchObject({
    id: 'klein-stadtteil',
    label: 'Kleinstadt, Stadtteile',
    firstPeriod: '2018',
    lastPeriod: '2020',
    description: expect.stringContaining('2018–2020'),
  });
  expect(entry([2018]).description).toMatch(/2018(?!–)/);
  expect(entry([2018]).links.map(({ rel, href }) => [rel, href])).toEqual([
    ['self', 'https://amt.example/api/v2/tables/klein-stadtteil'],
    ['metadata', 'https://amt.example/api/v2/tables/klein-stadtteil/metadata'],
    ['data', 'https://amt.example/api/v2/tables/klein-stadtteil/data'],
  ]);
});
