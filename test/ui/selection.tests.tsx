import type { MovingYears } from '../../src/domain/moving-years';
import { appended, askable, emptySelection, moved, selectionOf } from '../../src/ui/selection';
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

  it('follow from the data where they move', () => {
    const moving = (indicators: string[], span: MovingYears) =>
      askable(CATALOGUE, {
        ...emptySelection(CATALOGUE, undefined),
        indicators,
        years: [2013],
        moving: span,
      });
    expect(moving([UNEMPLOYMENT], { last: 1 }).years).toEqual([2018]);
    expect(moving([UNEMPLOYMENT, CHILDREN], { last: 2 }).years).toEqual([2013]);
    expect(moving([UNEMPLOYMENT], { from: 2019 }).years).toEqual([]);
    expect(moving([UNEMPLOYMENT], { last: 1 })).not.toHaveProperty('moving');
  });

  it('move again when a figure with such years is chosen anew', () => {
    const query = { city: 'hamburg', indicators: [UNEMPLOYMENT], level: 'stadtteil', years: [2013] };
    const selection = selectionOf({ query, options: { years: { last: 1 } } });
    expect(askable(CATALOGUE, selection)).toEqual({ ...query, years: [2018] });
  });
});
