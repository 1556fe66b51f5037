import { numberCell } from '../../src/domain/cell';
import { indicatorCell, residual } from '../../src/domain/indicator-value';
import { sheetCellOf } from '../../src/figures/sheet-cell';
import { statisticalTable } from '../../src/figures/statistical-table';
import { answerOf, UNEMPLOYMENT } from './answers';

const ratio = { kind: 'ratio', numerator: ['arm'], denominator: ['bev'], factor: 100 } as const;
const formula = { ...ratio, numerator: [...ratio.numerator], denominator: [...ratio.denominator] };

it('makes what is computed from a revised count revised', () => {
  const cells = { arm: numberCell(23), bev: numberCell(80, 'r') };
  expect(indicatorCell(formula, cells)).toEqual({ value: 28.75, quality: 'r' });
});

it('lets the quality win that says most against a number: estimated, then preliminary, then revised', () => {
  expect(indicatorCell(formula, { arm: numberCell(23, 'r'), bev: numberCell(80, 'p') })).toMatchObject({
    quality: 'p',
  });
  expect(residual(numberCell(9, 'p'), [numberCell(4, 's'), numberCell(5)])).toEqual({
    value: 0,
    quality: 's',
  });
});

it('explains the marks that occur below a table, and only these', () => {
  const answer = answerOf({
    indicators: [UNEMPLOYMENT],
    years: [2013],
    rows: [
      ['0101', 'Altstadt', 17.25],
      ['00', 'Hamburg', 0],
    ],
  });
  expect(statisticalTable(answer, 'de').legend).not.toContain('r = ');
  const revised = { ...answer, cells: answer.cells.map(({ value }) => numberCell(value ?? 0, 'r')) };
  const { legend } = statisticalTable(revised, 'de');
  expect(legend).toContain('– = nichts vorhanden');
  expect(legend).toContain('r = berichtigte Zahl');
  expect(legend).not.toContain('p = ');
});

it('keeps a marked number a number in a sheet and shows the mark by its format', () => {
  expect(sheetCellOf(numberCell(17.25, 'r'), 1)).toEqual({
    value: 17.25,
    role: 'number',
    format: '#,##0.0" r";-#,##0.0" r";"– r"',
  });
});
