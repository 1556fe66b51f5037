import type { HeadCell, TableBody } from '../../src/figures/figure';
import { tableFigure } from '../../src/figures/table-figure';
import { alignTable } from '../../src/refresh/align-table';
import type { StandingTable } from '../../src/refresh/standing';
import { answerOf, UNEMPLOYMENT } from '../domain/answers';

/** Three areas in the same order in both years: their ranks are alike. */
const answer = answerOf({
  indicators: [UNEMPLOYMENT],
  years: [2017, 2018],
  rows: [
    ['0101', 'Altstadt', 7.3, 8.1],
    ['0102', 'Neustadt', 6.2, 6.9],
    ['0103', 'Hafen', 5.1, 5.4],
    ['0104', 'Am Wall', 3.4, 3.9],
  ],
});
const body = tableFigure(answer, 'de', { beside: ['rank'] }).body as TableBody;

/** As it stands, with a text typed over. */
function standing(
  { head, rows }: TableBody,
  typed: { row: number; column: number; text: string },
): StandingTable {
  let place = 0;
  const row = (cells: HeadCell[], isHead: boolean) => {
    let column = 0;
    return {
      place: ++place,
      head: isHead,
      cells: cells.map(({ text, span }) => {
        const cell = { place: ++place, column, span, texts: [{ place: ++place, text }] };
        column += span;
        return cell;
      }),
    };
  };
  const textAt = (text: string, r: number, c: number) =>
    r === typed.row && c === typed.column ? typed.text : text;
  return {
    place: 0,
    rows: [
      ...head.map((cells) => row(cells, true)),
      ...rows.map(({ texts }, r) =>
        row(
          texts.map((text, c) => ({ text: textAt(text, r, c), span: 1 })),
          false,
        ),
      ),
    ],
  };
}

it.each([2, 4])(
  'tells ranks of two years that are alike by their heads, one of column %i typed over',
  (column) => {
    const found = alignTable(body, standing(body, { row: 1, column, text: '9' }));
    expect('code' in found ? found : [...found.columns]).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
      [4, 3],
    ]);
  },
);
