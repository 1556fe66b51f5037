import { answerForAreas } from '../../src/domain/answer-areas';
import { numberCell } from '../../src/domain/cell';
import type { Answer } from '../../src/domain/answer';

/** Two indicators × three areas × two years, numbered in their order. */
const ANSWER = {
  indicators: [{ id: 'a' }, { id: 'b' }],
  areas: [{ key: '01' }, { key: '02' }, { key: '00' }],
  years: [2020, 2021],
  cells: Array.from({ length: 12 }, (_, i) => numberCell(i)),
} as Answer;

it('keeps the cells of the areas asked for, in their order', () => {
  const { areas, cells } = answerForAreas(ANSWER, new Set(['00', '01']));
  expect(areas.map(({ key }) => key)).toEqual(['01', '00']);
  expect(cells.map(({ value }) => value)).toEqual([0, 1, 4, 5, 6, 7, 10, 11]);
});

it('is the answer itself when all are asked for', () => {
  expect(answerForAreas(ANSWER, new Set(['00', '01', '02']))).toBe(ANSWER);
});
