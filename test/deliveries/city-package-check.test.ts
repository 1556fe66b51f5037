import type { CityPackage } from '../../src/deliveries/city-package';
import { checkCityPackage } from '../../src/deliveries/city-package-check';
import { packageOf } from '../cities/package-answer';

let sound: CityPackage;

beforeAll(async () => {
  sound = await packageOf('hamburg');
});

/** What is wrong with the package of Hamburg after a change. */
const faultOf = (change: (content: CityPackage) => Partial<CityPackage>) => {
  try {
    checkCityPackage({ ...sound, ...change(sound) });
    return undefined;
  } catch (failure) {
    expect(failure).toMatchObject({ code: 'city-package-invalid' });
    const { file, detail } = (failure as { facts: Record<string, unknown> }).facts;
    return `${String(file)}: ${String(detail)}`;
  }
};

/** The first of a list with something else in it. */
const first = <Item>([item, ...others]: Item[], change: Partial<Item>): Item[] => [
  { ...item!, ...change },
  ...others,
];
const again = <Item>(items: Item[]): Item[] => [...items, items[0]!];

it('finds nothing in a package that is sound', () => {
  expect(faultOf(() => ({}))).toBeUndefined();
});

it.each<[string, (content: CityPackage) => Partial<CityPackage>, fault: RegExp]>([
  ['area', ({ areas }) => ({ areas: again(areas) }), /areas\.csv: 00 occurs twice/],
  ['measure', ({ measures }) => ({ measures: again(measures) }), /measures\.csv: \S+ occurs twice/],
  [
    'indicator',
    ({ indicators }) => ({ indicators: again(indicators) }),
    /indicators\.json: \S+ occurs twice/,
  ],
  ['typology', ({ typologies }) => ({ typologies: again(typologies) }), /typology\.json: \S+ occurs twice/],
  [
    'observation',
    ({ observations }) => ({ observations: again(observations) }),
    /observations\.csv: \S+ \d{4} \S+ occurs twice/,
  ],
])('refuses what occurs twice: %s', (_, change, fault) => {
  expect(faultOf(change)).toMatch(fault);
});

it.each<[string, string, (content: CityPackage) => Partial<CityPackage>]>([
  ['level of an area', 'areas.csv', ({ areas }) => ({ areas: first(areas, { level: 'x' }) })],
  ['parent of an area', 'areas.csv', ({ areas }) => ({ areas: first(areas, { parent: 'x' }) })],
  [
    'area of an observation',
    'observations.csv',
    ({ observations }) => ({ observations: first(observations, { area: 'x' }) }),
  ],
  [
    'measure of an observation',
    'observations.csv',
    ({ observations }) => ({ observations: first(observations, { measure: 'x' }) }),
  ],
  ['topic', 'indicators.json', ({ indicators }) => ({ indicators: first(indicators, { topic: 'x' }) })],
  [
    'measure of an indicator',
    'indicators.json',
    ({ indicators }) => ({
      indicators: first(indicators, { formula: { kind: 'count', measures: ['x'] } }),
    }),
  ],
  [
    'level of a typology',
    'typology.json',
    ({ typologies }) => ({ typologies: first(typologies, { level: 'x' }) }),
  ],
  [
    'indicator of a typology',
    'typology.json',
    ({ typologies }) => ({
      typologies: first(typologies, { indicators: [{ id: 'x', sign: 1, weight: 1 }] }),
    }),
  ],
  [
    'indicator of its inhabitants',
    'typology.json',
    ({ typologies }) => ({
      typologies: first(typologies, {
        exclusions: { minimumInhabitants: 0, inhabitants: 'x', areas: [] },
      }),
    }),
  ],
  [
    'area a typology leaves out',
    'typology.json',
    ({ typologies }) => ({
      typologies: first(typologies, {
        exclusions: { ...typologies[0]!.exclusions, areas: ['x'] },
      }),
    }),
  ],
  ['level of boundaries', 'boundaries', () => ({ boundaries: { x: '{}' } })],
])('refuses the %s where nobody knows it', (_, file, change) => {
  expect(faultOf(change)).toBe(`hamburg/${file}: x is not known`);
});

it('wants one city, on the first level', () => {
  const oneCity = 'hamburg/areas.csv: needs one city, on the first level';
  const [top = '', below = ''] = sound.levels.map(({ id }) => id);
  const all = sound.areas;
  const parts = all.map((area) => (area.kind === 'city' ? { ...area, kind: 'part' as const } : area));
  expect(faultOf(() => ({ areas: parts }))).toBe(oneCity);
  expect(faultOf(() => ({ areas: [...all, { ...all[0]!, key: 'x', kind: 'city', level: top }] }))).toBe(
    oneCity,
  );
  const lower = all.map((area) => (area.kind === 'city' ? { ...area, level: below } : area));
  expect(faultOf(() => ({ areas: lower }))).toBe(oneCity);
});
