import { appended, askable, emptySelection, moved } from '../../src/ui/selection';
import { CATALOGUE } from '../taskpane/ports';

const [INHABITANTS, UNEMPLOYMENT, CHILDREN] = CATALOGUE.indicators.map(({ id }) => id) as [
  string,
  string,
  string,
];

it('adds behind the others and takes away without touching their order', () => {
  expect(appended(['b', 'a'], 'c')).toEqual(['b', 'a', 'c']);
  expect(appended(['b', 'a', 'c'], 'a')).toEqual(['b', 'c']);
});

it('moves as far as there are places', () => {
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});

describe('the years of a selection', () => {
  const asked = (indicators: string[], years: number[]) =>
    askable(CATALOGUE, { ...emptySelection(CATALOGUE, undefined), indicators, years }).years;

  it('are the newest with data for everything until a person chooses', () => {
    expect(asked([INHABITANTS, UNEMPLOYMENT], [])).toEqual([2018]);
    expect(asked([UNEMPLOYMENT, CHILDREN], [])).toEqual([2013]);
    expect(asked([], [])).toEqual([]);
  });

  it('are those chosen, and no other in their place when they have no data', () => {
    expect(asked([UNEMPLOYMENT], [2013])).toEqual([2013]);
    expect(asked([CHILDREN], [2018])).toEqual([]);
  });
});
