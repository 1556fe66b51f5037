import { absent, numberCell } from '../../../src/domain/cell';
import { indicatorCell, residual } from '../../../src/domain/indicator-value';
import { isMarked, marked, rounded, SECRET } from '../../../src/warehouse/disclosure/shown';

it('rounds a count and keeps what limits it; leaves rates, absence and secrets alone', () => {
  const cells = {
    all: numberCell(13, 'p'),
    out: numberCell(7, 'r'),
    rate: numberCell(53.8, 'r'),
    lost: absent('lost'),
    few: SECRET,
  };
  const counts = new Set(['all', 'out', 'lost', 'few']);
  expect(rounded(() => cells, { rounding: 5, counts })('n1', 2020)).toEqual({
    all: numberCell(15, 'p'),
    out: numberCell(5, 'r'),
    rate: numberCell(53.8, 'r'),
    lost: absent('lost'),
    few: absent('unknown'),
  });
});

it('marks what a secret number hides, and nothing that has no number anyway', () => {
  const cells = marked(() => ({ few: SECRET, none: numberCell(0), lost: absent('lost') }))('n1', 2020);
  const ratio = (numerator: string, denominator: string) =>
    indicatorCell({ kind: 'ratio', numerator: [numerator], denominator: [denominator], factor: 100 }, cells);
  // Were the secret number a zero, the ratio would have none: that it is marked tells nothing.
  expect(isMarked(ratio('none', 'few'))).toBe(true);
  expect(isMarked(ratio('few', 'none'))).toBe(false);
  expect(isMarked(ratio('few', 'lost'))).toBe(false);
  expect(isMarked(residual(numberCell(10), [cells.few!, numberCell(3)]))).toBe(true);
});
