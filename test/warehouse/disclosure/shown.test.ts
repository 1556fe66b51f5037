import { absent, numberCell } from '../../../src/domain/cell';
import { cellKey } from '../../../src/warehouse/disclosure/figures';
import { shown } from '../../../src/warehouse/disclosure/shown';

it('rounds a count and keeps what limits it; leaves rates and absence alone, and secrets without their number', () => {
  const cells = {
    all: numberCell(13, 'p'),
    out: numberCell(7, 'r'),
    rate: numberCell(53.8, 'r'),
    lost: absent('lost'),
    few: numberCell(2, 'p'),
  };
  const pattern = new Map([[cellKey({ year: 2020, measure: 'few', area: 'n1' }), 'C' as const]]);
  const counts = new Set(['all', 'out', 'lost', 'few']);
  expect(shown(() => cells, { pattern, rounding: 5, counts })('n1', 2020)).toEqual({
    all: numberCell(15, 'p'),
    out: numberCell(5, 'r'),
    rate: numberCell(53.8, 'r'),
    lost: absent('lost'),
    few: absent('unknown'),
  });
});
