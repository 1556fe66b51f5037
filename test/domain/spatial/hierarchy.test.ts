import { hierarchyFaults, parentIn, type Hierarchy } from '../../../src/domain/spatial/hierarchy';

const planning: Hierarchy = {
  id: 'planungsraum',
  name: { de: 'Erfundener Planungsraum', en: 'Invented planning area' },
  plural: { de: 'Erfundene Planungsräume', en: 'Invented planning areas' },
  pluralDative: { de: 'erfundenen Planungsräumen', en: 'invented planning areas' },
  edition: 'hh-2013',
  level: 'stadtteil',
  groups: [
    { key: 'P1', name: 'Planungsraum 1', areas: ['A', 'B'] },
    { key: 'P2', name: 'Planungsraum 2', areas: ['C'] },
  ],
};
const schools: Hierarchy = {
  ...planning,
  id: 'schulbezirk',
  groups: [{ key: 'S1', name: 'Schulbezirk 1', areas: ['B', 'C'] }],
};

it('gives an area a parent in each hierarchy, or none', () => {
  expect([planning, schools].map((hierarchy) => parentIn(hierarchy, 'B'))).toEqual(['P1', 'S1']);
  expect(parentIn(schools, 'A')).toBeUndefined();
});

it('finds an area that is unknown or stands twice', () => {
  expect(hierarchyFaults(planning, ['A', 'B', 'C'])).toEqual([]);
  const twice = { ...planning, groups: [...planning.groups, { key: 'P3', name: '', areas: ['C', 'Z'] }] };
  expect(hierarchyFaults(twice, ['A', 'B', 'C'])).toEqual(['C', 'Z']);
});
