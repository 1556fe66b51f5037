import { codeListAt, codeListsOf, keysWithin } from '../../../src/service/pxweb/code-lists';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { CATALOGUE } from '../small-catalogue';

it('are the levels with data and the topics with indicators', () => {
  const topics = [INHABITANTS, CHILDREN, UNEMPLOYMENT].map(({ topic }) => topic);
  expect(topics).toEqual(['population', 'benefits', 'work']);
  expect(codeListsOf(CATALOGUE).map(({ id, dimension }) => [id, dimension])).toEqual([
    ['klein.level.bezirk', 'area'],
    ['klein.level.stadtteil', 'area'],
    ['klein.topic.population', 'indicator'],
    ['klein.topic.work', 'indicator'],
  ]);
});

it('map a group to what lies in it, and an area in which nothing lies to itself', () => {
  const valuesOf = (id: string) =>
    codeListAt([CATALOGUE], id).values.map(({ code, label, valueMap }) => [code, label.de, valueMap]);
  expect(valuesOf('klein.level.bezirk')).toEqual([
    ['01', 'Nord', ['0101', '0102']],
    ['02', 'Süd', ['0201']],
  ]);
  expect(valuesOf('klein.level.stadtteil')[0]).toEqual(['0101', 'Altstadt', ['0101']]);
  expect(valuesOf('klein.topic.work')).toEqual([
    [UNEMPLOYMENT.id, 'Arbeitslosenquotient', [UNEMPLOYMENT.id]],
  ]);
});

it('aggregate where they have groups', () => {
  expect(codeListsOf(CATALOGUE).map(({ type }) => type)).toEqual([
    'Aggregation',
    'Valueset',
    'Valueset',
    'Valueset',
  ]);
});

it('take a quarter for a group of its parts', () => {
  const availability = { [INHABITANTS.id]: { quartier: [2020] } };
  const { type, values, label } = codeListAt([{ ...CATALOGUE, availability }], 'klein.level.quartier');
  expect([type, label.de]).toEqual(['Aggregation', 'Quartiere']);
  expect(values.map(({ code, valueMap }) => [code, valueMap])).toEqual([['q', ['0102', '0201']]]);
});

it('are found in their dimension and among all cities, otherwise refused with those that are known', () => {
  const other = { ...CATALOGUE, city: { id: 'andere', name: 'Andere' } };
  expect(codeListAt([CATALOGUE, other], 'andere.topic.work', 'indicator').id).toBe('andere.topic.work');
  expect(() => codeListAt([CATALOGUE], 'klein.topic.work', 'area')).toThrow(
    expect.objectContaining({
      code: 'unknown-code-list',
      facts: { list: 'klein.topic.work', known: 'klein.level.bezirk, klein.level.stadtteil' },
    }),
  );
});

it('find everything below an area, itself included, however deep', () => {
  const within = (key: string) => [...keysWithin(CATALOGUE, key)].sort();
  expect(within('01')).toEqual(['01', '0101', '0102']);
  expect(within('00')).toEqual(['00', '01', '0101', '0102', '02', '0201', 'NZ']);
  expect(within('q')).toEqual(['0102', '0201', 'q']);
  expect(within('0201')).toEqual(['0201']);
});
