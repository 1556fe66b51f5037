import { yearsFor } from '../../src/refresh/target';
import type { FigureOptions } from '../../src/figures/provenance';

const figure = (years: number[], options: FigureOptions = {}, shown: Record<string, number[]> = {}) => ({
  request: {
    id: 'f',
    kind: 'table' as const,
    language: 'de' as const,
    options,
    query: { city: 'hamburg', indicators: ['a'], level: 'stadtteil', years },
  },
  shown,
});

const AVAILABLE = [2008, 2013, 2017, 2018, 2024];

describe('fixed years', () => {
  it('stay where they are when no year is named', () => {
    expect(yearsFor(figure([2008, 2018]), {}, AVAILABLE)).toEqual([2008, 2018]);
  });

  it('move to a year somebody names, as many as before', () => {
    expect(yearsFor(figure([2013, 2018]), { year: 2024 }, AVAILABLE)).toEqual([2018, 2024]);
  });

  it('go back to what they were', () => {
    const moved = figure([2018, 2024], {}, { 2018: [2008, 2018], 2024: [2018, 2024] });
    expect(yearsFor(moved, { year: 2018 }, AVAILABLE)).toEqual([2008, 2018]);
  });

  it('are not to be had when the year, or enough years before it, have no data', () => {
    expect(yearsFor(figure([2018]), { year: 2019 }, AVAILABLE)).toBeUndefined();
    expect(yearsFor(figure([2017, 2018, 2024]), { year: 2013 }, AVAILABLE)).toBeUndefined();
    expect(yearsFor(figure([2016]), {}, AVAILABLE)).toBeUndefined();
  });

  it('fall back to the years before when those remembered are no longer there', () => {
    const moved = figure([2018, 2024], {}, { 2018: [2001, 2018] });
    expect(yearsFor(moved, { year: 2018 }, AVAILABLE)).toEqual([2017, 2018]);
  });
});

describe('years that move with the data', () => {
  it('are the latest ones', () => {
    expect(yearsFor(figure([2017, 2018], { years: { last: 2 } }), {}, AVAILABLE)).toEqual([2018, 2024]);
    expect(yearsFor(figure([2017, 2018], { years: { last: 2 } }), { year: 2018 }, AVAILABLE)).toEqual([
      2017, 2018,
    ]);
  });

  it('begin with a year', () => {
    expect(yearsFor(figure([2017, 2018], { years: { from: 2017 } }), {}, AVAILABLE)).toEqual([
      2017, 2018, 2024,
    ]);
    expect(yearsFor(figure([2017], { years: { from: 2017 } }), { year: 2013 }, AVAILABLE)).toBeUndefined();
  });

  it('do not stop before the year that is named', () => {
    expect(yearsFor(figure([2018], { years: { last: 1 } }), { year: 2020 }, AVAILABLE)).toBeUndefined();
  });
});
