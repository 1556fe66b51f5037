import type { Selection, VariableSelection } from '../../../src/domain/selection';
import { askedOf, defaultSelection } from '../../../src/service/pxweb/selection';
import { CHILDREN, INHABITANTS, UNEMPLOYMENT } from '../../domain/answers';
import { tableFor } from '../small-catalogue';

const DISTRICTS = tableFor('klein-stadtteil');

const of = (
  variableCode: VariableSelection['variableCode'],
  valueCodes: string[],
  more: Partial<VariableSelection> = {},
): VariableSelection => ({ variableCode, valueCodes, ...more });

const INHABITANTS_2020 = [of('indicator', [INHABITANTS.id]), of('year', ['2020'])];

const asked = (selection: VariableSelection[], more: Partial<Selection> = {}, release?: string) => {
  const { query, areas, placement } = askedOf(DISTRICTS, { selection, ...more }, release);
  return { query, areas: [...areas], placement };
};

it('asks for the first indicator, all areas and its newest year where nobody chose', () => {
  expect(asked([])).toEqual({
    query: { city: 'klein', level: 'stadtteil', indicators: [INHABITANTS.id], years: [2020] },
    areas: ['0101', '0102', '0201', 'NZ', '00'],
    placement: { heading: ['indicator', 'year'], stub: ['area'] },
  });
  expect(asked(defaultSelection(DISTRICTS).selection)).toEqual(asked([]));
});

it('asks for the total of the city where no area is chosen', () => {
  expect(asked(INHABITANTS_2020)).toMatchObject({ query: { areas: ['00'] }, areas: ['00'] });
});

it('names areas only where they are not all of the level', () => {
  const areas = (codes: string[]) => asked([...INHABITANTS_2020, of('area', codes)]);
  expect(areas(['0201', '0101'])).toMatchObject({
    query: { areas: ['0101', '0201'] },
    areas: ['0101', '0201'],
  });
  expect(areas(['*']).query).not.toHaveProperty('areas');
  expect(areas(['0101', '0102', '0201', 'NZ']).query).not.toHaveProperty('areas');
  expect(areas(['0101', '0102', '0201']).query.areas).toEqual(['0101', '0102', '0201']);
  // An area of another level is left to whoever refuses it by name.
  expect(areas(['*', '01']).query.areas).toEqual(['0101', '0102', '0201', 'NZ', '00', '01']);
});

it('counts the newest years among those in which the chosen indicators have data', () => {
  const years = (indicators: string[], codes: string[]) =>
    asked([of('indicator', indicators), of('year', codes)]).query.years;
  expect(years([UNEMPLOYMENT.id], ['top(1)'])).toEqual([2019]);
  expect(years([UNEMPLOYMENT.id, INHABITANTS.id], ['top(1)'])).toEqual([2020]);
  expect(years([UNEMPLOYMENT.id], ['*'])).toEqual([2018, 2019]);
  // Children have no data for districts: the years are the city's.
  expect(years([CHILDREN.id], ['top(1)'])).toEqual([2020]);
});

it('takes the groups of a level for areas of their own, or for the areas in them', () => {
  const groups = (more: Partial<VariableSelection> = {}) =>
    asked([...INHABITANTS_2020, of('area', ['01'], { codeList: 'klein.level.bezirk', ...more })]);
  expect(groups()).toMatchObject({ query: { level: 'bezirk', areas: ['01'] }, areas: ['01'] });
  expect(groups({ outputValues: 'aggregated' })).toEqual(groups());
  expect(groups({ outputValues: 'single' })).toMatchObject({
    query: { level: 'stadtteil', areas: ['0101', '0102'] },
    areas: ['0101', '0102'],
  });
});

it('offers the indicators of a topic only, where a topic is named', () => {
  const indicators = asked([of('indicator', ['*'], { codeList: 'klein.topic.work' }), of('year', ['2019'])])
    .query.indicators;
  expect(indicators).toEqual([UNEMPLOYMENT.id]);
});

it('passes release and edition on where they are named', () => {
  expect(asked(INHABITANTS_2020).query).not.toHaveProperty('release');
  expect(asked(INHABITANTS_2020, { edition: 'k-2010' }, '2020-1').query).toMatchObject({
    release: '2020-1',
    edition: 'k-2010',
  });
});

it.each([
  [undefined, ['indicator', 'year'], ['area']],
  [{}, ['indicator', 'year'], ['area']],
  [{ heading: ['area' as const] }, ['area'], ['indicator', 'year']],
  [{ stub: ['year' as const] }, ['indicator', 'area'], ['year']],
  [{ heading: ['year' as const], stub: ['indicator' as const] }, ['year'], ['indicator', 'area']],
])('puts dimensions that %j does not name where there is room', (placement, heading, stub) => {
  expect(asked(INHABITANTS_2020, placement && { placement }).placement).toEqual({ heading, stub });
});

it.each([
  ['selection-missing', { dimension: 'indicator' }, [of('year', ['2020'])]],
  ['selection-missing', { dimension: 'year' }, [of('indicator', [INHABITANTS.id])]],
  ['year-unreadable', { year: '20' }, [of('indicator', [INHABITANTS.id]), of('year', ['20'])]],
  ['unknown-indicator', { indicator: 'nix' }, [of('indicator', ['nix']), of('year', ['2020'])]],
  ['unknown-code-list', { list: 'nix' }, [...INHABITANTS_2020, of('area', ['*'], { codeList: 'nix' })]],
  ['empty-selection', {}, [...INHABITANTS_2020, of('area', ['x*'])]],
])('refuses with %s and %j', (code, facts, selection) => {
  expect(() => asked(selection)).toThrow(
    expect.objectContaining({ code, facts: expect.objectContaining(facts) }),
  );
});

it('refuses a dimension that is placed twice', () => {
  const placement = { heading: ['year' as const], stub: ['year' as const] };
  expect(() => asked(INHABITANTS_2020, { placement })).toThrow(/placement-invalid/);
});
