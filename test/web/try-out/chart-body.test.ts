import type { ChartBody } from '../../../src/figures/figure';
import { chartPart } from '../../../src/ooxml/chart/chart';
import { chartBodyOf } from '../../../src/web/try-out/chart-body';

const BODY: ChartBody = {
  kind: 'chart',
  type: 'line',
  categories: ['2013', '2017', '2024'],
  series: [
    { name: 'Altstadt', values: [1.5, null, 2] },
    { name: 'Hamburg insgesamt', values: [2, 3, 4] },
  ],
  unit: '',
  decimals: 1,
};

it.each([
  ['a line over years', BODY],
  ['bars of areas', { ...BODY, type: 'bar' as const, categories: ['Altstadt', 'Veddel', 'Horn'] }],
])('reads back what was drawn: %s', (_, body) => {
  expect(chartBodyOf(chartPart(body, 'de'))).toEqual(body);
});
