import type { CityStructure } from '../../src/domain/spatial/city-structure';
import { areaFeatures } from '../../src/service/area-features';
import { CATALOGUE } from './small-catalogue';

const words = (text: string) => ({ de: text, en: text });
const planning = {
  id: 'planung',
  name: words('Raum'),
  plural: words('Räume'),
  pluralDative: words('Räumen'),
};
const own = { edition: 'k-2018', level: 'stadtteil' };

const STRUCTURE: CityStructure = {
  city: 'klein',
  editions: [
    { edition: CATALOGUE.edition, levels: CATALOGUE.levels.slice(0, 3), areas: CATALOGUE.areas.slice(0, 7) },
    { edition: { id: 'k-2010', name: words('2010') }, levels: [], areas: [] },
  ],
  hierarchies: [
    { ...planning, ...own, groups: [{ key: 'A', name: 'Raum A', areas: ['0101', '0102'] }] },
    { ...planning, id: 'alt', edition: 'k-2010', level: 'stadtteil', groups: [] },
  ],
  quarters: [{ id: 'q', name: words('Quartier'), ...own, areas: ['0102', '0201'] }],
  quarterLevel: { ...planning, id: 'quartier' },
  crosswalks: [],
};

const square = (at: number) => [
  [
    [at, 0],
    [at + 1, 0],
    [at + 1, 1],
    [at, 0],
  ],
];
const feature = (key: string, geometry: object) => ({ type: 'Feature', properties: { key }, geometry });
const BOUNDARIES = [
  JSON.stringify({
    features: [
      feature('0101', { type: 'Polygon', coordinates: square(1) }),
      feature('0102', { type: 'MultiPolygon', coordinates: [square(2), square(3)] }),
    ],
  }),
];

const featuresOf = (level?: string, boundaries = BOUNDARIES) =>
  areaFeatures(STRUCTURE, { edition: 'k-2018', level, boundaries, attribution: 'Amt' }).features;

it('are all areas of an edition, or those of one level, with the attribution beside them', () => {
  expect(featuresOf().map(({ properties }) => properties.key)).toEqual([
    ...['00', '01', '02', '0101', '0102', 'NZ', '0201'],
    ...['planung:A', 'q'],
  ]);
  expect(featuresOf('bezirk').map(({ properties }) => properties.key)).toEqual(['01', '02']);
  const { type, attribution } = areaFeatures(STRUCTURE, {
    edition: 'k-2010',
    boundaries: [],
    attribution: 'Amt',
  });
  expect([type, attribution]).toEqual(['FeatureCollection', 'Amt']);
});

it('say where an area lies, in each hierarchy of its level', () => {
  const [first, , , last] = featuresOf('stadtteil');
  expect(first?.properties).toEqual({
    key: '0101',
    name: 'Altstadt',
    level: 'stadtteil',
    kind: 'part',
    parent: '01',
    parents: { planung: 'planung:A' },
    edition: 'k-2018',
  });
  expect(last?.properties).toMatchObject({ key: '0201', parents: { planung: null } });
  const [borough] = featuresOf('bezirk');
  expect(borough?.properties).toMatchObject({ parent: '00', parents: {} });
  expect(featuresOf('stadt')[0]?.properties).toMatchObject({ parent: null });
});

it('draw an area by its boundary, and what is made of others by theirs', () => {
  const [first, second, , last] = featuresOf('stadtteil');
  expect(first?.geometry).toEqual({ type: 'Polygon', coordinates: square(1) });
  expect([second?.geometry, last?.geometry]).toEqual([
    { type: 'MultiPolygon', coordinates: [square(2), square(3)] },
    null,
  ]);
  const [group] = featuresOf('planung');
  expect(group?.properties.parts).toEqual(['0101', '0102']);
  expect(group?.geometry).toEqual({
    type: 'MultiPolygon',
    coordinates: [square(1), square(2), square(3)],
  });
});

it('draw nothing of what has a part without a boundary', () => {
  const [quarter] = featuresOf('quartier');
  expect(quarter).toMatchObject({ properties: { parts: ['0102', '0201'] }, geometry: null });
});

it('are refused for an edition or a level nobody knows', () => {
  expect(() => featuresOf('ortsteil')).toThrow(
    expect.objectContaining({
      code: 'unknown-level',
      facts: { level: 'ortsteil', known: 'stadt, bezirk, stadtteil, planung, quartier' },
    }),
  );
  expect(() => areaFeatures(STRUCTURE, { edition: 'k-1', boundaries: [], attribution: '' })).toThrow(
    expect.objectContaining({
      code: 'unknown-edition',
      facts: { edition: 'k-1', known: 'k-2018, k-2010' },
    }),
  );
});
