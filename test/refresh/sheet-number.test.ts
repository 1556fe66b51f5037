import type { FigureRequest } from '../../src/figures/provenance';
import { slotText } from '../../src/figures/sheet';
import { sheetOfTable } from '../../src/figures/sheet-of-table';
import { sheetNumber } from '../../src/refresh/sheet-number';
import { answerOf, INHABITANTS, UNEMPLOYMENT } from '../domain/answers';

it('knows a rank beside a value for a rank, and the next value for that of the next indicator', () => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [2018],
    rows: [
      ['0101', 'Altstadt', 7.3, 2000],
      ['00', 'Hamburg', 5.5, 9000],
    ],
  });
  const request: FigureRequest = {
    id: 'a',
    kind: 'table',
    query: answer.query,
    language: 'de',
    options: { table: { beside: ['rank'] } },
  };
  const { provenance, table, cells } = sheetOfTable(answer, request, []);
  const [heads = [], row = []] = cells
    .slice(table.row, table.row + 2)
    .map((line) => line.map(({ value }) => slotText(value)));
  const told = [2, 3, 4].map((at) => sheetNumber(provenance, table, heads, row, at));
  expect(told).toEqual([
    { area: '0101', indicator: UNEMPLOYMENT.id, year: 2018, measure: 'value' },
    { area: '0101', indicator: UNEMPLOYMENT.id, year: 2018, measure: 'rank' },
    { area: '0101', indicator: INHABITANTS.id, year: 2018, measure: 'value' },
  ]);
});
