import { absent } from '../../../src/domain/cell';
import { countsBehind, type CountsBehind } from '../../../src/domain/spatial/counts-behind';
import { hierarchyFaults, parentIn, quartersOf, type Hierarchy } from '../../../src/domain/spatial/hierarchy';
import { quarterCell, type Quarter } from '../../../src/domain/spatial/quarter';
import { ALL_CHILDREN, CATALOGUE, COUNTS } from './structures';
import { CHILDREN } from '../answers';

const quarterOf = (...areas: string[]): Quarter => ({
  id: 'q',
  name: { de: 'Erfundenes Quartier', en: 'Invented quarter' },
  edition: 'hh-2013',
  level: 'stadtteil',
  areas,
});

const behind = (id: string) => countsBehind(CATALOGUE, id) as CountsBehind;

it('gives a quarter the ratio of the sums', () => {
  // (20 + 10) of (100 + 50) = 20 %
  expect(quarterCell(quarterOf('A', 'B'), behind(CHILDREN.id), COUNTS, 2018)).toEqual({ value: 20 });
});

it('gives a quarter the sum of counts', () => {
  expect(quarterCell(quarterOf('A', 'C'), behind(ALL_CHILDREN.id), COUNTS, 2018)).toEqual({ value: 300 });
});

it('has no number for a quarter when one part has none, or when it has no parts', () => {
  expect(quarterCell(quarterOf('A', 'C'), behind(CHILDREN.id), COUNTS, 2018)).toEqual(absent('unknown'));
  expect(quarterCell(quarterOf(), behind(CHILDREN.id), COUNTS, 2018)).toEqual(absent('unknown'));
});

describe('several hierarchies side by side', () => {
  const planning: Hierarchy = {
    id: 'planungsraum',
    name: { de: 'Erfundene Planungsräume', en: 'Invented planning areas' },
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

  it('give an area a parent each, or none', () => {
    expect([planning, schools].map((hierarchy) => parentIn(hierarchy, 'B'))).toEqual(['P1', 'S1']);
    expect(parentIn(schools, 'A')).toBeUndefined();
  });

  it('sum figures over their groups', () => {
    const [first] = quartersOf(planning);
    expect(first).toMatchObject({ id: 'planungsraum:P1', areas: ['A', 'B'] });
    expect(quarterCell(first!, behind(CHILDREN.id), COUNTS, 2018)).toEqual({ value: 20 });
  });

  it('refuse an area that is unknown or stands twice', () => {
    expect(hierarchyFaults(planning, ['A', 'B', 'C'])).toEqual([]);
    const twice = { ...planning, groups: [...planning.groups, { key: 'P3', name: '', areas: ['C', 'Z'] }] };
    expect(hierarchyFaults(twice, ['A', 'B', 'C'])).toEqual(['C', 'Z']);
  });
});
