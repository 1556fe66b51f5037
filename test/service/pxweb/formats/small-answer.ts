import { numberCell } from '../../../../src/domain/cell';
import type { Presentation } from '../../../../src/service/pxweb/formats/presentation';
import { DEFAULT_PLACEMENT } from '../../../../src/service/pxweb/selection';
import { answerOf, INHABITANTS, UNEMPLOYMENT } from '../../../domain/answers';

const ROWS = answerOf({
  indicators: [INHABITANTS, UNEMPLOYMENT],
  years: [2013, 2018],
  rows: [
    ['0101', 'Altstadt', 1675, 1700, 5.25, '.'],
    ['0102', 'Süd; "West"', 0, 2000, 'x', 0],
    ['00', 'Hamburg', 3675, 3700, '…', 5.75],
  ],
});

/** Two indicators, three areas, two years; Altstadt's inhabitants of 2018 are preliminary. */
export const ANSWER = {
  ...ROWS,
  cells: ROWS.cells.map((cell, i) => (i === 1 ? numberCell(1700, 'p') : cell)),
};

export const shownAs = (more: Partial<Presentation> = {}): Presentation => ({
  table: 'hamburg-stadtteil',
  language: 'de',
  placement: DEFAULT_PLACEMENT,
  ...more,
});
