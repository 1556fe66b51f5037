import type { Area, AreaLevel } from '../../../src/domain/area';
import type { Catalogue } from '../../../src/domain/catalogue';
import type { CityStructure } from '../../../src/domain/spatial/city-structure';
import type { Crosswalk, Structure } from '../../../src/domain/spatial/crosswalk';
import { editionView, type MeasureKinds } from '../../../src/domain/spatial/edition-view';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../answers';
import { crosswalkOf } from './structures';

const level = (id: string): AreaLevel => {
  const words = { de: id, en: id };
  return { id, name: words, plural: words, pluralDative: words };
};
const parts = (of: string, ...keys: string[]): Area[] =>
  keys.map((key) => ({ key, name: key, level: of, kind: 'part' }));
const city: Area = { key: '00', name: 'Stadt', level: 'stadt', kind: 'city' };
const now = { id: 'jetzt', name: { de: 'Jetzt', en: 'Now' } };
const then = { id: 'frueher', name: { de: 'Früher', en: 'Then' } };

/** Districts A and B have figures; the school districts of today and the districts of then have none. */
const RELEASED = {
  edition: now,
  editions: [now],
  levels: [level('stadt'), level('schulbezirk'), level('stadtteil')],
  areas: [city, ...parts('schulbezirk', 'S'), ...parts('stadtteil', 'A', 'B')],
  indicators: [INHABITANTS, CHILDREN, UNEMPLOYMENT],
  years: [2018],
  availability: Object.fromEntries(
    [INHABITANTS, CHILDREN, UNEMPLOYMENT].map(({ id }) => [
      id,
      { stadt: [2018], schulbezirk: [], stadtteil: [2018] },
    ]),
  ),
} as unknown as Catalogue;

const KINDS: MeasureKinds = new Map([
  ['bev', 'count'],
  ['minsich_u15', 'count'],
  ['bev_u15', 'area'],
]);

const between = (from: Structure, to: Structure, id = 'c'): Crosswalk => crosswalkOf([], { id, from, to });
const districts = { edition: 'jetzt', level: 'stadtteil' };

const STRUCTURE: CityStructure = {
  city: 'x',
  editions: [
    {
      edition: then,
      levels: [level('stadt'), level('stadtteil')],
      areas: [city, ...parts('stadtteil', 'M')],
    },
    { edition: now, levels: RELEASED.levels, areas: RELEASED.areas },
  ],
  hierarchies: [],
  quarters: [{ id: 'q', name: { de: 'Q', en: 'Q' }, ...districts, areas: ['A', 'B'] }],
  quarterLevel: level('quartier'),
  crosswalks: [],
};

const view = (crosswalks: Crosswalk[], edition?: string) =>
  editionView(RELEASED, { ...STRUCTURE, crosswalks }, KINDS, edition);

it('adds up what adds up: counts and areas in km², never rates', () => {
  const { catalogue, isPossible } = view([]);
  expect(catalogue.levels.map(({ id }) => id)).toEqual(['stadt', 'schulbezirk', 'quartier', 'stadtteil']);
  expect(catalogue.availability[CHILDREN.id]?.quartier).toEqual([2018]);
  expect([INHABITANTS, CHILDREN, UNEMPLOYMENT].map(({ id }) => isPossible(id, 'quartier'))).toEqual([
    true,
    true,
    false,
  ]);
});

it('offers no group of a hierarchy that is made of nothing', () => {
  const hierarchy = {
    ...level('planungsraum'),
    edition: 'jetzt',
    level: 'stadtteil',
    groups: [
      { key: 'P1', name: 'Eins', areas: ['A'] },
      { key: 'P2', name: 'Zwei', areas: [] },
    ],
  };
  const { catalogue } = editionView(RELEASED, { ...STRUCTURE, hierarchies: [hierarchy] }, KINDS);
  expect(catalogue.areas.filter((area) => area.level === 'planungsraum')).toMatchObject([
    { key: 'planungsraum:P1', parts: ['A'] },
  ]);
});

it('converts counts only: shares of people say nothing about km²', () => {
  const { catalogue, isPossible } = view(
    [between(districts, { edition: 'frueher', level: 'stadtteil' })],
    'frueher',
  );
  expect(catalogue.edition).toEqual(then);
  expect(catalogue.areas.map(({ key }) => key)).toEqual(['00', 'M']);
  expect([INHABITANTS, CHILDREN].map(({ id }) => isPossible(id, 'stadtteil'))).toEqual([true, false]);
});

it('leads between structures of one edition, to a level without figures of its own', () => {
  const toSchools = between(districts, { edition: 'jetzt', level: 'schulbezirk' }, 'schulen');
  const back = between({ edition: 'jetzt', level: 'stadt' }, districts, 'zurueck');
  const { catalogue, crosswalks } = view([toSchools, back]);
  expect([...crosswalks.values()].map(({ id }) => id)).toEqual(['schulen']);
  expect(catalogue.availability[INHABITANTS.id]).toMatchObject({ schulbezirk: [2018], stadtteil: [2018] });
});

it('makes nothing for what is made of areas that cannot all be had', () => {
  const quarters = [
    ...STRUCTURE.quarters,
    { id: 's', name: { de: 'S', en: 'S' }, edition: 'jetzt', level: 'schulbezirk', areas: ['S'] },
  ];
  const crosswalks = [between(districts, { edition: 'jetzt', level: 'schulbezirk' })];
  const { isPossible } = editionView(RELEASED, { ...STRUCTURE, quarters, crosswalks }, KINDS);
  // Children by km² are there for districts, but do not go over into school districts.
  expect(['stadtteil', 'schulbezirk', 'quartier'].map((id) => isPossible(CHILDREN.id, id))).toEqual([
    true,
    false,
    false,
  ]);
  expect(isPossible(INHABITANTS.id, 'quartier')).toBe(true);
});

it('takes the first of several crosswalks to the same areas', () => {
  const target = { edition: 'frueher', level: 'stadtteil' };
  const { crosswalks } = view(
    [between(districts, target, 'eins'), between(districts, target, 'zwei')],
    'frueher',
  );
  expect(crosswalks.get('stadtteil')?.id).toBe('eins');
});

it('refuses an edition nobody knows, and one its figures cannot be converted to', () => {
  expect(() => view([], 'nie')).toThrow(expect.objectContaining({ code: 'unknown-edition' }));
  expect(() => view([], 'frueher')).toThrow(expect.objectContaining({ code: 'no-crosswalk' }));
});
