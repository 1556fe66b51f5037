import { cellAt, cellsInOrder, columnOf, type Answer } from '../../src/domain/answer';
import { absent, numberCell } from '../../src/domain/cell';
import { answerOf, CHILDREN, INHABITANTS } from './answers';

/** A value says where it belongs: indicator, area, year. */
const ANSWER = answerOf({
  indicators: [CHILDREN, INHABITANTS],
  years: [2013, 2018],
  rows: [
    ['0101', 'Altstadt', 111, 112, 211, 212],
    ['0102', 'HafenCity', 121, 122, 221, '.'],
    ['00', 'Hamburg', 131, 132, 231, 232],
  ],
});

it('finds a cell by what it is about', () => {
  expect(cellAt(ANSWER, CHILDREN.id, '0102', 2018)).toEqual(numberCell(122));
  expect(cellAt(ANSWER, INHABITANTS.id, '00', 2013)).toEqual(numberCell(231));
  expect(cellAt(ANSWER, INHABITANTS.id, '0102', 2018)).toEqual(absent('unknown'));
});

it('knows nothing of an indicator, an area or a year it was not asked for', () => {
  for (const cell of [
    cellAt(ANSWER, 'other', '0101', 2013),
    cellAt(ANSWER, CHILDREN.id, '0199', 2013),
    cellAt(ANSWER, CHILDREN.id, '0101', 2014),
  ])
    expect(cell).toEqual(absent('unknown'));
});

it('gives a column in the order of the areas', () => {
  expect(columnOf(ANSWER, INHABITANTS.id, 2013).map(({ value }) => value)).toEqual([211, 221, 231]);
  expect(columnOf(ANSWER, 'other', 2013)).toEqual([absent('unknown'), absent('unknown'), absent('unknown')]);
});

it('finds every cell again that was made in order', () => {
  const cells = cellsInOrder(ANSWER, ({ id }, { key }, year) => numberCell(`${id} ${key} ${year}`.length));
  const made: Answer = { ...ANSWER, cells };
  for (const { id } of ANSWER.indicators)
    for (const { key } of ANSWER.areas)
      for (const year of ANSWER.years)
        expect(cellAt(made, id, key, year).value).toBe(`${id} ${key} ${year}`.length);
});
