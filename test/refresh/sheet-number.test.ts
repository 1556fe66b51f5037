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

it('tells area and year where the areas stand in columns, whatever column was moved and whichever row', () => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT, INHABITANTS],
    years: [2018, 2024],
    rows: [
      ['0101', 'Altstadt', 7.3, 7.9, 2000, 2100],
      ['00', 'Hamburg', 5.5, 5.9, 9000, 9100],
    ],
  });
  const request: FigureRequest = {
    id: 'a',
    kind: 'table',
    query: answer.query,
    language: 'de',
    options: { table: { rows: 'indicators' } },
  };
  const { provenance, table, cells } = sheetOfTable(answer, request, []);
  const lines = cells
    .slice(table.row, table.row + table.rows)
    .map((line) => line.map(({ value }) => slotText(value)));
  const at = (line: number, column: number) =>
    sheetNumber(provenance, table, lines[0] ?? [], lines[line] ?? [], column);
  const [altstadt, city] = ['Altstadt', 'Hamburg insgesamt'].map((name) => (lines[0] ?? []).indexOf(name));
  expect([at(1, altstadt!), at(2, altstadt!), at(3, city!)]).toEqual([
    { area: '0101', indicator: UNEMPLOYMENT.id, year: 2018, measure: 'value' },
    { area: '0101', indicator: UNEMPLOYMENT.id, year: 2024, measure: 'value' },
    { area: '00', indicator: INHABITANTS.id, year: 2018, measure: 'value' },
  ]);
  expect(at(1, 2)).toBeUndefined();

  const moved = lines.map((line) => [...line.slice(0, 3), line.at(-1)!, ...line.slice(3, -1)]);
  expect(sheetNumber(provenance, table, moved[0]!, moved[4]!, 3)).toEqual({
    area: '00',
    indicator: INHABITANTS.id,
    year: 2024,
    measure: 'value',
  });
});
