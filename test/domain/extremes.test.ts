import { extremesOf, partsWithoutValue, rankedParts, shownInTable } from '../../src/domain/extremes';
import { answerOf, CHILDREN, HAMBURG_2013 } from './answers';

const keys = (ranked: { area: { key: string } }[]) => ranked.map(({ area }) => area.key);

it('ranks the parts that have a number, highest first, equal ones in the order of the register', () => {
  const answer = answerOf({
    indicators: [CHILDREN],
    years: [2013],
    rows: [
      ['01', 'A', 5],
      ['02', 'B', '.'],
      ['03', 'C', 20],
      ['04', 'D', 5],
      ['99', 'nicht zuordenbar', 90],
      ['00', 'Hamburg', 50],
    ],
  });
  expect(keys(rankedParts(answer, CHILDREN, 2013))).toEqual(['03', '01', '04']);
  expect(partsWithoutValue(answer, CHILDREN, 2013).map(({ key }) => key)).toEqual(['02']);
  expect(keys(rankedParts(answer, CHILDREN, 2014))).toEqual([]);
});

it('names all areas tied at the top and at the bottom, as they are shown (rule DT-10)', () => {
  const area = (key: string, value: number) => ({
    area: { key, name: key, level: 'stadtteil', kind: 'part' as const },
    value,
  });
  const show = shownInTable(CHILDREN, 'de');
  const extremes = extremesOf([area('a', 20.04), area('b', 19.96), area('c', 9), area('d', 2)], show);
  expect([keys(extremes!.highest), keys(extremes!.lowest)]).toEqual([['a', 'b'], ['d']]);
  expect(extremesOf([area('a', 20.04), area('b', 19.96)], show)).toBeUndefined();
  expect(extremesOf([area('a', 20)], show)).toBeUndefined();
  expect(extremesOf([], show)).toBeUndefined();
});

it('finds none in a city without numbers', () => {
  const { indicators } = HAMBURG_2013;
  const empty = { ...HAMBURG_2013, cells: [] };
  expect(rankedParts(empty, indicators[0]!, 2013)).toEqual([]);
  expect(partsWithoutValue(empty, indicators[0]!, 2013)).toHaveLength(6);
});
