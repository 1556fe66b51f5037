import { cellAt } from '../../../src/domain/answer';
import { absent } from '../../../src/domain/cell';
import type { Query } from '../../../src/domain/query';
import { convertAnswer, planConversion } from '../../../src/domain/spatial/convert-answer';
import type { Crosswalk } from '../../../src/domain/spatial/crosswalk';
import { CHILDREN, UNEMPLOYMENT } from '../answers';
import { areasOf, CATALOGUE, COUNTS, crosswalkOf, DISTRICTS, NEW_EDITION } from './structures';

const asked: Query = {
  city: 'hamburg',
  indicators: [CHILDREN.id, UNEMPLOYMENT.id],
  level: 'stadtteil',
  years: [2018],
};

/** A falls apart, B goes into X whole, C becomes Z. */
const CROSSWALK = crosswalkOf([
  ['A', 'X', 0.25],
  ['A', 'Y', 0.75],
  ['B', 'X', 1],
  ['C', 'Z', 1],
]);

const converted = (crosswalk: Crosswalk = CROSSWALK) =>
  convertAnswer(planConversion(CATALOGUE, asked, crosswalk), COUNTS, crosswalk, {
    edition: NEW_EDITION,
    level: DISTRICTS,
    areas: areasOf('X', 'Y', 'Z'),
  });

it('recomputes a ratio from converted counts, never from ratios', () => {
  const { answer } = converted();
  // X: (20 × 0.25 + 10) of (100 × 0.25 + 50) = 15 of 75 = 20 %; Y: 15 of 75 = 20 %
  expect(cellAt(answer, CHILDREN.id, 'X', 2018)).toEqual({ value: 20, quality: 's' });
  expect(cellAt(answer, CHILDREN.id, 'Y', 2018)).toEqual({ value: 20, quality: 's' });
});

it('gives a ratio that differs from the mean of the ratios when the areas differ in size', () => {
  const uneven = {
    ...COUNTS,
    cells: COUNTS.cells.map((cell, i) => (i === 1 ? { value: 40 } : cell)),
  };
  const { answer } = convertAnswer(planConversion(CATALOGUE, asked, CROSSWALK), uneven, CROSSWALK, {
    edition: NEW_EDITION,
    level: DISTRICTS,
    areas: areasOf('X', 'Y', 'Z'),
  });
  // X: (5 + 40) of 75 = 60 %; the ratios of A (20 %) and B (80 %) would mean 50 %
  expect(cellAt(answer, CHILDREN.id, 'X', 2018)).toEqual({ value: 60, quality: 's' });
});

it('leaves the city and what belongs to no area as they are', () => {
  const { answer } = converted();
  expect(answer.areas.map(({ key }) => key)).toEqual(['X', 'Y', 'Z', '99', '00']);
  expect(cellAt(answer, CHILDREN.id, '99', 2018)).toEqual({ value: 20 });
  expect(cellAt(answer, CHILDREN.id, '00', 2018)).toEqual({ value: 20 });
});

it('names the crosswalk, the new edition, what was refused and where a number is missing', () => {
  const { answer, crosswalk, refused, gaps } = converted();
  expect(answer.edition).toBe(NEW_EDITION);
  expect(answer.query.indicators).toEqual([CHILDREN.id]);
  expect(crosswalk).toMatchObject({ id: 'test-umstieg', basis: 'inhabitants', quality: 'estimated' });
  expect(refused).toEqual([{ indicator: UNEMPLOYMENT, reason: 'published-rate' }]);
  expect(gaps).toEqual([{ indicator: CHILDREN.id, area: 'Z', year: 2018, reason: 'source-absent' }]);
  expect(cellAt(answer, CHILDREN.id, 'Z', 2018)).toEqual(absent('unknown'));
});

it('refuses a published rate when nothing else was asked', () => {
  expect(() => planConversion(CATALOGUE, { ...asked, indicators: [UNEMPLOYMENT.id] }, CROSSWALK)).toThrow(
    expect.objectContaining({ code: 'conversion-published-rate' }),
  );
});

it('refuses a ratio whose denominator is not offered as a count', () => {
  const catalogue = { ...CATALOGUE, indicators: CATALOGUE.indicators.slice(0, 3) };
  expect(() => planConversion(catalogue, { ...asked, indicators: [CHILDREN.id] }, CROSSWALK)).toThrow(
    expect.objectContaining({ code: 'conversion-without-counts' }),
  );
});

it('refuses a crosswalk that loses an area, or that leads elsewhere', () => {
  const incomplete = { ...CROSSWALK, links: CROSSWALK.links.filter(({ from }) => from !== 'B') };
  expect(() => converted(incomplete)).toThrow(
    expect.objectContaining({
      code: 'crosswalk-incomplete',
      facts: { crosswalk: 'test-umstieg', areas: 'B' },
    }),
  );
  const elsewhere = { ...CROSSWALK, to: { edition: 'anderswo', level: 'stadtteil' } };
  expect(() => converted(elsewhere)).toThrow(expect.objectContaining({ code: 'crosswalk-not-fitting' }));
});
