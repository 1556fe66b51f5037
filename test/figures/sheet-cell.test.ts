import { absent, numberCell } from '../../src/domain/cell';
import { numberFormatOf, sheetCellFrom, sheetCellOf } from '../../src/figures/sheet-cell';

it.each([
  [0, '#,##0;-#,##0;"–"'],
  [1, '#,##0.0;-#,##0.0;"–"'],
  [2, '#,##0.00;-#,##0.00;"–"'],
])('shows numbers with %d decimals and exactly 0 as a dash', (decimals, format) => {
  expect(numberFormatOf(decimals)).toBe(format);
});

it('marks a limited number by its format, whatever its sign, so that it stays a number', () => {
  expect(numberFormatOf(0, 'r')).toBe('#,##0" r";-#,##0" r";"– r"');
  expect(sheetCellOf(numberCell(17.25, 'r'), 1)).toMatchObject({
    value: 17.25,
    role: 'number',
    format: '#,##0.0" r";-#,##0.0" r";"– r"',
  });
});

it('puts the sign of absence where there is no number', () => {
  expect(sheetCellOf(absent('later'), 0)).toEqual({
    value: '…',
    role: 'sign',
    format: '#,##0;-#,##0;"–"',
  });
});

it('takes a score of 0 for a value like any other and says x where there is none', () => {
  expect(sheetCellFrom({ kind: 'score', score: 0 })).toEqual({ value: 0, role: 'number', format: '0.00' });
  expect(sheetCellFrom({ kind: 'score', score: null })).toEqual({ value: 'x', role: 'sign', format: '0.00' });
});

it('leaves a cell without words empty and keeps the colour of a type', () => {
  expect(sheetCellFrom({ kind: 'text', text: '' })).toEqual({ value: null, role: 'text', format: '@' });
  expect(sheetCellFrom({ kind: 'text', text: '1 hoch', fill: '#ff8800' })).toEqual({
    value: '1 hoch',
    role: 'text',
    format: '@',
    fill: '#ff8800',
  });
});
